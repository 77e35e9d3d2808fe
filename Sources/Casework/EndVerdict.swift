// How a session ends with a fix that did what it is for.

package import Tree

extension DecisionTree {
  /// The verdict with which a fix ends a session.
  package func ending(of fix: Fix) -> Verdict {
    fix.id == otherwise.id ? .handedOn : .helped
  }

  /// What a verdict means here: older versions said of every end that the fix helped.
  package func meaning(of verdict: Verdict?, on id: Fix.ID) -> Verdict? {
    verdict == .helped ? fix(id).map(ending) ?? .helped : verdict
  }
}
