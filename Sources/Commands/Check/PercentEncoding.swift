// Percent-encoding, as URIs have it and the commands of GitHub.

extension UInt8 {
  /// The byte as a percent sign and two hexadecimal digits.
  var percentEncoded: String {
    "%" + String(UInt16(self) + 0x100, radix: 16, uppercase: true).dropFirst()
  }
}
