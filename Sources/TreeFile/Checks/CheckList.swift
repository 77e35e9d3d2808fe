// All checks, in the order in which documents list them.

extension Check {
  /// All checks.
  package static let all: [Check] = [
    // The text as a whole.
    .unreadable, .tooLarge, .syntax, .tooDeep, .severalDocuments, .anchor, .tag, .controlCharacter,
    // Keys and shapes.
    .unknownFormat, .unknownKey, .missingKey, .duplicateKey, .wrongShape, .badID, .duplicateID,
    .badDate, .unknownEnding, .unknownKind, .unknownShell, .unknownReader,
    .unknownSeverity, .badLink,
    // Names.
    .unknownQuestion, .unknownChoice, .unknownFix, .unknownBranch, .unknownProcedure,
    .missingArticle, .badArticle,
    .missingTree, .badTree,
    .unknownEvidence, .unknownSection, .unknownRule, .unknownField,
    // The tree as a whole.
    .uncoveredChoice, .loop,
    // What stands first in the file.
    .lateKey, .unmetSymptom,
    // Cases.
    .failingCase, .unaskedAnswer, .duplicateCase,
    // What nothing leads to.
    .unusedQuestion, .unusedBranch, .unusedFix, .unusedElse, .unusedUnsure,
    .unusedProcedure, .unusedValue,
    // Questions.
    .repeatedQuestion, .needlessQuestion, .singleChoice,
    // Fixes.
    .repeatedFix, .deniedFix, .needlessApplies, .fixWithoutSteps, .emptyWay, .fixWithoutVerify,
    .fixWithoutArticle, .needlessAdded,
    .warnWithoutUndo, .warnFirst,
    // Values and conditions.
    .quotedValue, .undeclaredValue, .unfilledValue, .badExample, .unsetShell, .unmetWhen,
    .needlessWhen,
    // Evidence.
    .hiddenRule, .unprovedRule, .clashingRules, .unusedSection, .unusedCapture,
    // Texts.
    .commentInText, .foldedType, .sameWording, .longText, .specialCharacter, .oldReview,
    // Comments.
    .unusedAllow,
  ]
}
