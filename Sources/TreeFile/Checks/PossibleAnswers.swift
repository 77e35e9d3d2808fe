// Which answers can have been given before places of a tree: a forward data-flow analysis with a bit for
// each choice, as many questions in one pass as a word has room for.

internal import Tree

/// What can have been answered to a question before a place.
struct PossibleAnswer {
  /// Whether nothing may have been answered.
  var isOpen = false
  /// The choices that may have been given, as bits; all bits where there are too many to tell apart.
  var choices: UInt64 = 0

  /// Nothing is known.
  static let any = PossibleAnswer(isOpen: true, choices: .max)

  /// Whether something leads there at all.
  var isReached: Bool { isOpen || choices != 0 }

  /// Takes in what can have been answered before another place.
  mutating func formUnion(_ other: PossibleAnswer) {
    isOpen = isOpen || other.isOpen
    choices |= other.choices
  }
}

/// Which answers to the questions that a `when` rests on can have been given before places of a tree.
struct PossibleAnswers {
  private let tree: Resolved
  /// The bits of each question that is looked at.
  private var fields: [Int32: Field] = [:]
  /// The word of each node in each pass.
  private var passes: [[UInt64]] = []
  private var leavesOfFix: [[Int]]
  private var placesOfQuestion: [[Int]]

  /// The bits of a question: whether nothing was answered, then one for each choice, or one for all.
  private struct Field {
    let pass, shift, count: Int
    let isForAll: Bool

    var open: UInt64 { 1 << UInt64(shift) }
    var all: UInt64 { (UInt64.max >> UInt64(64 - count)) << UInt64(shift) }
    var choices: UInt64 { all & ~open }

    func bit(_ choice: Int32) -> UInt64 { isForAll ? choices : open << UInt64(1 + choice) }
  }

  /// The most passes; of questions that would need more, every answer is taken for possible.
  private static let mostPasses = 64

  init(in sound: SoundTree) {
    tree = sound.resolved
    leavesOfFix = Array(repeating: [], count: tree.draft.fixes?.count ?? 0)
    placesOfQuestion = Array(repeating: [], count: tree.draft.questions?.count ?? 0)
    for node in sound.order {
      if node >= tree.firstLeaf {
        for target in tree.leaves[node - tree.firstLeaf] {
          leavesOfFix[Int(tree.targets[Int(target)].fix)].append(node)
        }
      } else if let question = tree.nodes[node].question {
        placesOfQuestion[Int(question)].append(node)
      }
    }
    for pass in 0..<layOutFields() { passes.append(words(of: pass, in: sound.order)) }
  }

  /// Gives each question its bits; says how many passes they take.
  private mutating func layOutFields() -> Int {
    var (pass, shift) = (0, 0)
    for question in tree.isReferred.indices where tree.isReferred[question] {
      let choices = tree.choiceCount(of: Int32(question))
      let count = 1 + (choices > 63 ? 1 : choices)
      if shift + count > 64 { (pass, shift) = (pass + 1, 0) }
      if pass == Self.mostPasses { return pass }
      fields[Int32(question)] = Field(
        pass: pass, shift: shift, count: count, isForAll: choices > 63)
      shift += count
    }
    return fields.isEmpty ? 0 : pass + 1
  }

  /// What is possible before each node of the questions that have their bits in one pass.
  private func words(of pass: Int, in order: [Int]) -> [UInt64] {
    var words = Array(repeating: UInt64(0), count: tree.nodeCount)
    if let root = tree.root {
      words[root] = fields.values.reduce(0) { $0 | ($1.pass == pass ? $1.open : 0) }
    }
    for node in order {
      let question = node < tree.nodes.count ? tree.nodes[node].question : nil
      let field = question.flatMap { fields[$0] }.flatMap { $0.pass == pass ? $0 : nil }
      var rest = field?.choices ?? 0
      for edge in tree.edges(from: node) {
        var passing = words[node]
        if let field {
          let given = tree.edges[edge].choice.map(field.bit) ?? rest
          if !field.isForAll { rest &= ~given }
          // Of two answers on one way the first one counts.
          let kept = passing & field.open != 0 ? given : passing & given
          passing = passing & ~field.all | kept
        }
        words[tree.target(of: edge)] |= passing
      }
    }
    return words
  }
}

extension PossibleAnswers {
  /// A place of the tree, and what depends on answers around it.
  struct Place {
    /// The words of all passes; nil where anything may have been answered.
    fileprivate var words: [UInt64]?
    /// What is around it is there with these choices only.
    fileprivate var around: [Choices] = []

    /// Where anything may have been answered.
    static let anywhere = Place()
  }

  /// Before one of some nodes.
  func place(before nodes: [Int]) -> Place {
    Place(words: passes.map { words in nodes.reduce(0) { $0 | words[$1] } })
  }

  /// Before a question, wherever it is asked.
  func place(before question: Int) -> Place { place(before: placesOfQuestion[question]) }

  /// In a fix; the last resort may come after anything.
  func place(in fix: Int) -> Place {
    if fix == tree.otherwise { return .anywhere }
    var place = place(before: leavesOfFix[fix])
    for applies in tree.applies(of: fix) {
      guard let field = fields[applies.question], var word = place.words?[field.pass] else {
        continue
      }
      // What was not asked before is asked for the fix.
      let fitting = applies.choices.reduce(0) { $0 | field.bit($1) }
      if word & field.open != 0 { word |= field.choices }
      word &= ~field.choices | fitting
      place.words?[field.pass] = word
    }
    return place
  }

  /// What can have been answered to a question at a place.
  func answer(to question: Int32, at place: Place) -> PossibleAnswer {
    var answer = PossibleAnswer.any
    if let field = fields[question], let word = place.words?[field.pass] {
      answer.isOpen = word & field.open != 0
      answer.choices = ((word & field.choices) >> UInt64(field.shift)) >> 1
      if field.isForAll, answer.choices != 0 { answer.choices = .max }
    }
    for choices in place.around { answer.choices &= choices[question, default: .max] }
    return answer
  }

  /// The place inside of something that is there with certain answers.
  func place(inside when: Range<Int>, at place: Place) -> Place {
    var place = place
    if !when.isEmpty { place.around.append(tree.choices(needed: when)) }
    return place
  }
}

/// The choices, as bits, with which something is there, of the questions on which it depends.
typealias Choices = [Int32: UInt64]

extension Resolved {
  /// The choices with which something with some needs is there; questions with too many of them for the
  /// bits of a word are left out.
  func choices(needed needs: Range<Int>) -> Choices {
    var choices: Choices = [:]
    for need in self.needs(needs) where choiceCount(of: need.question) <= 63 {
      choices[need.question] = need.choices.reduce(0) { $0 | 1 << UInt64($1) }
    }
    return choices
  }
}
