// How a session ends with a fix.

package import Tree

extension DecisionTree {
  /// The verdict with which a session ends when a fix is followed to its end.
  package func ending(of fix: Fix) -> Verdict {
    if let tree = fix.tree { return .wentOn(in: tree) }
    return switch fix.ends {
    case .fixed: .helped
    case .handedOn: .handedOn
    case .nothingWrong: .nothingWrong
    }
  }

  /// What a verdict means here: older versions said of every end that the fix helped.
  package func meaning(of verdict: Verdict?, on id: Fix.ID) -> Verdict? {
    verdict == .helped ? fix(id).map(ending) ?? .helped : verdict
  }
}
