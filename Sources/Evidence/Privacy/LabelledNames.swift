// Names that are known by the words around them: `Account: TOMH`, `user ann from`, `/home/ann`.

/// Finds names behind labels, in the head of a log's line, in paths and beside modes of files.
enum LabelledNames {
  private static let people: Set<String> = [
    "user", "username", "userid", "account", "accountname", "mailbox", "alias", "owner", "login",
    "logon", "recipient", "sender", "group",
  ]
  private static let hosts: Set<String> = [
    "computer", "computername", "machine", "host", "hostname", "server", "servername",
    "workstation", "domain", "controller", "client", "node", "instance",
  ]
  /// Words that follow labels, and are no names.
  private static let common: Set<String> = [
    "is", "has", "was", "and", "or", "in", "on", "not", "from", "to", "by", "the", "a", "name",
    "list", "key", "user", "invalid", "illegal", "n/a", "null", "none", "true", "false", "yes",
    "no",
    "unknown", "root", "account", "profile", "all",
  ]
  /// Words behind `user x` that tell of that user.
  private static let followers: Set<String> = ["from", "by", "not", "account", "on", "port"]

  static func found(in bytes: [UInt8], _ folded: [UInt8]) -> [NameFound] {
    let words = words(of: folded)
    let texts = words.map { String(decoding: folded[$0].prefix(24), as: UTF8.self) }
    var found = homes(in: folded)
    if let host = hostOfHead(folded) { found.append(NameFound(host, .host)) }
    for number in words.indices {
      let kind: NameKind? =
        people.contains(texts[number]) ? .user : hosts.contains(texts[number]) ? .host : nil
      if let kind, let value = value(behind: words[number], bytes),
        isName(folded[value])
      {
        found.append(NameFound(value, kind))
      }
      guard number + 1 < words.count, isBlank(words[number], words[number + 1], bytes) else {
        continue
      }
      let next = words[number + 1]
      let follower = number + 2 < words.count ? texts[number + 2] : ""
      let isSpoken =
        ["user", "for"].contains(texts[number]) && !common.contains(texts[number + 1])
        && isName(folded[next])
        && (followers.contains(follower) || bytes[next.upperBound...].first == UInt8(ascii: "("))
      if isSpoken { found.append(NameFound(next, .user)) }
      if let kind, isMachine(bytes[next]) { found.append(NameFound(next, kind)) }
      if texts[number].isMode { found += owners(words[number...], texts[number...]) }
    }
    return found
  }

  /// The words, but not what joins a label and its value.
  private static func words(of folded: [UInt8]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var place = 0
    while place < folded.count {
      let end = folded[place...].firstIndex { !$0.isOfWord && !".-$".utf8.contains($0) }
      let stop = end ?? folded.count
      if stop > place { words.append(place..<stop) }
      place = stop + 1
    }
    return words
  }

  private static func isBlank(_ one: Range<Int>, _ next: Range<Int>, _ bytes: [UInt8]) -> Bool {
    bytes[one.upperBound..<next.lowerBound].allSatisfy(\.isBlank)
  }

  /// What stands behind a label and its sign.
  private static func value(behind label: Range<Int>, _ bytes: [UInt8]) -> Range<Int>? {
    var place = label.upperBound
    if place < bytes.count, bytes[place].isQuote { place += 1 }
    guard let sign = bytes[place...].firstIndex(where: { !$0.isBlank }),
      ":=".utf8.contains(bytes[sign]),
      let start = bytes[(sign + 1)...].firstIndex(where: { !$0.isBlank })
    else { return nil }
    // In a path or a type the sign joins, and nothing is said of anybody.
    if start == sign + 1, bytes[sign] == UInt8(ascii: ":"), bytes[start] == UInt8(ascii: ":") {
      return nil
    }
    if bytes[start].isQuote {
      let end = bytes[(start + 1)...].firstIndex(of: bytes[start]) ?? bytes.count
      return start + 1..<end
    }
    var end =
      bytes[start...].firstIndex { $0.isBlank || ",;\"'<>()[]{}|".utf8.contains($0) }
      ?? bytes.count
    while end > start, ".:".utf8.contains(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  private static func isName(_ folded: ArraySlice<UInt8>) -> Bool {
    folded.count > 1 && folded.contains(where: \.isLetter)
      && !common.contains(String(decoding: folded, as: UTF8.self))
  }

  /// Whether a word is written as machines are called: in capitals, with a digit or a hyphen.
  private static func isMachine(_ word: ArraySlice<UInt8>) -> Bool {
    (3...15).contains(word.count)
      && word.allSatisfy { $0.isDigit || $0 == UInt8(ascii: "-") || $0.isLetter && $0.folded != $0 }
      && word.contains(where: \.isLetter)
      && word.contains { $0.isDigit || $0 == UInt8(ascii: "-") }
  }

  /// The host in the head of a line of a system log: `Nov 28 05:52:32 web1 sshd[7]:`.
  private static func hostOfHead(_ folded: [UInt8]) -> Range<Int>? {
    let lead = folded.prefix(while: \.isBlank).count
    let stamps = folded[lead...].split(separator: 0x20, maxSplits: 5).map { $0 }
    let months = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    let host: ArraySlice<UInt8>?
    let tag: ArraySlice<UInt8>?
    if stamps.count > 4, months.contains(String(decoding: stamps[0], as: UTF8.self)),
      stamps[2].contains(UInt8(ascii: ":"))
    {
      (host, tag) = (stamps[3], stamps[4])
    } else if stamps.count > 2, stamps[0].contains(UInt8(ascii: "t")),
      stamps[0].count(where: { $0 == UInt8(ascii: ":") }) >= 2
    {
      (host, tag) = (stamps[1], stamps[2])
    } else {
      return nil
    }
    guard let host, tag?.last == UInt8(ascii: ":"), isName(host) else { return nil }
    return host.startIndex..<host.endIndex
  }

  /// Whose home a path leads into.
  private static func homes(in folded: [UInt8]) -> [NameFound] {
    var found: [NameFound] = []
    for lead in homeLeads {
      var place = 0
      while let range = lead.first(in: folded.span, from: place) {
        place = range.upperBound
        let end = folded[place...].firstIndex { !$0.isOfWord && !".-$".utf8.contains($0) }
        if end != place { found.append(NameFound(place..<(end ?? folded.count), .user)) }
      }
    }
    return found
  }

  private static let homeLeads = ["/home/", "/users/", "\\users\\", "\\\\users\\\\"].map {
    Literal(Array($0.utf8))
  }

  /// The owner and the group behind the mode of a file, and behind the number of its links.
  private static func owners(
    _ words: ArraySlice<Range<Int>>, _ texts: ArraySlice<String>
  ) -> [NameFound] {
    var rest = zip(words, texts).map { ($0, $1) }.dropFirst()
    if rest.first?.1.utf8.allSatisfy(\.isDigit) == true { rest = rest.dropFirst() }
    return rest.prefix(2).filter { !common.contains($0.1) && $0.1.utf8.count > 1 }
      .map { NameFound($0.0, .user) }
  }
}

extension String {
  /// Whether it is the mode of a file: `drwxr-xr-x`.
  fileprivate var isMode: Bool {
    (9...11).contains(utf8.count) && utf8.allSatisfy { "dlbcps-rwxt.+".utf8.contains($0) }
      && utf8.contains(UInt8(ascii: "r"))
  }
}
