// How bad each kind of mistake is, and what it means in a few words.

extension Check {
  /// How bad the mistake is.
  package var severity: Severity { row.severity }

  /// Whether the mistake keeps the tree from being used.
  package var isError: Bool { severity == .error }

  /// What the mistake is, on one line without a full stop.
  package var summary: String { row.summary }

  private var row: (severity: Severity, summary: String) {
    switch self {
    case .unreadable: (.error, "the file is empty, or no text in UTF-8")
    case .tooLarge: (.error, "there is more of something than any tree needs")
    case .syntax: (.error, "the text breaks a rule of YAML")
    case .tooDeep: (.error, "too many values stand inside each other")
    case .severalDocuments: (.error, "the file holds a second document")
    case .anchor: (.error, "an anchor or an alias, as in `&a` and `*a`")
    case .tag: (.error, "a tag, as in `!!str`")
    case .controlCharacter: (.error, "a character that could steer a terminal")
    case .unknownFormat: (.error, "the file is in another format than 1")
    case .unknownKey: (.error, "a key that is not known there")
    case .missingKey: (.error, "a key that must be there is missing")
    case .duplicateKey: (.error, "a key stands twice")
    case .wrongShape: (.error, "a text, a list or keys stand where something else must")
    case .badID: (.error, "an id with a character that no id may have")
    case .duplicateID: (.error, "a fix and a branch have one id")
    case .badDate: (.error, "`reviewed` is no date")
    case .unknownQuestion: (.error, "a question that is not defined")
    case .unknownChoice: (.error, "a choice that the question does not have")
    case .unknownFix: (.error, "a fix that is not defined")
    case .unknownBranch: (.error, "neither a fix nor a branch")
    case .missingArticle: (.error, "an article that is not in the folder")
    case .uncoveredChoice: (.error, "`then` does not say where a choice leads")
    case .loop: (.error, "a branch leads back to itself")
    case .failingCase: (.error, "a case leads elsewhere than it says")
    case .unusedQuestion: (.warning, "a question that nothing asks")
    case .unusedBranch: (.warning, "a branch that nothing leads to")
    case .unusedFix: (.warning, "a fix that nothing leads to")
    case .unusedElse: (.warning, "an `else` beside an entry for every choice")
    case .repeatedQuestion: (.warning, "a question is asked twice on one path")
    case .needlessQuestion: (.warning, "every answer leads to the same place")
    case .singleChoice: (.warning, "a question has one choice only")
    case .repeatedFix: (.warning, "a fix stands twice in a list")
    case .fixWithoutSteps: (.warning, "a fix has no step")
    case .emptyWay: (.warning, "one of the ways has no step")
    case .fixWithoutVerify: (.warning, "a fix has no `verify`; `otherwise` needs none")
    case .fixWithoutArticle:
      (.warning, "a fix of a tree with `articles` has none; `otherwise` needs none")
    case .warnWithoutUndo: (.warning, "a step with `warn` has no `undo`")
    case .sameWording:
      (.warning, "two questions, two fixes or two choices of a question read the same")
    case .longText:
      (.warning, "`find` over 12 lines of 80 columns, or a choice over 60 columns")
    case .specialCharacter: (.warning, "a text holds a character that nobody can see")
    case .oldReview: (.warning, "`reviewed` is more than two years ago")
    case .unusedAllow: (.warning, "an `allow` that silences nothing")
    }
  }
}
