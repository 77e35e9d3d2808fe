// Telling versions of a text apart, by the FNV-1a hash.

/// A number that changes with the bytes of a text, which may come piece by piece.
///
/// It has to tell versions apart, not to withstand anybody.
package struct Digest: Sendable {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The digest of no bytes yet.
  package init() {}

  /// Takes the next bytes.
  package mutating func take(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  /// The number in hexadecimal digits.
  package var text: String { String(hash, radix: 16) }
}
