// What the words of the command line that are no options stand for.

/// What a word stands for: the value of an option, or an operand.
enum Argument: Equatable {
  /// The file of a tree.
  case tree
  /// A session, by its name or its file.
  case session
  /// The id of an article.
  case article
  /// The id of a fix.
  case fix
  /// A question and a choice, by their ids.
  case answer
  /// The id of a value, and what is filled in.
  case value
  /// A text from outside, with the evidence that it is, if that is said.
  case evidence
  /// Any file.
  case file
  /// Any folder.
  case folder
  /// The same, as the usage of a command names it.
  case text
  /// The id of a rule for evidence.
  case rule
  /// Any word.
  case word
  /// One of the given words.
  case one(String, of: [String])
  /// A whole number in a range, and what is said of a word that is none.
  case number(String, in: ClosedRange<Int>, else: String)

  /// How the usage names it.
  var name: String {
    switch self {
    case .tree: "TREE"
    case .session: "SESSION"
    case .article: "ID"
    case .fix: "FIX"
    case .answer: "QUESTION=CHOICE"
    case .value: "NAME=TEXT"
    case .evidence: "[NAME=]FILE"
    case .file: "FILE"
    case .folder: "FOLDER"
    case .text: "FILE"
    case .rule: "RULE"
    case .word: "WORD"
    case .one(let name, _), .number(let name, _, _): name
    }
  }
}
