// Names, hosts and addresses for others to read: each one gets a name that says nothing.

/// Puts stable stand-ins in place of what tells who and where; the same text gets the same one.
package struct StandIns: Sendable {
  /// What was replaced, with its stand-ins, in the order met.
  package private(set) var replaced: [(text: String, standIn: String)] = []
  private var known: [[UInt8]: String] = [:]
  private var counts: [Kind: Int] = [:]
  /// Names that are to be replaced wherever they stand.
  private let names: [(name: [UInt8], kind: Kind)]

  private enum Kind: String { case mail, address, host, user, name }

  /// Stand-ins for all addresses and hosts, and for some names besides, such as filled-in values.
  package init(names: [String] = []) {
    self.names = names.filter { $0.utf8.count > 1 }.map { ($0.utf8.foldedBytes, Kind.name) }
  }

  /// A text with stand-ins; the cost is linear in the text for each name.
  package mutating func replace(in text: String) -> String {
    let bytes = Array(text.utf8)
    let folded = text.utf8.foldedBytes
    var replacements = words(of: bytes)
    for (name, kind) in names {
      var place = 0
      let literal = Literal(name)
      while let found = literal.first(in: folded, from: place) {
        place = found.upperBound
        let isWord =
          (found.lowerBound == 0 || !folded[found.lowerBound - 1].isOfWord)
          && (place == folded.count || !folded[place].isOfWord)
        if isWord { replacements.append((found, kind)) }
      }
    }
    replacements.sort {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
    var kept: [UInt8] = []
    var place = 0
    for (range, kind) in replacements where range.lowerBound >= place {
      kept += bytes[place..<range.lowerBound]
      kept += Array(standIn(for: bytes[range], kind).utf8)
      place = range.upperBound
    }
    return String(decoding: kept + bytes[place...], as: UTF8.self)
  }

  private mutating func standIn(for bytes: ArraySlice<UInt8>, _ kind: Kind) -> String {
    let key = bytes.foldedBytes
    if let standIn = known[key] { return standIn }
    counts[kind, default: 0] += 1
    let number = counts[kind, default: 0]
    let standIn = kind == .mail ? "mail-\(number)@example" : "\(kind.rawValue)-\(number)"
    known[key] = standIn
    replaced.append((String(decoding: bytes, as: UTF8.self), standIn))
    return standIn
  }

  /// The words that are addresses or hosts.
  private func words(of bytes: [UInt8]) -> [(range: Range<Int>, kind: Kind)] {
    var found: [(range: Range<Int>, kind: Kind)] = []
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
        if let account = account(word, slash) { found.append((account, .user)) }
      } else if let kind = kind(of: word) {
        found.append((place..<end, kind))
      } else if let address = addressWithPort(word) {
        found.append(address)
      }
      place = next
    }
    return found
  }

  private func kind(of word: ArraySlice<UInt8>) -> Kind? {
    if let at = word.firstIndex(of: UInt8(ascii: "@")), at > word.startIndex,
      isName(word[(at + 1)...], parts: 1)
    {
      return .mail
    }
    if isIPv4(word) || isIPv6(word) { return .address }
    return isName(word, parts: 2) && hasKnownEnd(word) ? .host : nil
  }

  private func addressWithPort(_ word: ArraySlice<UInt8>) -> (range: Range<Int>, kind: Kind)? {
    guard let colon = word.lastIndex(of: UInt8(ascii: ":")),
      word[(colon + 1)...].allSatisfy(\.isDigit)
    else { return nil }
    return kind(of: word[..<colon]).map { (word.startIndex..<colon, $0) }
  }

  /// `DOMAIN\account`, but no path.
  private func account(_ word: ArraySlice<UInt8>, _ slash: Int) -> Range<Int>? {
    let domain = word[..<slash]
    let name = word[(slash + 1)...]
    guard !domain.isEmpty, !name.isEmpty, domain.count <= 15,
      domain.allSatisfy({ $0.isOfWord || $0 == UInt8(ascii: "-") }),
      domain.contains(where: \.isLetter),
      name.allSatisfy({ $0.isOfWord || ".-$".utf8.contains($0) })
    else { return nil }
    return word.startIndex..<word.endIndex
  }

  private func isIPv4(_ word: ArraySlice<UInt8>) -> Bool {
    let parts = word.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { part in
        (1...3).contains(part.count) && part.allSatisfy(\.isDigit)
          && part.reduce(0) { $0 * 10 + Int($1 - 0x30) } < 256
      }
  }

  private func isIPv6(_ word: ArraySlice<UInt8>) -> Bool {
    let parts = word.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    let isShort = parts.dropFirst().dropLast().contains(where: \.isEmpty)
    return (parts.count == 8 || isShort && (3...8).contains(parts.count))
      && parts.allSatisfy {
        $0.count <= 4 && $0.allSatisfy { $0.isDigit || (0x61...0x66).contains($0.folded) }
      }
      && word.contains(where: \.isOfWord)
  }

  private func isName(_ word: ArraySlice<UInt8>, parts least: Int) -> Bool {
    let parts = word.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count >= least
      && parts.allSatisfy { part in
        !part.isEmpty && part.count < 64
          && part.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") || $0 >= 0x80 }
      }
  }

  /// Whether a name with points ends as the names of hosts do, and not as those of files and types.
  private func hasKnownEnd(_ word: ArraySlice<UInt8>) -> Bool {
    let end = word.split(separator: UInt8(ascii: ".")).last.map {
      String(decoding: $0.map(\.folded), as: UTF8.self)
    }
    return end.map(Self.ends.contains) ?? false
  }

  private static let ends: Set<String> = [
    "local", "lan", "internal", "intranet", "corp", "home", "localdomain", "arpa", "test",
    "example",
    "invalid", "com", "net", "org", "edu", "gov", "mil", "int", "info", "biz", "io", "dev", "app",
    "cloud", "at", "au", "be", "br", "ca", "ch", "cn", "cz", "de", "dk", "es", "eu", "fi", "fr",
    "gr", "hu", "ie", "in", "it", "jp", "kr", "mx", "nl", "no", "nz", "pl", "pt", "ro", "ru", "se",
    "sg", "sk", "tr", "tw", "ua", "uk", "us", "za",
  ]
}

extension UInt8 {
  /// Whether it may stand in an address, a host or an account.
  fileprivate var isOfAddress: Bool { isOfWord || ".-@:\\$+%".utf8.contains(self) }
}
