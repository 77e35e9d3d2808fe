// From YAML text to nodes; the only Swift that calls libyaml.

internal import CYAML

extension Document {
  /// Reads the one document of a text in UTF-8, with or without a byte order mark.
  package init(
    parsing bytes: [UInt8], nodeLimit: Int = Limits.nodes
  ) throws(ParseFailure) {
    try refuseOtherEncodings(bytes)
    try refuseManyDirectives(bytes)
    // libyaml keeps pointers into its parser, which therefore must not move.
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else { throw .empty }
    defer { yaml_parser_delete(parser) }
    var builder = Builder(nodeLimit: nodeLimit)
    var failure: ParseFailure?
    bytes.withUnsafeBufferPointer { buffer in
      yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
      failure = builder.read(from: parser, of: bytes)
    }
    if let failure { throw failure }
    guard let root = builder.root else { throw .empty }
    self.init(root: root, oddities: builder.oddities, quoted: builder.quoted)
  }
}

/// Throws for texts in UTF-16 and UTF-32, which libyaml would read or misread.
private func refuseOtherEncodings(_ bytes: [UInt8]) throws(ParseFailure) {
  let head = bytes.prefix(4).map { $0 == 0 }
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    || head.count == 4 && [1, 2, 3].contains(head.count { $0 })
  {
    throw .wideEncoding
  }
}

/// Throws for texts with so many directives that libyaml, which compares each two, would hang.
private func refuseManyDirectives(_ bytes: [UInt8]) throws(ParseFailure) {
  var count = 0
  for offset in bytes.indices where bytes[offset] == UInt8(ascii: "%") {
    if offset > 0, bytes[offset - 1] != 0x0A, bytes[offset - 1] != 0x0D { continue }
    count += 1
    if count > Limits.directives {
      var lines = Lines(of: bytes)
      throw .tooManyDirectives(at: lines.mark(ofByte: offset))
    }
  }
}

/// A list or a mapping whose end has not been read yet.
private struct Container {
  var mark: Mark
  var isMapping: Bool
  var items: [Node] = []
  var entries: [Node.Entry] = []
  var key: Node?

  mutating func add(_ node: Node) {
    if !isMapping {
      items.append(node)
    } else if let waiting = key {
      entries.append(Node.Entry(key: waiting, value: node))
      key = nil
    } else {
      key = node
    }
  }

  func closed() -> Node {
    Node(isMapping ? .mapping(entries) : .sequence(items), at: mark)
  }
}

/// Puts nodes together from the events of libyaml.
private struct Builder {
  let nodeLimit: Int
  var root: Node?
  var oddities: [Oddity] = []
  /// The quotes and blocks that hold the sign of a comment.
  var quoted: [Range<Mark>] = []
  private var open: [Container] = []
  /// Where the last quote began.
  private var lastQuote: Mark?
  private var count = 0
  private var documents = 0

  init(nodeLimit: Int) { self.nodeLimit = nodeLimit }

  /// Reads all events; returns what stopped it, if anything did.
  mutating func read(
    from parser: UnsafeMutablePointer<yaml_parser_t>, of text: [UInt8]
  ) -> ParseFailure? {
    var event = yaml_event_t()
    while true {
      guard yaml_parser_parse(parser, &event) == 1 else {
        return failure(of: parser.pointee, in: text, behind: lastQuote)
      }
      defer { yaml_event_delete(&event) }
      if event.type == YAML_STREAM_END_EVENT { return nil }
      if let failure = take(event) { return failure }
    }
  }

  private mutating func take(_ event: yaml_event_t) -> ParseFailure? {
    let mark = Mark(from: event.start_mark, to: event.end_mark)
    switch event.type {
    case YAML_DOCUMENT_START_EVENT:
      documents += 1
      if documents == 2 { oddities.append(Oddity(mark: mark, kind: .document)) }
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      note(anchor: scalar.anchor, tag: scalar.tag, at: mark)
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      if let control = firstControl(in: bytes) {
        oddities.append(Oddity(mark: mark, kind: .control(control)))
      }
      if scalar.style != YAML_PLAIN_SCALAR_STYLE, bytes.contains(UInt8(ascii: "#")) {
        quoted.append(place(ofQuote: event))
      }
      if [YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE].contains(scalar.style) {
        lastQuote = mark
      }
      return add(Node(.scalar(String(decoding: bytes, as: UTF8.self)), at: mark))
    case YAML_ALIAS_EVENT:
      let name = String(cString: event.data.alias.anchor)
      oddities.append(Oddity(mark: mark, kind: .alias(name)))
      return add(Node(.alias(name), at: mark))
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      note(anchor: start.anchor, tag: start.tag, at: mark)
      return begin(Container(mark: mark, isMapping: false))
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      note(anchor: start.anchor, tag: start.tag, at: mark)
      return begin(Container(mark: mark, isMapping: true))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      if let closed = open.popLast()?.closed() { return add(closed) }
    default:
      break
    }
    return nil
  }

