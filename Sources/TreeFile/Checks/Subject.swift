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
  /// The evidence that is declared beside it, once it is known to have no error.
  var evidence: [DeclaredEvidence] = []
  /// What its rules find in the texts of the cases, where these are run.
  var proofs: Proofs?
  /// The tree as it is walked, once it was made.
  var compiled: DecisionTree?
}
