// How a session ends with a fix.

package import Tree

extension DecisionTree {
  /// The verdict with which a session ends when a fix is followed to its end.
  package func ending(of fix: Fix) -> Verdict {
    switch fix.ends {
    case .fixed: .helped
    case .handedOn: .handedOn
    case .nothingWrong: .nothingWrong
    }
  }
}
