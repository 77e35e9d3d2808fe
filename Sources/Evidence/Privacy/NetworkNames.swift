// Words that are names in networks by how they look: addresses, hosts, accounts, shares.

/// Finds addresses, hosts and accounts of domains.
enum NetworkNames {
  static func found(in bytes: [UInt8]) -> [NameFound] {
    var found: [NameFound] = []
    var place = 0
    while place < bytes.count {
      guard bytes[place].isOfAddress else {
        place += 1
        continue
      }
      var end = bytes[place...].firstIndex { !$0.isOfAddress } ?? bytes.count
      let next = end
      while end > place, ".:-".utf8.contains(bytes[end - 1]) { end -= 1 }
      let word = bytes[place..<end]
      if let slash = word.lastIndex(of: UInt8(ascii: "\\")) {
        found += share(word) ?? account(word, slash).map { [NameFound($0, .user)] } ?? []
      } else if let kind = kind(of: word) {
        found.append(NameFound(place..<end, kind))
      } else if let address = addressWithPort(word) {
        found.append(address)
      }
      place = next
    }
    return found
  }

  private static func kind(of word: ArraySlice<UInt8>) -> NameKind? {
    if let at = word.firstIndex(of: UInt8(ascii: "@")), at > word.startIndex,
      isName(word[(at + 1)...], parts: 1)
    {
      return .mail
    }
    if isIPv4(word) || isIPv6(word) { return .address }
    return isName(word, parts: 2) && hasKnownEnd(word) ? .host : nil
  }

  private static func addressWithPort(_ word: ArraySlice<UInt8>) -> NameFound? {
    guard let colon = word.lastIndex(of: UInt8(ascii: ":")),
      word[(colon + 1)...].allSatisfy(\.isDigit)
    else { return nil }
    return kind(of: word[..<colon]).map { NameFound(word.startIndex..<colon, $0) }
  }

  /// The server and the rest of `\\server\share\folder`, whose strokes may be doubled.
  private static func share(_ word: ArraySlice<UInt8>) -> [NameFound]? {
    let start = word.firstIndex { $0 != UInt8(ascii: "\\") } ?? word.endIndex
    guard start - word.startIndex >= 2 else { return nil }
    let end = word[start...].firstIndex(of: UInt8(ascii: "\\")) ?? word.endIndex
    let path = word[end...].firstIndex { $0 != UInt8(ascii: "\\") } ?? word.endIndex
    guard word[start..<end].contains(where: { $0.isLetter || $0.isDigit }) else { return nil }
    return [NameFound(start..<end, .host), NameFound(path..<word.endIndex, .path)]
  }

  /// `DOMAIN\account`, but no path; the stroke may be doubled.
  private static func account(_ word: ArraySlice<UInt8>, _ slash: Int) -> Range<Int>? {
    var domain = word[..<slash]
    if domain.last == UInt8(ascii: "\\") { domain.removeLast() }
    let name = word[(slash + 1)...]
    guard !domain.isEmpty, !name.isEmpty, domain.count <= 15,
      domain.allSatisfy({ $0.isOfWord || $0 == UInt8(ascii: "-") }),
      domain.contains(where: \.isLetter),
      name.allSatisfy({ $0.isOfWord || ".-$".utf8.contains($0) }), !isFile(name)
    else { return nil }
    return word.startIndex..<word.endIndex
  }

  private static func isFile(_ name: ArraySlice<UInt8>) -> Bool {
    let parts = name.split(separator: UInt8(ascii: "."))
    guard parts.count > 1, let end = parts.last else { return false }
    return ["exe", "dll", "msi", "log", "txt", "ini", "xml", "ps1", "ldf", "cmd", "bat"].contains(
      String(decoding: end.map(\.folded), as: UTF8.self))
  }

  private static func isIPv4(_ word: ArraySlice<UInt8>) -> Bool {
    let parts = word.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { part in
        (1...3).contains(part.count) && part.allSatisfy(\.isDigit)
          && part.reduce(0) { $0 * 10 + Int($1 - 0x30) } < 256
      }
  }

  private static func isIPv6(_ word: ArraySlice<UInt8>) -> Bool {
    let parts = word.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    let isShort = parts.dropFirst().dropLast().contains(where: \.isEmpty)
    return (parts.count == 8 || isShort && (3...8).contains(parts.count))
      && parts.allSatisfy {
        $0.count <= 4 && $0.allSatisfy { $0.isDigit || (0x61...0x66).contains($0.folded) }
      }
      && word.contains(where: \.isOfWord)
  }

  private static func isName(_ word: ArraySlice<UInt8>, parts least: Int) -> Bool {
    let parts = word.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count >= least
      && parts.allSatisfy { part in
        !part.isEmpty && part.count < 64
          && part.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") || $0 >= 0x80 }
      }
  }

  /// Whether a name with points ends as the names of hosts do, and not as those of files and types.
  private static func hasKnownEnd(_ word: ArraySlice<UInt8>) -> Bool {
    let end = word.split(separator: UInt8(ascii: ".")).last.map {
      String(decoding: $0.map(\.folded), as: UTF8.self)
    }
    return end.map(ends.contains) ?? false
  }

  private static let ends: Set<String> = [
    "local", "lan", "internal", "intranet", "corp", "home", "localdomain", "arpa", "test",
    "example", "invalid", "com", "net", "org", "edu", "gov", "mil", "int", "info", "biz", "io",
    "dev", "app", "cloud", "at", "au", "be", "br", "ca", "ch", "cn", "cz", "de", "dk", "es", "eu",
    "fi", "fr", "gr", "hu", "ie", "in", "it", "jp", "kr", "mx", "nl", "no", "nz", "pl", "pt", "ro",
    "ru", "se", "sg", "sk", "tr", "tw", "ua", "uk", "us", "za",
  ]
}

extension UInt8 {
  /// Whether it may stand in an address, a host or an account.
  fileprivate var isOfAddress: Bool { isOfWord || ".-@:\\$+%".utf8.contains(self) }
}
