// unused-unsure: a `?` names a branch whose questions can't come first there.

internal import Tree

extension Check {
  static let unusedUnsure: Check = .init(
    "unused-unsure", .warning, "a `?` names a branch without a question, or none of those there",
    in: .meaning
  ) { subject, findings in
    guard let tree = subject.sound else { return }
    let resolved = tree.resolved
    for (node, place) in resolved.draft.places.enumerated() {
      guard let name = place.unsure, let branch = resolved.nodes[node].unsure else { continue }
      let end = tree.ends.node(behind: Int(branch))
      let isThere = resolved.edges(from: node).contains {
        tree.ends.node(behind: resolved.target(of: $0)) == end
      }
      if isThere, end < resolved.firstLeaf || resolved.asksForFix(atLeaf: end) { continue }
      findings.report(
        .unusedUnsure, at: resolved.draft.mark(name),
        isThere
          ? "The branch \"\(resolved.draft.text(name))\" asks nothing, so nothing of it comes first"
          : "No choice leads to \"\(resolved.draft.text(name))\" here, so \"?\" adds nothing",
        advice: isThere ? "remove \"?\"." : "name a branch to which one leads, or remove it.")
    }
  }
}

extension Resolved {
  /// Whether a fix of a leaf needs an answer, for which its question is asked.
  fileprivate func asksForFix(atLeaf node: Int) -> Bool {
    leaves[node - firstLeaf].contains { !applies(of: Int(targets[Int($0)].fix)).isEmpty }
  }
}
