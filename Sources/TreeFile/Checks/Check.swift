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
  case failingCase = "failing-case"
  // What nothing leads to.
  case unusedQuestion = "unused-question"
  case unusedBranch = "unused-branch"
  case unusedFix = "unused-fix"
  case unusedElse = "unused-else"
  // Questions.
  case repeatedQuestion = "repeated-question"
  case needlessQuestion = "needless-question"
  case singleChoice = "single-choice"
  // Fixes.
  case repeatedFix = "repeated-fix"
  case fixWithoutSteps = "fix-without-steps"
  case emptyWay = "empty-way"
  case fixWithoutVerify = "fix-without-verify"
  case fixWithoutArticle = "fix-without-article"
  case warnWithoutUndo = "warn-without-undo"
  // Texts.
  case sameWording = "same-wording"
  case longText = "long-text"
  case specialCharacter = "special-character"
  case oldReview = "old-review"
  // Comments.
  case unusedAllow = "unused-allow"
}

/// How bad a mistake is.
package enum Severity: String, Sendable {
  /// The tree can't be used.
  case error
  /// The tree can be used, and something in it looks wrong.
  case warning
}
