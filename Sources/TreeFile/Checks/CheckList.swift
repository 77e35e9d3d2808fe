// All checks, in the order in which documents list them.

extension Check {
  /// All checks.
  package static let all: [Check] = [
    // The text as a whole.
    .unreadable, .tooLarge, .syntax, .tooDeep, .severalDocuments, .anchor, .tag, .controlCharacter,
    // Keys and shapes.
    .unknownFormat, .unknownKey, .missingKey, .duplicateKey, .wrongShape, .badID, .duplicateID,
    .badDate, .unknownEnding,
    // Names.
    .unknownQuestion, .unknownChoice, .unknownFix, .unknownBranch, .missingArticle,
    // The tree as a whole.
    .uncoveredChoice, .loop,
    // Cases.
    .failingCase, .unaskedAnswer, .duplicateCase,
    // What nothing leads to.
    .unusedQuestion, .unusedBranch, .unusedFix, .unusedElse, .unusedUnsure,
    // Questions.
    .repeatedQuestion, .needlessQuestion, .singleChoice,
    // Fixes.
    .repeatedFix, .deniedFix, .needlessApplies, .fixWithoutSteps, .emptyWay, .fixWithoutVerify,
    .fixWithoutArticle,
    .warnWithoutUndo,
    // Texts.
    .commentInText, .foldedType, .sameWording, .longText, .specialCharacter, .oldReview,
    // Comments.
    .unusedAllow,
  ]
}
