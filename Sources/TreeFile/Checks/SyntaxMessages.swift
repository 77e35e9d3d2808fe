// What a broken rule of YAML means to an author, in sentences that say what to do.

internal import Text
internal import YAML

extension Finding {
  /// A rule of YAML that the text breaks; `began` is where the quote, bracket or block began.
  init(_ problem: SyntaxProblem, at mark: Mark, began: Mark) {
    let (message, advice) = problem.sentences(at: mark, began: began)
    let isLater = began.line < mark.line
    self.init(
      .syntax, at: problem.concernsBeginning(isLater) ? began : mark, message, advice: advice)
  }
}

extension SyntaxProblem {
  /// Whether an author has to look where the quote, bracket or block began.
  fileprivate func concernsBeginning(_ isLater: Bool) -> Bool {
    switch self {
    case .unclosedQuote, .keyInQuote, .missingColon: true
    case .textBehindQuote, .unclosedBracket: isLater
    default: false
    }
  }

  /// What is wrong, and what to do about it; `began` is where the quote, bracket or block began, or
  /// the other line that it is about.
  func sentences(at mark: Mark, began: Mark) -> (message: String, advice: String?) {
    let isLater = began.line < mark.line
    switch self {
    case .unclosedQuote:
      return ("The quote that begins here is never closed", "close it.")
    case .keyInQuote:
      return (
        "The quote around this key does not end on its line", "close it in front of the colon."
      )
    case .textBehindQuote where isLater:
      return (
        "The quote that begins here goes on to line \(mark.line), where text stands behind its end",
        "close it where the text ends."
      )
    case .textBehindQuote:
      return ("Text stands behind a closing quote", "put all of the text in quotes.")
    case .textBehindBracket:
      return (
        "Text stands behind a closing bracket", "remove it, or put all of the text in quotes."
      )
    case .unclosedBracket(let sign) where isLater:
      return (
        "The bracket that begins here is not closed in time: by line \(mark.line) a comma or "
          + "\"\(sign)\" is missing.", nil
      )
    case .unclosedBracket(let sign):
      return (
        "A comma or \"\(sign)\" is missing here",
        "a text with a colon and a blank must stand in quotes."
      )
    case .commentInBracket:
      return (
        "Here a comment begins, and what closes the bracket is a part of it",
        "put all of the text in quotes."
      )
    case .missingColon:
      return ("After this key a colon and a blank are missing.", nil)
    case .unquoted(let sign?) where "[{".unicodeScalars.contains(sign):
      return (
        "A text that begins with \"\(sign)\" must stand in quotes, or on a line below \"|\".", nil
      )
    case .unquoted(let sign?):
      return ("A text that begins with \"\(sign)\" must stand in quotes.", nil)
    case .unquoted(nil):
      return ("No text can begin with this sign", "put the text in quotes.")
    case .noKey, .noItem:
      return (
        "This does not fit into "
          + (isLater ? "the block that begins on line \(began.line)" : "the block around it"),
        "correct the indentation."
      )
    case .colonOutOfPlace:
      return (
        "A colon stands where no key can be",
        "put a text that holds a colon and a blank in quotes, or correct the indentation."
      )
    case .colonInText:
      return (
        "A text without quotes can't hold a colon and a blank", "put all of the text in quotes."
      )
    case .textGoesOn:
      return (
        "Indented further than line \(began.line), this goes on with the text there, which can't "
          + "hold a colon and a blank",
        "indent it like that line, or put the text in quotes."
      )
    case .misindented:
      return (
        "This begins in column \(mark.column), and line \(began.line), which belongs beside it, in "
          + "column \(began.column)",
        "correct the indentation."
      )
    case .leftText:
      return (
        "This is indented less than the text that begins below line \(began.line)",
        "indent it as far, or make a key of it."
      )
    case .strangeBlank(let character):
      return (
        "This looks like a blank, and is the character \(character.number)",
        "put a blank in its place."
      )
    case .strangeDash(let character):
      return (
        "The character \(character.number) begins no item of a list",
        "write \"-\" in its place."
      )
    case .noBlankBehindDash:
      return ("Behind this \"-\" a blank is missing.", nil)
    case .tab:
      return ("A tab stands here", "indent with blanks.")
    case .listOutOfPlace:
      return (
        "No list can begin behind its key",
        "put it on lines of its own, or a text that begins with \"-\" in quotes."
      )
    case .noCharacter:
      return ("No character has this number", "correct it, or use single quotes.")
    case .missingValue:
      return (
        "A value is missing here, or a sign stands alone", "write the value, or put it in quotes."
      )
    case .textBehindDocument:
      return (
        "Text stands behind the end of the document",
        "remove it, or remove the line that ends it."
      )
    case .badEscape:
      return (
        "A backslash in double quotes needs \"\\n\" or the like after it",
        "write two backslashes, or use single quotes."
      )
    case .shortNumber:
      return (
        "The number of a character is cut short here",
        "write all its digits, or use single quotes."
      )
    case .other(let problem):
      return (
        "This is no YAML: \(problem).",
        "Check the indentation, the brackets and the quotes from here upwards."
      )
    }
  }
}
