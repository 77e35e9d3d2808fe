// From the events of libyaml to the values of a document, without a stop for each in memory.

internal import CYAML

/// Puts a document together from the events of libyaml.
struct Builder {
  private let nodeLimit: Int
  private let source: [UInt8]
  private let places: Places
  private var lines: Lines
  private var properties: Properties
  private(set) var items: [Item] = []
  private(set) var text: [UInt8] = []
  private(set) var oddities: [Oddity] = []
  /// The quotes and blocks that hold the sign of a comment.
  private(set) var quoted: [Range<Mark>] = []
  /// The lists and mappings whose end has not been read yet, by their numbers.
  private var open: [Int] = []
  /// Where the last quote began.
  private var lastQuote: Mark?
  private var documents = 0

  /// A builder for a text.
  init(of source: [UInt8], nodeLimit: Int) {
    self.nodeLimit = nodeLimit
    self.source = source
    places = Places(in: source)
    lines = Lines(of: source)
    properties = Properties(of: source)
    // Trees of all sizes have a value for each eight to twelve bytes.
    items.reserveCapacity(min(nodeLimit, source.count / 8))
    text.reserveCapacity(source.count)
  }

  /// Reads all events; returns what stopped it, if anything did.
  mutating func read(from parser: UnsafeMutablePointer<yaml_parser_t>) -> ParseFailure? {
    var event = yaml_event_t()
    while true {
      guard yaml_parser_parse(parser, &event) == 1 else {
        return failure(of: parser.pointee, in: source, places, behind: lastQuote)
      }
      defer { yaml_event_delete(&event) }
      if event.type == YAML_STREAM_END_EVENT { return nil }
      if let failure = take(event) { return failure }
    }
  }

  private mutating func take(_ event: yaml_event_t) -> ParseFailure? {
    let mark = places.mark(from: event.start_mark, to: event.end_mark)
    switch event.type {
    case YAML_SCALAR_EVENT:
      return addScalar(event, at: mark)
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      note(anchor: start.anchor, tag: start.tag, at: mark)
      return begin(.mapping, at: mark)
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      note(anchor: start.anchor, tag: start.tag, at: mark)
      return begin(.sequence, at: mark)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      if let begun = open.popLast() { items[begun].start = Int32(items.count) }
    case YAML_ALIAS_EVENT:
      let name = String(cString: event.data.alias.anchor)
      oddities.append(Oddity(mark: mark, kind: .alias(name)))
      return addText(.alias, Array(name.utf8), at: mark)
    case YAML_DOCUMENT_START_EVENT:
      documents += 1
      if documents == 2 { oddities.append(Oddity(mark: mark, kind: .document)) }
    default:
      break
    }
    return nil
  }

  private mutating func addScalar(_ event: yaml_event_t, at mark: Mark) -> ParseFailure? {
    let scalar = event.data.scalar
    note(anchor: scalar.anchor, tag: scalar.tag, at: mark)
    let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    if let control = firstControl(in: bytes) {
      oddities.append(Oddity(mark: mark, kind: .control(control)))
    }
    if scalar.style != YAML_PLAIN_SCALAR_STYLE {
      if bytes.contains(UInt8(ascii: "#")) { quoted.append(place(ofQuote: event)) }
      if !scalar.style.isBlock { lastQuote = mark }
    }
    return addText(
      .scalar, bytes, at: mark, Node.Style(scalar.style), linesBelow: linesBelow(mark, event))
  }

  private mutating func addText(
    _ shape: Node.Shape, _ bytes: some Collection<UInt8>, at mark: Mark,
    _ style: Node.Style = .plain, linesBelow: Int32 = 0
  ) -> ParseFailure? {
    let item = Item(
      mark: mark, shape: shape, style: style, linesBelow: UInt16(clamping: linesBelow),
      start: Int32(text.count), count: Int32(bytes.count))
    text.append(contentsOf: bytes)
    return add(item)
  }

  /// On how many lines a text goes on below the one that it begins on.
  private mutating func linesBelow(_ mark: Mark, _ event: yaml_event_t) -> Int32 {
    let end = places.mark(at: event.end_mark)
    guard event.data.scalar.style.isBlock else { return end.line - mark.line }
    // What ends a block is the line below it, or the end of the file.
    let last = end.column > 1 ? end.line : end.line - 1
    guard mark.line < last else { return 0 }
    let written = (mark.line + 1...last).reduce(mark.line) { lines.isBlank($1) ? $0 : $1 }
    return written - mark.line
  }

  private mutating func begin(_ shape: Node.Shape, at mark: Mark) -> ParseFailure? {
    guard open.count < Limits.depth else { return .tooDeep(at: mark) }
    let failure = add(
      Item(mark: mark, shape: shape, style: .plain, linesBelow: 0, start: 0, count: 0))
    open.append(items.count - 1)
    return failure
  }

  private mutating func add(_ item: Item) -> ParseFailure? {
    guard items.count < nodeLimit else { return .tooMany(at: item.mark) }
    if let holder = open.last { items[holder].count += 1 }
    items.append(item)
    return nil
  }

  /// Where a quote or a block stands; the line that a block begins on may end with a comment.
  private func place(ofQuote event: yaml_event_t) -> Range<Mark> {
    let start =
      event.data.scalar.style.isBlock
      ? places.mark(below: event.start_mark) : places.mark(at: event.start_mark)
    return start..<max(start, places.mark(at: event.end_mark))
  }

  private mutating func note(
    anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?,
    at mark: Mark
  ) {
    let count = (anchor == nil ? 0 : 1) + (tag == nil ? 0 : 1)
    if count > 0 { oddities += properties.oddities(at: mark, count: count) }
  }
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

extension Node.Style {
  fileprivate init(_ style: yaml_scalar_style_t) {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: self = .quoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .escaped
    case YAML_LITERAL_SCALAR_STYLE: self = .literal
    case YAML_FOLDED_SCALAR_STYLE: self = .folded
    default: self = .plain
    }
  }
}

extension yaml_scalar_style_t {
  /// Whether a text in this style begins on the line below its sign.
  fileprivate var isBlock: Bool {
    self == YAML_LITERAL_SCALAR_STYLE || self == YAML_FOLDED_SCALAR_STYLE
  }
}
