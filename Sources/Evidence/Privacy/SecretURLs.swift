// Secrets in addresses: `scheme://user:password@host`, and paths that are keys themselves.

/// Finds the passwords in addresses.
enum SecretURLs {
  /// Hosts whose paths let everybody in who knows them.
  private static let hooks = ["hooks.slack.com/services/", "discord.com/api/webhooks/"].map {
    Array($0.utf8)
  }

  static func ranges(in line: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var place = 0
    while let colon = line[place...].firstIndex(of: UInt8(ascii: ":")) {
      place = colon + 1
      guard line[place...].starts(with: "//".utf8) else { continue }
      let start = place + 2
      let end = line[start...].firstIndex { $0.isBlank || "\"'<>".utf8.contains($0) } ?? line.count
      let path = line[start..<end].firstIndex { "/?#".utf8.contains($0) } ?? end
      place = path
      if let hook = hooks.first(where: { line[start...].starts(with: $0) }) {
        found.append(start + hook.count..<end)
        place = end
        continue
      }
      let sign = line[start..<path].firstIndex(of: UInt8(ascii: ":"))
      if let at = line[start..<path].lastIndex(of: UInt8(ascii: "@")) {
        if let sign, sign < at {
          found.append(sign + 1..<at)
        } else if at - start >= 20 {
          // A token instead of a name.
          found.append(start..<at)
        }
      } else if let sign, line[sign..<path].contains(where: \.isLetter),
        line[start] != UInt8(ascii: "["), let at = line[path..<end].lastIndex(of: UInt8(ascii: "@"))
      {
        // No port: a password that holds what ends a host.
        found.append(sign + 1..<at)
        place = at
      }
    }
    return found
  }
}
