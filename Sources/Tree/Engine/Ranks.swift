// Which questions come first by the author's word: those below the place met first where a person was
// not sure.

/// The ranks of questions below places that say what comes first; a low rank comes before a high one.
struct Ranks {
  private var ranks: [Int]
  private static let none = Int.max

  /// The ranks in the part of a tree to which answers alone lead; linear in its nodes and edges.
  init(in survey: Survey, near isNear: [Bool], _ prints: Fingerprints) {
    let (part, tree) = (survey.part, survey.tree)
    ranks = Array(repeating: Ranks.none, count: tree.questions.count)
    var below = Array(repeating: Ranks.none, count: part.nodeCount)
    for (turn, node) in survey.met.lazy.map(Int.init).enumerated() where isNear[node] {
      guard !part.isLeaf(node), part.reply(at: node) == .notSure,
        let first = tree.firstIfUnsure(at: node)
      else { continue }
      below[first] = min(below[first], turn)
    }
    var ofFix = Array(repeating: Ranks.none, count: tree.fixes.count)
    for node in survey.order.lazy.map(Int.init).reversed()
    where isNear[node] && below[node] < Ranks.none {
      if part.isLeaf(node) {
        for target in tree.shape.targets[tree.shape.nodes[node].range] {
          ofFix[Int(target.fix)] = min(ofFix[Int(target.fix)], below[node])
        }
      } else if part.reply(at: node) == .missing, prints.decides(node) {
        lower(part.question(at: node), to: below[node])
      } else {
        for edge in part.edges(from: node) {
          let target = part.target(of: edge)
          below[target] = min(below[target], below[node])
        }
      }
    }
    for fix in tree.limitedFixes where !survey.isOut(fix) {
      for applies in tree.fixes[fix].applies { lower(applies.question, to: ofFix[fix]) }
    }
  }

  private mutating func lower(_ question: Int32, to rank: Int) {
    ranks[Int(question)] = min(ranks[Int(question)], rank)
  }

  /// The rank of a question; nil where nothing is said of it.
  subscript(question: Int32) -> Int? {
    ranks[Int(question)] == Ranks.none ? nil : ranks[Int(question)]
  }
}
