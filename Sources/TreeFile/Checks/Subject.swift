// What a check may ask about.

internal import Tree

/// A tree that is being checked.
struct Subject: Sendable {
  /// What leads where.
  let tree: Resolved
  /// The articles beside the file; nil where nobody may look there.
  let library: Library?
  /// The date, `YYYY-MM-DD`, where it is to be looked at.
  let today: String?
  /// The tree once it is known to have no error.
  var sound: SoundTree?
  /// The tree as it is walked, once it was made.
  var compiled: DecisionTree?
}
