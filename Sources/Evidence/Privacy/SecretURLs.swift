// Passwords in addresses: `scheme://user:password@host`.

/// Finds the passwords in addresses.
enum SecretURLs {
  static func ranges(in line: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var place = 0
    while let colon = line[place...].firstIndex(of: UInt8(ascii: ":")) {
      place = colon + 1
      guard line[place...].starts(with: "//".utf8) else { continue }
      let start = place + 2
      let end =
        line[start...].firstIndex { $0.isBlank || "/?#\"'<>".utf8.contains($0) } ?? line.count
      place = start
      guard let at = line[start..<end].lastIndex(of: UInt8(ascii: "@")) else { continue }
      if let sign = line[start..<at].firstIndex(of: UInt8(ascii: ":")) {
        found.append(sign + 1..<at)
      } else if at - start >= 20 {
        // A token instead of a name.
        found.append(start..<at)
      }
      place = end
    }
    return found
  }
}
