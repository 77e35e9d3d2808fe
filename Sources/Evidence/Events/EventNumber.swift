// Numbers of events: 16 bits, which some tools print with the 16 above them.

/// Reads the number of an event.
enum EventNumber {
  /// The number that bytes stand for, in digits; nil where they are no number.
  static func text(of bytes: some Collection<UInt8>) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    guard !text.isEmpty, text.utf8.count <= 11 else { return nil }
    let small = text.lowercased()
    if small.hasPrefix("0x") {
      return UInt32(small.dropFirst(2), radix: 16).map { String($0 & 0xFFFF) }
    }
    guard let first = text.utf8.first,
      first.isDigit || first == UInt8(ascii: "-") && text.utf8.count > 8,
      let number = Int64(text), number <= UInt32.max, number >= Int32.min
    else { return nil }
    return String(UInt32(truncatingIfNeeded: number) & 0xFFFF)
  }
}
