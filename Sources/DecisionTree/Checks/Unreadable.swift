// Why a text could not be read at all, in sentences.

internal import YAML

extension Finding {
  /// What stopped the reading of a text.
  init(_ failure: ParseFailure) {
    switch failure {
    case .empty:
      self.init(
        .unreadable, at: nil,
        "The file is empty; a tree begins with the line \"kbwizard: 1\".")
    case .notUTF8(let offset):
      self.init(
        .unreadable, at: nil,
        "The file is no UTF-8 text, as byte \(offset + 1) shows; save it again as UTF-8.")
    case .wideEncoding:
      self.init(
        .unreadable, at: nil,
        "The file is in UTF-16 or another wide encoding; save it again as UTF-8.")
    case .control(let scalar, let mark) where scalar.value == 0:
      self.init(
        .unreadable, at: nil,
        "The file is binary: line \(mark.line) holds a zero byte; a tree is a text in YAML.")
    case .control(let scalar, let mark):
      self.init(controlCharacter: scalar, at: mark)
    case .syntax(let problem, let mark):
      self.init(
        .syntax, at: mark, "This is no YAML: \(problem). \(advice(about: problem))")
    case .tooDeep(let mark):
      self.init(
        .tooDeep, at: mark,
        "More than \(Limits.depth) values stand inside each other here; "
          + "move parts of the tree to \"branches\".")
    case .tooMany(let mark):
      self.init(
        .tooLarge, at: mark,
        "The file holds more than \(Limits.nodes) values; split it into several trees.")
    }
  }

  init(controlCharacter scalar: Unicode.Scalar, at mark: Mark) {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    self.init(
      .controlCharacter, at: mark,
      "The control character U+\(code) stands here; remove it.")
  }

  /// Something that YAML allows and a tree does not.
  init(_ oddity: Oddity) {
    switch oddity.kind {
    case .anchor(let name):
      self.init(
        .anchor, at: oddity.mark,
        "The anchor \"&\(name)\" has no place in a tree; to lead to the same part twice, "
          + "name it under \"branches\".")
    case .tag(let name):
      self.init(
        .tag, at: oddity.mark,
        "The tag \"\(name)\" has no place in a tree, where every value is a text; remove it.")
    case .control(let scalar):
      self.init(controlCharacter: scalar, at: oddity.mark)
    case .document:
      self.init(
        .severalDocuments, at: oddity.mark,
        "A second document begins here; a file holds one tree, so move this one to its own file.")
    }
  }
}

/// What to do about a problem that libyaml names.
private func advice(about problem: String) -> String {
  if problem.contains("mapping values are not allowed") {
    return "A text that holds a colon and a blank must stand in quotes."
  }
  if problem.contains("cannot start any token") {
    return "Indent with blanks, not tabs, and put a text that begins with a sign in quotes."
  }
  if problem.contains("end of stream") || problem.contains("end of file") {
    return "The file ends too early; close the quote or the bracket."
  }
  if problem.contains("':'") {
    return "A key needs a colon and a blank after it."
  }
  return "Check the indentation, the brackets and the quotes from here upwards."
}
