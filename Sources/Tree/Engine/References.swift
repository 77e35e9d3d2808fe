// Which questions the texts of a tree refer to by `when`, so that their answers matter there.

/// The questions to which ways and steps refer, as bits.
///
/// Where there are more than 64 of them some share a bit, and may be asked without need.
struct References: Sendable {
  /// The bit of each question that something refers to.
  private var bits: [Int32: BitSet64] = [:]
  /// What the ways and steps of each fix refer to.
  private var ofFixes: [BitSet64] = []
  /// What the steps refer to by which the answer to each question is found.
  private var ofQuestions: [BitSet64] = []
  /// What the steps before the question of a node refer to.
  private var ofNodes: [Int32: BitSet64] = [:]

  /// The references of a tree; nil where it has none, and no steps before questions.
  init?(of questions: [Question], _ fixes: [Fix], _ shape: Shape) {
    let isNeeded =
      !shape.firstSteps.isEmpty
      || fixes.contains { $0.ways.contains(where: \.refers) }
      || questions.contains { $0.find?.steps.contains { !$0.when.isEmpty } ?? false }
    if !isNeeded { return nil }
    ofFixes = fixes.map { fix in
      set(of: fix.ways.flatMap { way in way.when + way.steps.flatMap(\.when) })
    }
    ofQuestions = questions.map { set(of: $0.find?.steps.flatMap(\.when) ?? []) }
    for first in shape.firstSteps { ofNodes[first.node] = set(of: first.steps.flatMap(\.when)) }
  }

  /// The bits of what something refers to.
  private mutating func set(of when: [Applies]) -> BitSet64 {
    when.reduce(into: []) { set, one in
      let bit = bits[one.question] ?? BitSet64(bits.count % BitSet64.capacity)
      bits[one.question] = bit
      set.formUnion(bit)
    }
  }

  /// The bit of a question; none where nothing refers to it.
  func bit(of question: Int32) -> BitSet64 { bits[question] ?? [] }

  /// What a fix refers to.
  func ofFix(_ fix: Int32) -> BitSet64 { ofFixes[Int(fix)] }

  /// What is said where a node asks a question.
  func ofQuestion(_ question: Int32, at node: Int) -> BitSet64 {
    ofQuestions[Int(question)].union(ofNodes[Int32(node)] ?? [])
  }

  /// Whether something is to be done before the question of a node.
  func hasFirstSteps(_ node: Int) -> Bool { ofNodes[Int32(node)] != nil }
}

extension Way {
  /// Whether it is there, or one of its steps, with certain answers only.
  fileprivate var refers: Bool { !when.isEmpty || steps.contains { !$0.when.isEmpty } }
}