  /// Where a quote or a block stands; the line that a block begins on may end with a comment.
  private func place(ofQuote event: yaml_event_t) -> Range<Mark> {
    let style = event.data.scalar.style
    let isBlock = style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE
    let start = Mark(from: event.start_mark, to: event.start_mark)
    let end = Mark(from: event.end_mark, to: event.end_mark)
    let first = isBlock ? Mark(line: Int(start.line) + 1, column: 1) : start
    return first..<max(first, end)
  }

  private mutating func begin(_ container: Container) -> ParseFailure? {
    guard open.count < Limits.depth else { return .tooDeep(at: container.mark) }
    open.append(container)
    return nil
  }

  private mutating func add(_ node: Node) -> ParseFailure? {
    count += 1
    guard count <= nodeLimit else { return .tooMany(at: node.mark) }
    if open.isEmpty {
      if documents == 1 { root = node }
    } else {
      open[open.count - 1].add(node)
    }
    return nil
  }

  private mutating func note(
    anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?,
    at mark: Mark
  ) {
    if let tag {
      let name = shortTag(String(cString: tag))
      oddities.append(Oddity(mark: mark.narrowed(to: name), kind: .tag(name)))
    }
    if let anchor {
      let name = String(cString: anchor)
      oddities.append(
        Oddity(mark: tag == nil ? mark.narrowed(to: "&" + name) : mark, kind: .anchor(name)))
    }
  }
}

/// A tag as authors write it.
private func shortTag(_ tag: String) -> String {
  let standard = "tag:yaml.org,2002:"
  return tag.hasPrefix(standard) ? "!!" + tag.dropFirst(standard.count) : tag
}

/// The first control character that a text has no use for, in bytes that are known to be UTF-8.
private func firstControl(in bytes: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
  var previous: UInt8 = 0
  for byte in bytes {
    if byte < 0x20 ? byte != 0x0A && byte != 0x09 : byte == 0x7F { return Unicode.Scalar(byte) }
    if previous == 0xC2, byte < 0xA0, byte != 0x85 { return Unicode.Scalar(byte) }
    previous = byte
  }
  return nil
}

/// What stopped libyaml; `quote` is where the last quote before began.
private func failure(
  of parser: yaml_parser_t, in text: [UInt8], behind quote: Mark?
) -> ParseFailure {
  let problem = parser.problem.map { String(cString: $0) } ?? "out of memory"
  guard parser.error == YAML_READER_ERROR else {
    let place = Mark(from: parser.problem_mark, to: parser.problem_mark)
    let began =
      parser.context == nil ? place : Mark(from: parser.context_mark, to: parser.context_mark)
    if problem.contains("expected key"), text.hasQuote(before: place) {
      return .syntax(problem: "text behind a quote", at: place, began: quote ?? place)
    }
    let isKey = problem.contains("could not find expected ':'")
    if isKey, text.hasQuote(before: Mark(line: Int(began.line), column: Int(began.column) + 1)) {
      return .syntax(problem: "key in a quote", at: place, began: began)
    }
    return .syntax(problem: problem, at: place, began: began)
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

extension Mark {
  /// The beginning of the place, if the text that stands there begins with a word.
  fileprivate func narrowed(to word: String) -> Mark {
    var mark = self
    mark.length = Int32(clamping: word.unicodeScalars.count)
    return mark
  }

  fileprivate init(from start: yaml_mark_t, to end: yaml_mark_t) {
    let length = start.line == end.line ? Int(end.column) - Int(start.column) : 1
    self.init(line: Int(start.line) + 1, column: Int(start.column) + 1, length: length)
  }
}
