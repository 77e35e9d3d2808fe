// What a person replied so far, by number where the questions of a tree are known.

/// Replies to questions, at most one for each.
///
/// Answers that are made for a tree keep the numbers of its choices, so that a walk looks no name
/// up: a name costs far more than visiting a node.
package struct Answers: Sendable, ExpressibleByDictionaryLiteral {
  /// The questions whose replies are kept by number.
  private let catalogue: Catalogue
  /// The replies to them, by the number of the question.
  private(set) var numbers: [ReplyNumber]
  /// All other replies: to questions, or with choices, that the catalogue does not know.
  private(set) var others: [Question.ID: Reply] = [:]

  /// No replies yet, to be followed in a tree.
  package init(for tree: DecisionTree) {
    catalogue = tree.catalogue
    numbers = Array(repeating: .missing, count: tree.questions.count)
  }

  /// The given replies; for a question that stands twice the last one counts.
  package init(dictionaryLiteral elements: (Question.ID, Reply)...) {
    catalogue = .empty
    numbers = []
    others = Dictionary(elements) { $1 }
  }

  /// The reply to a question; nil while there is none.
  package subscript(id: Question.ID) -> Reply? {
    get {
      catalogue.numbers[id].flatMap { numbers[$0].reply(to: catalogue.questions[$0]) } ?? others[id]
    }
    set {
      let number = catalogue.numbers[id]
      let known = number.flatMap { ReplyNumber(newValue, to: catalogue.questions[$0]) }
      if let number { numbers[number] = known ?? .missing }
      others[id] = known == nil ? newValue : nil
    }
  }

  /// The questions that were replied to, in the order of their names.
  package var questions: [Question.ID] { replies.keys.sorted() }

  /// Whether nothing was replied yet.
  package var isEmpty: Bool { others.isEmpty && numbers.allSatisfy { $0 == .missing } }

  /// The same answers with the numbers of a tree.
  func numbered(for tree: DecisionTree) -> Answers {
    if catalogue === tree.catalogue { return self }
    var answers = Answers(for: tree)
    for (id, reply) in replies { answers[id] = reply }
    return answers
  }

  /// All replies by the ids of the questions.
  private var replies: [Question.ID: Reply] {
    var replies = others
    for (question, number) in zip(catalogue.questions, numbers) where number != .missing {
      replies[question.id] = number.reply(to: question)
    }
    return replies
  }
}

extension Answers: Equatable {
  /// Whether both hold the same replies, numbered or not.
  package static func == (left: Answers, right: Answers) -> Bool {
    left.catalogue === right.catalogue
      ? left.numbers == right.numbers && left.others == right.others : left.replies == right.replies
  }
}

/// The questions of a tree and their numbers, shared by the tree and the answers to it.
final class Catalogue: Sendable {
  /// All questions, in the order of the file.
  let questions: [Question]
  /// Their numbers by their ids.
  let numbers: [Question.ID: Int]

  /// No questions at all.
  static let empty = Catalogue([], [:])

  init(_ questions: [Question], _ numbers: [Question.ID: Int]) {
    self.questions = questions
    self.numbers = numbers
  }
}
