// What a person replied so far, by number where the questions of a tree are known.

/// Replies to questions, at most one for each, in the order in which the questions were first replied
/// to.
///
/// Answers that are made for a tree keep the numbers of its choices, so that a walk looks no name
/// up: a name costs far more than visiting a node.
package struct Answers: Sendable, ExpressibleByDictionaryLiteral {
  /// The questions whose replies are kept by number.
  private let catalogue: Catalogue
  /// The replies to them, by the number of the question.
  private(set) var numbers: [ReplyNumber]
  /// The places of the choices of replies that name several, ascending, by the number of the question.
  private(set) var several: [Int: [Int32]] = [:]
  /// When they were replied to, by the number of the question; the order alone matters.
  private(set) var turns: [Int32]
  /// All other replies: to questions, or with choices, that the catalogue does not know.
  private var others: [Question.ID: (reply: Reply, turn: Int32)] = [:]
  /// The turn of the reply that comes next.
  private var turn: Int32 = 0

  /// No replies yet, to be followed in a tree.
  package init(for tree: DecisionTree) {
    catalogue = tree.catalogue
    numbers = Array(repeating: .missing, count: tree.questions.count)
    turns = Array(repeating: 0, count: tree.questions.count)
  }

  /// The given replies; for a question that stands twice the last one counts.
  package init(dictionaryLiteral elements: (Question.ID, Reply)...) {
    catalogue = .empty
    numbers = []
    turns = []
    for (id, reply) in elements { self[id] = reply }
  }

  /// The reply to a question; nil while there is none.
  ///
  /// Another reply keeps the place of the first one.
  package subscript(id: Question.ID) -> Reply? {
    get {
      catalogue.numbers[id].flatMap { reply(at: $0) } ?? others[id]?.reply
    }
    set {
      let number = catalogue.numbers[id]
      let known = number.flatMap { ReplyNumber(newValue, to: catalogue.questions[$0]) }
      let before = turn(of: id, number)
      if before == nil { turn += 1 }
      if let number {
        numbers[number] = known ?? .missing
        turns[number] = before ?? turn
        several[number] = known == .several ? places(of: newValue, number) : nil
      }
      others[id] = known == nil ? newValue.map { ($0, before ?? turn) } : nil
    }
  }

  /// The reply to a question of the catalogue by its number; nil while there is none.
  func reply(at number: Int) -> Reply? {
    let question = catalogue.questions[number]
    guard let places = several[number] else { return numbers[number].reply(to: question) }
    return .oneOf(places.map { question.choices[Int($0)].id })
  }

  /// The places of the choices that a reply names, ascending.
  private func places(of reply: Reply?, _ number: Int) -> [Int32]? {
    guard case .oneOf(let ids) = reply else { return nil }
    let named = Set(ids)
    let choices = catalogue.questions[number].choices
    return choices.indices.filter { named.contains(choices[$0].id) }.map { Int32($0) }
  }

  /// When a question was replied to; nil while there is no reply.
  private func turn(of id: Question.ID, _ number: Int?) -> Int32? {
    if let number, numbers[number] != .missing { return turns[number] }
    return others[id]?.turn
  }

  /// The questions that were replied to, in the order of their names.
  package var questions: [Question.ID] { inOrder.map(\.id).sorted() }

  /// Whether nothing was replied yet.
  package var isEmpty: Bool { others.isEmpty && numbers.allSatisfy { $0 == .missing } }

  /// The replies that the catalogue does not know, in the order given.
  var strange: [(id: Question.ID, reply: Reply)] {
    others.sorted { $0.value.turn < $1.value.turn }.map { ($0.key, $0.value.reply) }
  }

  /// The same answers with the numbers of a tree.
  func numbered(for tree: DecisionTree) -> Answers {
    if catalogue === tree.catalogue { return self }
    var answers = Answers(for: tree)
    for (id, reply) in inOrder { answers[id] = reply }
    return answers
  }

  /// All replies in the order given.
  package var inOrder: [(id: Question.ID, reply: Reply)] {
    var replies = others.map { (id: $0.key, reply: $0.value.reply, turn: $0.value.turn) }
    for (number, question) in catalogue.questions.enumerated() {
      guard let reply = reply(at: number) else { continue }
      replies.append((question.id, reply, turns[number]))
    }
    return replies.sorted { $0.turn < $1.turn }.map { ($0.id, $0.reply) }
  }
}

extension Answers: Equatable {
  /// Whether both hold the same replies, numbered or not, in whatever order they were given.
  package static func == (left: Answers, right: Answers) -> Bool {
    let replies = { (answers: Answers) in
      Dictionary(uniqueKeysWithValues: answers.inOrder.map { ($0.id, $0.reply) })
    }
    guard left.catalogue === right.catalogue else { return replies(left) == replies(right) }
    return left.numbers == right.numbers && left.several == right.several
      && left.others.mapValues(\.reply) == right.others.mapValues(\.reply)
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
