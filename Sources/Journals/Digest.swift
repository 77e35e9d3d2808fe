// A number that changes with the bytes of a text, made while it is read: Fowler, Noll and Vo's hash.

/// The digest of a text that comes in pieces.
package struct Digest: Sendable {
  // It has to tell versions apart, not to withstand anybody.
  private(set) var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The digest of an empty text.
  package init() {}

  /// Takes the next bytes.
  package mutating func add(_ bytes: Span<UInt8>) {
    for index in bytes.indices { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
  }

  /// The number in hexadecimal digits.
  package var text: String { String(hash, radix: 16) }
}
