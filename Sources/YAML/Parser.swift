// From the bytes of a YAML text to a document, by libyaml.

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
    var builder = Builder(of: bytes, nodeLimit: nodeLimit)
    var failure: ParseFailure?
    bytes.withUnsafeBufferPointer { buffer in
      yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
      failure = builder.read(from: parser)
    }
    if let failure { throw failure }
    if builder.items.isEmpty { throw .empty }
    self.init(
      items: builder.items, bytes: builder.text, oddities: builder.oddities,
      quoted: builder.quoted)
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
  // To count them all is cheap, and nearly always enough.
  if bytes.count(of: UInt8(ascii: "%")) <= Limits.directives { return }
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
