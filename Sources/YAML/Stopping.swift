// What stopped libyaml, from what it says of itself and from the text around.

internal import CYAML

/// What stopped libyaml; `quote` is where the last quote before began.
func failure(
  of parser: yaml_parser_t, in text: [UInt8], _ places: Places, behind quote: Mark?
) -> ParseFailure {
  let problem = parser.problem.map { String(cString: $0) } ?? "out of memory"
  guard parser.error == YAML_READER_ERROR else {
    let place = places.mark(at: parser.problem_mark)
    let began = parser.context == nil ? place : places.mark(at: parser.context_mark)
    let rule = SyntaxProblem(inWordsOfLibyaml: problem)
    if rule == .noKey, text.hasQuote(before: place) {
      return .syntax(.textBehindQuote, at: place, began: quote ?? place)
    }
    let behindKey = Mark(line: Int(began.line), column: Int(began.column) + 1)
    if rule == .missingColon, text.hasQuote(before: behindKey) {
      return .syntax(.keyInQuote, at: place, began: began)
    }
    var diagnosis = Diagnosis(of: text, at: place, began: began)
    return diagnosis.failure(behind: rule)
  }
  var lines = Lines(of: text)
  if let zero = text.firstIndex(of: 0) { return .binary(at: lines.mark(ofByte: zero)) }
  var offset = min(Int(parser.problem_offset), text.count - 1)
  // libyaml names the byte that should have gone on with a character, and not the character.
  if problem.contains("trailing") {
    while offset > 0, text[offset] & 0xC0 == 0x80 || text[offset] < 0x80 { offset -= 1 }
  }
  let mark = lines.mark(ofByte: offset)
  guard problem == "control characters are not allowed",
    let control = Unicode.Scalar(UInt32(truncatingIfNeeded: parser.problem_value))
  else { return .notUTF8(byte: text[offset], at: mark) }
  return .control(control, at: mark)
}

extension [UInt8] {
  /// Whether a quote is the last thing that stands before a place on its line.
  fileprivate func hasQuote(before place: Mark) -> Bool {
    var lines = Lines(of: self)
    let line = String(decoding: self[lines.bytes(ofLine: Int(place.line))], as: UTF8.self)
    let before = line.unicodeScalars.prefix(Int(place.column) - 1)
    return before.last { $0 != " " }.map { $0 == "\"" || $0 == "'" } ?? false
  }
}
