// denied-fix: a fix stands where answers lead with which it is none: a forward data-flow analysis of
// the choices that are possible at each node, question by question.

internal import Text
internal import Tree
internal import YAML

extension Check {
  static let deniedFix: Check = .init(
    "denied-fix", .warning, "a fix stands where it needs another answer than leads there",
    in: .meaning
  ) { subject, findings in
    guard let tree = subject.sound else { return }
    let draft = tree.resolved.draft
    for (name, question) in DeniedFixes(in: tree).found {
      findings.report(
        .deniedFix, at: draft.mark(name),
        "The fix \"\(draft.text(name).cut)\" needs another answer to "
          + "\"\(draft.text(question).cut)\" than leads here",
        advice: "lead elsewhere, or correct \"applies\".")
    }
  }
}

/// Looks for fixes that stand behind answers with which they are none.
private struct DeniedFixes {
  /// Where such a fix is named, and the question that it needs another answer to.
  private(set) var found: [(fix: Name, question: Name)] = []

  private let tree: Resolved
  private let order: [Int]
  /// How many visits to a node or an edge are left, so that no tree takes more than its size allows.
  private var effort: Int

  init(in tree: SoundTree) {
    self.tree = tree.resolved
    order = tree.order
    effort = 64 * (1 + tree.resolved.nodeCount + tree.resolved.edges.count)
    var isAsked = Array(repeating: false, count: tree.resolved.isAsked.count)
    for node in tree.resolved.nodes {
      if let question = node.question { isAsked[Int(question)] = true }
    }
    var needs: [Int32: [Int32: UInt64]] = [:]
    for fix in (tree.resolved.draft.fixes ?? []).indices {
      // The choices are the bits of a word; questions with more of them are not looked at.
      for one in tree.resolved.applies(of: fix)
      where isAsked[Int(one.question)] && choices(of: one.question).count <= 64 {
        needs[one.question, default: [:]][Int32(fix)] = one.choices.reduce(UInt64(0)) {
          $0 | 1 << UInt64($1)
        }
      }
    }
    for (question, fixes) in needs.sorted(by: { $0.key < $1.key }) where effort > 0 {
      look(at: question, fixes)
    }
  }

  private func choices(of question: Int32) -> Range<Int> {
    tree.draft.questions?[Int(question)].choices ?? 0..<0
  }

  /// Finds what the answers to a question deny, given the choices that each fix needs.
  private mutating func look(at question: Int32, _ needs: [Int32: UInt64]) {
    var possible = Array(repeating: UInt64(0), count: tree.nodeCount)
    if let root = tree.root { possible[root] = .max }
    for node in order {
      let isAsking = node < tree.nodes.count && tree.nodes[node].question == question
      var rest = possible[node]
      effort -= 1
      for edge in tree.edges(from: node) {
        effort -= 1
        var passing = possible[node]
        if isAsking {
          let choice = tree.edges[edge].choice.map { UInt64(1) << UInt64($0) }
          passing = choice.map { $0 & passing } ?? rest
          rest &= ~(choice ?? 0)
        }
        let target = tree.target(of: edge)
        possible[target] |= passing
        if target >= tree.firstLeaf, passing != 0 {
          note(needs, with: passing, at: tree.names(at: edge, of: node), target, question)
        }
      }
    }
  }

  /// Notes the fixes of a leaf that need other choices than are possible there.
  private mutating func note(
    _ needs: [Int32: UInt64], with possible: UInt64, at names: [Name], _ leaf: Int,
    _ question: Int32
  ) {
    let targets = tree.leaves[leaf - tree.firstLeaf].map { tree.targets[Int($0)] }
    for (target, name) in zip(targets, names) {
      guard let needed = needs[target.fix], needed & possible == 0,
        let asked = tree.draft.questions?[Int(question)].id
      else { continue }
      found.append((name, asked))
    }
  }
}

extension Resolved {
  /// How the file names the fixes of the leaf to which an edge leads.
  fileprivate func names(at edge: Int, of node: Int) -> [Name] {
    var target: Draft.Target?
    if isBranch(node) {
      target = draft.branches?[node - firstBranch].target
    } else {
      let (place, number) = (draft.places[node], edge - Int(nodes[node].first))
      let entries = place.entries ?? 0..<0
      target =
        number < entries.count
        ? draft.entries[entries.lowerBound + number].target : place.rest?.target
    }
    switch target {
    case .name(let name): return [name]
    case .fixes(let list): return draft.noted[draft.lists[Int(list)]].map(\.fix)
    case .place, .nowhere, nil: return []
    }
  }
}
