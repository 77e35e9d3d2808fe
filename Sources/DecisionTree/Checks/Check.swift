// Every kind of mistake that a tree file can hold, by its name.

/// A kind of mistake in a tree file.
package enum Check: String, CaseIterable, Sendable {
  // The text as a whole.
  case unreadable = "unreadable"
  case tooLarge = "too-large"
  case syntax = "syntax"
  case tooDeep = "too-deep"
  case severalDocuments = "several-documents"
  case anchor = "anchor"
  case tag = "tag"
  case controlCharacter = "control-character"
  // Keys and shapes.
  case unknownFormat = "unknown-format"
  case unknownKey = "unknown-key"
  case missingKey = "missing-key"
  case duplicateKey = "duplicate-key"
  case wrongShape = "wrong-shape"
  case badID = "bad-id"
  case duplicateID = "duplicate-id"
  case badDate = "bad-date"
  // Names.
  case unknownQuestion = "unknown-question"
  case unknownChoice = "unknown-choice"
  case unknownFix = "unknown-fix"
  case unknownBranch = "unknown-branch"
  case missingArticle = "missing-article"
  // The tree as a whole.
  case uncoveredChoice = "uncovered-choice"
  case loop = "loop"
  case unreachable = "unreachable"
  case failingCase = "failing-case"

  /// Whether the mistake keeps the tree from being used.
  package var isError: Bool { self != .unreachable }
}
