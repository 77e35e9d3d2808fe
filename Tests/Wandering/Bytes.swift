// Bytes that are used up one after the other, to make things of them.

/// Bytes that something is made of, from the first one on.
package struct Bytes {
  /// Ends a text; UTF-8 has no such byte.
  package static let end: UInt8 = 0xFF

  private var rest: ArraySlice<UInt8>

  /// The given bytes.
  package init(_ bytes: [UInt8]) { rest = bytes[...] }

  /// Whether all of them are used up.
  package var isEmpty: Bool { rest.isEmpty }

  /// The next byte; nil when there is none.
  package mutating func byte() -> UInt8? { rest.popFirst() }

  /// A number below a limit, made of the next byte; 0 when there is none.
  package mutating func number(below limit: Int) -> Int { Int(byte() ?? 0) % limit }

  /// The text up to the next end or the last byte; what is no UTF-8 is replaced.
  package mutating func text() -> String {
    let bytes = rest.prefix { $0 != Bytes.end }
    rest = rest.dropFirst(bytes.count + 1)
    return String(decoding: bytes, as: UTF8.self)
  }
}
