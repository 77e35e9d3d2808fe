// What libyaml could not make sense of, in sentences that say what to do.

internal import YAML

extension Finding {
  /// A rule of YAML that the text breaks; `began` is where the quote, bracket or block began.
  init(syntax problem: String, at mark: Mark, began: Mark) {
    func says(_ words: String...) -> Bool { words.contains { problem.contains($0) } }
    let isLater = began.line < mark.line
    if says("end of stream", "document indicator") {
      self.init(.syntax, at: began, "The quote that begins here is never closed; close it.")
    } else if says("key in a quote") {
      self.init(
        .syntax, at: began,
        "The quote around this key does not end on its line; close it in front of the colon.")
    } else if says("behind a quote") {
      self.init(
        .syntax, at: isLater ? began : mark,
        isLater
          ? "The quote that begins here goes on to line \(mark.line), where text stands behind its "
            + "end; close it where the text ends."
          : "Text stands behind a closing quote; put all of the text in quotes.")
    } else if says("',' or ']'", "',' or '}'") {
      let sign = problem.contains("]") ? "]" : "}"
      self.init(
        .syntax, at: isLater ? began : mark,
        isLater
          ? "The bracket that begins here is not closed in time: by line \(mark.line) a comma or "
            + "\"\(sign)\" is missing."
          : "A comma or \"\(sign)\" is missing here; a text with a colon and a blank must stand "
            + "in quotes.")
    } else if says("could not find expected ':'") {
      self.init(.syntax, at: began, "After this key a colon and a blank are missing.")
    } else if says("alphabetic or numeric") {
      self.init(
        .syntax, at: began, "A text that begins with \"&\" or \"*\" must stand in quotes.")
    } else {
      self.init(.syntax, at: mark, sentence(about: problem, began: isLater ? began.line : nil))
    }
  }
}

/// What is wrong, by words that libyaml uses for it, and what to do about it.
private let sentences = [
  (
    "mapping values are not allowed",
    "A colon stands where no key can be; put a text that holds a colon and a blank in quotes, "
      + "or correct the indentation."
  ),
  (
    "cannot start any token",
    "No text can begin with this character; put the text in quotes. If it is a tab, indent with "
      + "blanks."
  ),
  ("tab character", "A tab stands here; indent with blanks."),
  ("block sequence entries", "No list can begin here; put it on a line of its own."),
  (
    "invalid Unicode",
    "No character has this number; correct it, or use single quotes."
  ),
  (
    "node content",
    "A value is missing here, or a sign stands alone; write the value, or put it in quotes."
  ),
  (
    "<document start>",
    "Text stands behind the end of the document; remove it, or remove the line that ends it."
  ),
  ("directive", "A text that begins with \"%\" must stand in quotes."),
  (
    "escape c",
    "A backslash in double quotes needs \"\\n\" or the like after it; write two backslashes, or use "
      + "single quotes."
  ),
  (
    "hexdecimal",
    "The number of a character is cut short here; write all its digits, or use single quotes."
  ),
  ("undefined tag handle", "A text that begins with \"!\" must stand in quotes."),
  ("expected tag URI", "A text that begins with \"!\" must stand in quotes."),
]

private func sentence(about problem: String, began: Int32?) -> String {
  if problem.contains("expected key") || problem.contains("'-' indicator") {
    let block = began.map { "the block that begins on line \($0)" } ?? "the block around it"
    return "This does not fit into \(block); correct the indentation."
  }
  return sentences.first { problem.contains($0.0) }?.1
    ?? "This is no YAML: \(problem). Check the indentation, the brackets and the quotes from here "
    + "upwards."
}
