// unmet-symptom: a symptom answers what no way asks for: the longest path in what its answers leave of the
// tree, counted in the answers that are met.

internal import Text
internal import Tree
internal import YAML

extension Check {
  static let unmetSymptom: Check = .init(
    "unmet-symptom", .warning, "no way through the tree asks for all that a symptom answers",
    in: .meaning
  ) { subject, findings in
    guard let tree = subject.sound else { return }
    let draft = tree.resolved.draft
    var ways = Ways(in: tree)
    for answers in draft.symptoms.lazy.map(\.answers) where !answers.isEmpty {
      let asked = answers.map { draft.needs[$0].question }
      if let never = answers.first(where: { !ways.ask(tree.resolved.needs[$0]?.question) }) {
        let question = draft.needs[never].question
        findings.report(
          .unmetSymptom, at: draft.mark(question),
          "No way through the tree asks \"\(draft.text(question))\"",
          advice: "leave the answer out, or ask for it.")
      } else if !ways.meet(tree.resolved.needs(answers)) {
        findings.report(
          .unmetSymptom, at: draft.mark(asked[0]),
          "No way through the tree asks all of \(asked.map(draft.text).listed) with these answers",
          advice: "leave one of them out, or correct it.")
      }
    }
  }
}

/// The ways through a tree, and what they ask.
private struct Ways {
  private let tree: Resolved
  private let order: [Int]
  /// Whether some way asks each question, for itself or for a fix.
  private var isAsked: [Bool]
  /// How many visits to a node or an edge are left, so that no tree takes more than its size allows.
  private var effort: Int

  init(in sound: SoundTree) {
    tree = sound.resolved
    order = sound.order
    effort = 1_000_000 + 64 * (tree.nodeCount + tree.edges.count)
    isAsked = Array(repeating: false, count: tree.isAsked.count)
    for node in order {
      if node < tree.nodes.count, let question = tree.nodes[node].question {
        isAsked[Int(question)] = true
      }
      for question in questions(ofLeaf: node) { isAsked[Int(question)] = true }
    }
  }

  /// The questions that the fixes of a leaf need answered; none elsewhere.
  private func questions(ofLeaf node: Int) -> [Int32] {
    if node < tree.firstLeaf { return [] }
    return tree.leaves[node - tree.firstLeaf]
      .flatMap { tree.applies(of: Int(tree.targets[Int($0)].fix)).map(\.question) }
  }

  /// Whether some way asks a question; one that is not known was reported.
  func ask(_ question: Int32?) -> Bool { question.map { isAsked[Int($0)] } ?? true }

  /// Whether one way asks for all of some answers, each of which some way asks for.
  mutating func meet(_ answers: [Applies]) -> Bool {
    if answers.count < 2 || effort <= 0 { return true }
    let choices = Dictionary(
      answers.compactMap { need in need.choices.first.map { (need.question, $0) } }
    ) { first, _ in first }
    var tried: Set<Set<Int32>> = []
    for leaf in order where leaf >= tree.firstLeaf {
      let needed = needed(at: leaf, of: choices)
      guard tried.insert(needed).inserted else { continue }
      let met = met(of: choices, besides: needed)
      for other in order where other >= tree.firstLeaf {
        if met[other] == choices.count - needed.count,
          needed.isSubset(of: self.needed(at: other, of: choices))
        {
          return true
        }
      }
    }
    return false
  }

  /// Those of some questions that the fixes of a leaf need answered.
  private func needed(at leaf: Int, of choices: [Int32: Int32]) -> Set<Int32> {
    Set(questions(ofLeaf: leaf).filter { choices[$0] != nil })
  }

  /// How many of some answers are met before each node, but for some questions; less than none where
  /// no way leads with these answers.
  private mutating func met(of choices: [Int32: Int32], besides left: Set<Int32>) -> [Int] {
    effort -= 2 * tree.nodeCount
    var met = Array(repeating: -1, count: tree.nodeCount)
    if let root = tree.root { met[root] = 0 }
    for node in order where node < tree.firstLeaf && met[node] >= 0 {
      let asked = tree.nodes[node].question
      let given = asked.flatMap { choices[$0] }
      let count = given == nil || asked.map(left.contains) == true ? 0 : 1
      let edges = tree.edges(from: node)
      let isNamed = given != nil && edges.contains { tree.edges[$0].choice == given }
      for edge in edges {
        effort -= 1
        if given != nil, tree.edges[edge].choice != (isNamed ? given : nil) { continue }
        let target = tree.target(of: edge)
        met[target] = max(met[target], met[node] + count)
      }
    }
    return met
  }
}
