// What a broken rule of YAML means to an author, in sentences that say what to do.

internal import YAML

extension Finding {
  /// A rule of YAML that the text breaks; `began` is where the quote, bracket or block began.
  init(_ problem: SyntaxProblem, at mark: Mark, began: Mark) {
    let isLater = began.line < mark.line
    let (message, advice) = problem.sentences(at: mark, began: isLater ? began : nil)
    self.init(
      .syntax, at: problem.concernsBeginning(isLater) ? began : mark, message, advice: advice)
  }
}

extension SyntaxProblem {
  /// Whether an author has to look where the quote, bracket or block began.
  fileprivate func concernsBeginning(_ isLater: Bool) -> Bool {
    switch self {
    case .unclosedQuote, .keyInQuote, .missingColon, .noAnchor: true
    case .textBehindQuote, .unclosedBracket: isLater
    default: false
    }
  }

  /// What is wrong, and what to do about it; `began` is where the quote, bracket or block began if
  /// that was on a line further up.
  fileprivate func sentences(at mark: Mark, began: Mark?) -> (message: String, advice: String?) {
    switch self {
    case .unclosedQuote:
      ("The quote that begins here is never closed", "close it.")
    case .keyInQuote:
      ("The quote around this key does not end on its line", "close it in front of the colon.")
    case .textBehindQuote where began != nil:
      (
        "The quote that begins here goes on to line \(mark.line), where text stands behind its end",
        "close it where the text ends."
      )
    case .textBehindQuote:
      ("Text stands behind a closing quote", "put all of the text in quotes.")
    case .unclosedBracket(let sign) where began != nil:
      (
        "The bracket that begins here is not closed in time: by line \(mark.line) a comma or "
          + "\"\(sign)\" is missing.", nil
      )
    case .unclosedBracket(let sign):
      (
        "A comma or \"\(sign)\" is missing here",
        "a text with a colon and a blank must stand in quotes."
      )
    case .missingColon:
      ("After this key a colon and a blank are missing.", nil)
    case .noAnchor:
      ("A text that begins with \"&\" or \"*\" must stand in quotes.", nil)
    case .noKey, .noItem:
      (
        "This does not fit into "
          + (began.map { "the block that begins on line \($0.line)" } ?? "the block around it"),
        "correct the indentation."
      )
    case .colonOutOfPlace:
      (
        "A colon stands where no key can be",
        "put a text that holds a colon and a blank in quotes, or correct the indentation."
      )
    case .badFirstCharacter:
      (
        "No text can begin with this character",
        "put the text in quotes. If it is a tab, indent with blanks."
      )
    case .tab:
      ("A tab stands here", "indent with blanks.")
    case .listOutOfPlace:
      ("No list can begin here", "put it on a line of its own.")
    case .noCharacter:
      ("No character has this number", "correct it, or use single quotes.")
    case .missingValue:
      (
        "A value is missing here, or a sign stands alone", "write the value, or put it in quotes."
      )
    case .textBehindDocument:
      (
        "Text stands behind the end of the document",
        "remove it, or remove the line that ends it."
      )
    case .badDirective:
      ("A text that begins with \"%\" must stand in quotes.", nil)
    case .badEscape:
      (
        "A backslash in double quotes needs \"\\n\" or the like after it",
        "write two backslashes, or use single quotes."
      )
    case .shortNumber:
      (
        "The number of a character is cut short here",
        "write all its digits, or use single quotes."
      )
    case .badTag:
      ("A text that begins with \"!\" must stand in quotes.", nil)
    case .other(let problem):
      (
        "This is no YAML: \(problem).",
        "Check the indentation, the brackets and the quotes from here upwards."
      )
    }
  }
}
