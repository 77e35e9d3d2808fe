// unmet-when: something depends on an answer that nobody can have given there.

internal import Text
internal import Tree
internal import YAML

extension Check {
  static let unmetWhen: Check = .init(
    "unmet-when", .warning, "`when` rests on a question that is not asked before", in: .meaning
  ) { subject, findings in
    guard let tree = subject.sound else { return }
    let resolved = tree.resolved
    if resolved.draft.needs.isEmpty { return }
    let asked = AskedBefore(in: tree)
    func report(_ when: Range<Int>, where isAsked: (Int) -> Bool) {
      for need in when {
        guard let question = resolved.needs[need]?.question, !isAsked(Int(question)) else {
          continue
        }
        let name = resolved.draft.needs[need].question
        findings.report(
          .unmetWhen, at: resolved.draft.mark(name),
          "No way to this place asks \"\(resolved.draft.text(name))\" before",
          advice: "ask it, or correct \"when\".")
      }
    }
    for (number, fix) in (resolved.draft.fixes ?? []).enumerated() {
      let needs = fix.ways.flatMap { [$0.when] + $0.steps.map(\.when) }.filter { !$0.isEmpty }
      if needs.isEmpty { continue }
      let before = asked.before(fix: number)
      for when in needs { report(when) { asked.has($0, in: before) } }
    }
    for (node, place) in resolved.draft.places.enumerated() where !place.first.isEmpty {
      let before = asked.before([node])
      for step in place.first { report(step.when) { asked.has($0, in: before) } }
    }
    for (number, question) in (resolved.draft.questions ?? []).enumerated() {
      guard let steps = question.find?.steps, steps.contains(where: { !$0.when.isEmpty }) else {
        continue
      }
      let before = asked.before(question: number)
      for step in steps { report(step.when) { asked.has($0, in: before) } }
    }
  }
}

/// Which of the questions that a `when` rests on are asked on some way to places: reachability for 64
/// questions at a time.
private struct AskedBefore {
  private let tree: Resolved
  /// For each group of questions, those that were asked before each node.
  private var groups: [[UInt64]] = []
  /// The place of each question among those that matter.
  private var places: [Int: Int] = [:]
  private var nodesOfFix: [[Int]]
  private var nodesOfQuestion: [[Int]]

  init(in tree: SoundTree) {
    self.tree = tree.resolved
    let resolved = tree.resolved
    for question in resolved.isReferred.indices where resolved.isReferred[question] {
      places[question] = places.count
    }
    nodesOfFix = Array(repeating: [], count: resolved.draft.fixes?.count ?? 0)
    nodesOfQuestion = Array(repeating: [], count: resolved.draft.questions?.count ?? 0)
    for node in tree.order {
      if node >= resolved.firstLeaf {
        for target in resolved.leaves[node - resolved.firstLeaf] {
          nodesOfFix[Int(resolved.targets[Int(target)].fix)].append(node)
        }
      } else if let question = resolved.nodes[node].question {
        nodesOfQuestion[Int(question)].append(node)
      }
    }
    for start in stride(from: 0, to: min(places.count, AskedBefore.most), by: 64) {
      var asked = Array(repeating: UInt64(0), count: resolved.nodeCount)
      for node in tree.order {
        var after = asked[node]
        if node < resolved.nodes.count, let question = resolved.nodes[node].question,
          let place = places[Int(question)], start..<start + 64 ~= place
        {
          after |= 1 << UInt64(place - start)
        }
        for edge in resolved.edges(from: node) { asked[resolved.target(of: edge)] |= after }
      }
      groups.append(asked)
    }
  }

  /// The most questions that are looked at; of others it is taken that they are asked.
  private static let most = 4096

  /// The questions asked on some way to one of some nodes, group by group.
  func before(_ nodes: [Int]) -> [UInt64] {
    groups.map { asked in nodes.reduce(0) { $0 | asked[$1] } }
  }

  /// Those asked on some way to where a question is asked.
  func before(question: Int) -> [UInt64] { before(nodesOfQuestion[question]) }

  /// Those asked on some way to a fix, or that the fix needs an answer to; the last resort may come
  /// after anything.
  func before(fix: Int) -> [UInt64] {
    if fix == tree.otherwise { return groups.map { _ in .max } }
    var before = before(nodesOfFix[fix])
    for applies in tree.applies(of: fix) {
      guard let place = places[Int(applies.question)], place / 64 < before.count else { continue }
      before[place / 64] |= 1 << UInt64(place % 64)
    }
    return before
  }

  /// Whether a question is one of some.
  func has(_ question: Int, in questions: [UInt64]) -> Bool {
    guard let place = places[question], place / 64 < questions.count else { return true }
    return questions[place / 64] & 1 << UInt64(place % 64) != 0
  }
}
