// A piece of text that patterns are tried on: a line, an event, a cell.

/// The text of a record in UTF-8, as it stands and in small letters.
package struct TextRecord: Sendable {
  /// The text as it stands.
  let bytes: [UInt8]
  /// The same in small letters, byte for byte.
  let folded: [UInt8]

  /// A record of a text.
  package init(_ text: String) { self.init(bytes: Array(text.utf8)) }

  /// A record of bytes; what is no UTF-8 is Windows-1252.
  init(bytes source: some Collection<UInt8>) {
    bytes = source.inUTF8
    folded = bytes.foldedBytes
  }

  /// What stands at some bytes.
  func text(in range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The whole text.
  package var text: String { String(decoding: bytes, as: UTF8.self) }
}
