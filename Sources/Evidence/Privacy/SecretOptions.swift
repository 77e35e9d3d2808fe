// Secrets behind their names: options, settings, headers.

/// Finds what stands behind `password=`, `Authorization: Bearer`, `-p` and their like.
enum SecretOptions {
  /// The names in small letters; what stands in front of them may be part of a longer name.
  private static let names: [[UInt8]] = [
    "password", "passwd", "passphrase", "pwd", "pass", "passwort", "kennwort", "secret", "token",
    "api-key", "api_key", "apikey", "access-key", "access_key", "accesskey", "account-key",
    "accountkey", "sharedaccesskey", "auth-key", "auth_key", "private-key", "private_key",
    "secret-key", "secret_key", "secretkey", "client-secret", "client_secret", "credential",
    "credentials", "authorization", "x-api-key", "cookie", "sessionid", "session_id", "sig",
    "signature", "psk", "pin", "access_token", "refresh_token", "community", "encryption_key",
  ].map { Array($0.utf8) }.sorted { $0.count > $1.count }

  static func ranges(in line: [UInt8], _ folded: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var place = 0
    while place < folded.count {
      guard folded[place].isLetter, place == 0 || !folded[place - 1].isLetter else {
        place += 1
        continue
      }
      let end = folded[place...].firstIndex { !$0.isOfName } ?? folded.count
      if isName(folded[place..<end]), let value = value(in: line, folded, behind: end, from: place)
      {
        found.append(value)
        place = value.upperBound
      } else {
        place = end
      }
    }
    return found
  }

  /// Whether a word ends in a name of a secret, as in `db_password` or `MYSQL_PWD`.
  static func isName(_ word: ArraySlice<UInt8>) -> Bool {
    names.contains { name in
      guard word.count >= name.count, word.suffix(name.count).elementsEqual(name) else {
        return false
      }
      guard name.count < 6, let before = word.dropLast(name.count).last else { return true }
      return !before.isLetter
    }
  }

  private static func value(
    in line: [UInt8], _ folded: [UInt8], behind end: Int, from start: Int
  ) -> Range<Int>? {
    var place = end
    // The quote of a name in JSON.
    if place < line.count, line[place] == UInt8(ascii: "\"") || line[place] == UInt8(ascii: "'") {
      place += 1
    }
    let isOption =
      start >= 1 && folded[start - 1] == UInt8(ascii: "-")
      || start >= 1 && folded[start - 1] == UInt8(ascii: "/")
    let gap = line[place...].prefix(while: \.isBlank).count
    let sign = place + gap
    guard sign < line.count else { return nil }
    if line[sign] == UInt8(ascii: ":") || line[sign] == UInt8(ascii: "=") {
      place = sign + 1
      if place < line.count, line[place] == UInt8(ascii: ">") || line[place] == UInt8(ascii: "=") {
        place += 1
      }
    } else if isOption, gap > 0 {
      place = sign
    } else {
      return nil
    }
    place = line[place...].firstIndex { !$0.isBlank } ?? line.count
    for scheme in ["bearer", "basic", "digest", "negotiate", "token", "ntlm"]
    where folded[place...].starts(with: scheme.utf8)
      && folded[(place + scheme.utf8.count)...].first?.isBlank == true
    {
      place = folded[(place + scheme.utf8.count)...].firstIndex { !$0.isBlank } ?? line.count
    }
    return text(in: line, from: place)
  }

  /// A word, or what stands in quotes.
  private static func text(in line: [UInt8], from start: Int) -> Range<Int>? {
    guard let first = line[start...].first else { return nil }
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      let rest = line[(start + 1)...]
      let end =
        rest.indices.first { rest[$0] == first && rest[$0 - 1] != UInt8(ascii: "\\") } ?? line.count
      return end > start + 1 ? start + 1..<end : nil
    }
    if line[start...].starts(with: Secrets.standIn.utf8) { return nil }
    var end = start
    while end < line.count, !line[end].isBlank, !"\"'<>".utf8.contains(line[end]) {
      if ",;&".utf8.contains(line[end]), isSetting(line[(end + 1)...]) { break }
      end += 1
    }
    while end > start, ")]},;&.".utf8.contains(line[end - 1]) { end -= 1 }
    return end > start ? start..<end : nil
  }

  /// Whether another setting follows, or nothing.
  private static func isSetting(_ rest: ArraySlice<UInt8>) -> Bool {
    let start = rest.firstIndex { !$0.isBlank } ?? rest.endIndex
    let name = rest[start...].prefix { $0.isOfName || $0 == 0x20 }
    return start > rest.startIndex || rest.isEmpty
      || !name.isEmpty && "=:".utf8.contains(rest[name.endIndex...].first ?? 0)
  }

  /// What stands behind `-u name:` of curl, and behind `-p` of sshpass.
  static func shortOptions(in line: [UInt8], _ folded: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var place = 0
    var isOfPass = false
    while place < line.count {
      guard !line[place].isBlank else {
        place += 1
        continue
      }
      let end = line[place...].firstIndex(where: \.isBlank) ?? line.count
      let next = line[end...].firstIndex { !$0.isBlank } ?? line.count
      let word = line[place..<end]
      if word.elementsEqual("-u".utf8) || word.elementsEqual("--user".utf8) {
        let value = line[next..<(line[next...].firstIndex(where: \.isBlank) ?? line.count)]
        if let colon = value.firstIndex(of: UInt8(ascii: ":")) {
          found.append(colon + 1..<value.endIndex)
        }
      } else if isOfPass, word.starts(with: "-p".utf8) {
        let start = word.count > 2 ? place + 2 : next
        found.append(start..<(line[start...].firstIndex(where: \.isBlank) ?? line.count))
      }
      isOfPass = folded[place..<end].reversed().starts(with: "sshpass".utf8.reversed())
      place = end
    }
    return found
  }
}

extension UInt8 {
  fileprivate var isOfName: Bool {
    isLetter || isDigit || self == UInt8(ascii: "_") || self == UInt8(ascii: "-")
  }
}
