// A name in a line and what is set behind it, in the notations that settings have.

/// A word that may be the name of a setting, with what stands around it.
struct Setting {
  private let line: [UInt8]
  private let folded: [UInt8]
  private let name: Range<Int>

  init(_ line: [UInt8], _ folded: [UInt8], _ name: Range<Int>) {
    self.line = line
    self.folded = folded
    self.name = name
  }

  /// Where the secrets stand that the name has.
  func values(_ meaning: SecretNames.Meaning) -> [Range<Int>] {
    if let element { return keeping([element], meaning) }
    guard let start, !isSentence(from: start) else { return [] }
    if line[start...].first == UInt8(ascii: "{") { return [] }
    if line[start...].first == UInt8(ascii: "["), !line[start...].starts(with: Secrets.standIn.utf8)
    {
      let end = line[start...].firstIndex(of: UInt8(ascii: "]")) ?? line.count
      return keeping([start + 1..<end], meaning)
    }
    switch String(decoding: folded[name], as: UTF8.self) {
    case "cookie": return cookies(from: start)
    case "authorization", "proxy-authorization": return header(from: start)
    default: return keeping([text(from: start)].compactMap(\.self), meaning)
    }
  }

  /// A part of a query that is a secret by its place: `?key=x`, `&code=x`.
  var argumentOfQuery: [Range<Int>] {
    guard name.lowerBound > 0, "?&".utf8.contains(line[name.lowerBound - 1]),
      line[name.upperBound...].first == UInt8(ascii: "="),
      ["key", "code", "auth", "jwt"].contains(String(decoding: folded[name], as: UTF8.self)),
      let value = SecretOptions.text(in: line, from: name.upperBound + 1),
      value.count >= 16
    else { return [] }
    return [value]
  }

  private func keeping(_ values: [Range<Int>], _ meaning: SecretNames.Meaning) -> [Range<Int>] {
    values.filter { value in
      switch meaning {
      case .secret: true
      case .keyOrPath: !isPath(line[value])
      case .doubtful: SecretBlocks.isHexadecimal(line[value]) || line[value].isRandom(from: 16)
      }
    }
  }

  /// Where the value begins; nil where nothing is set.
  private var start: Int? {
    let isOption = name.lowerBound > 0 && "-/".utf8.contains(line[name.lowerBound - 1])
    var place = behindQuote(name.upperBound)
    // One member has the name, and the next one the value.
    if let other = valueMember(behind: place) { place = other }
    let sign = line[place...].firstIndex { !$0.isBlank } ?? line.count
    guard sign < line.count else { return nil }
    if ":=".utf8.contains(line[sign]) {
      place = sign + 1
      if place < line.count, ">=".utf8.contains(line[place]) { place += 1 }
    } else if isOption, sign > place {
      place = sign
    } else {
      return nil
    }
    return line[place...].firstIndex { !$0.isBlank } ?? line.count
  }

  /// The place behind a quote that ends the name, as in JSON; in a table it may be doubled.
  private func behindQuote(_ place: Int) -> Int {
    var end = place
    while end < line.count, line[end] == UInt8(ascii: "\\") { end += 1 }
    guard end < line.count, line[end].isQuote else { return place }
    return line[end...].firstIndex { !$0.isQuote } ?? line.count
  }

  /// The place behind `value` in `"name": "PASSWORD", "value": "x"` and `key="Password" value="x"`.
  private func valueMember(behind place: Int) -> Int? {
    let start = line[place...].firstIndex { !$0.isBlank && !",;\"'\\".utf8.contains($0) }
    guard let start, start > place, folded[start...].starts(with: "value".utf8) else { return nil }
    return behindQuote(start + 5)
  }

  /// Whether it is no setting but a sentence: `passwd: password updated`, `the secret: it is out`.
  private func isSentence(from start: Int) -> Bool {
    let word = line[start...].prefix(while: \.isLetter)
    let isCommand = folded[name].elementsEqual("passwd".utf8)
    return line[..<start].last?.isBlank == true && (isCommand || word.count < 3)
      && line[word.endIndex...].first?.isBlank == true
      && line[word.endIndex...].contains { !$0.isBlank }
      && line[name.upperBound...].first == UInt8(ascii: ":")
  }

  /// What stands in an element with the name, or with an attribute that is the name.
  private var element: Range<Int>? {
    let place = behindQuote(name.upperBound)
    guard place < line.count, line[place] == UInt8(ascii: ">") else { return nil }
    let end = line[place...].firstIndex(of: UInt8(ascii: "<")) ?? line.count
    let isClosed = line[end...].dropFirst().first == UInt8(ascii: "/")
    // The rest may be cut off.
    let isWord = end == line.count && !line[place...].contains(where: \.isBlank)
    return (isClosed || isWord) && end > place + 1 ? place + 1..<end : nil
  }

  /// A value, which in a list of settings may hold blanks.
  private func text(from start: Int) -> Range<Int>? {
    guard let text = SecretOptions.text(in: line, from: start) else { return nil }
    guard text.lowerBound == start, text.upperBound < line.count, line[text.upperBound].isBlank,
      let end = line[text.upperBound...].firstIndex(of: UInt8(ascii: ";")),
      line[..<name.lowerBound].contains(UInt8(ascii: ";")),
      !line[text.upperBound..<end].contains(UInt8(ascii: "="))
    else { return text }
    return start..<end
  }

  /// All cookies of a request.
  private func cookies(from start: Int) -> [Range<Int>] {
    var end = start
    repeat {
      end = line[end...].firstIndex { !$0.isBlank } ?? line.count
      end = line[end...].firstIndex { $0.isBlank || $0.isQuote } ?? line.count
    } while end < line.count && line[end].isBlank && line[end - 1] == UInt8(ascii: ";")
    return end > start ? [start..<end] : []
  }

  /// What stands behind the scheme of a header, or all of it where there is no scheme.
  private func header(from start: Int) -> [Range<Int>] {
    guard let first = SecretOptions.text(in: line, from: start) else { return [] }
    let scheme = String(decoding: folded[first], as: UTF8.self)
    let next = line[first.upperBound...].firstIndex { !$0.isBlank } ?? line.count
    guard next > first.upperBound, next < line.count else { return [first] }
    if scheme == "digest" || scheme == "oauth" {
      return [next..<line.count]
    }
    let rest = SecretOptions.text(in: line, from: next)
    if ["bearer", "basic", "negotiate", "token", "ntlm", "apikey"].contains(scheme) {
      return [rest].compactMap(\.self)
    }
    return [first] + [rest].compactMap(\.self).filter { line[$0].looksMade }
  }

  private func isPath(_ value: ArraySlice<UInt8>) -> Bool {
    let isRooted =
      "/~.".utf8.contains(value.first ?? 0) || value.dropFirst().starts(with: ":\\".utf8)
    return isRooted && !value.isRandom(from: 16)
  }
}

extension ArraySlice<UInt8> {
  /// Whether it is no common word: long, and not in small letters alone.
  var looksMade: Bool { count >= 8 && contains { $0.isDigit || $0.folded != $0 } }
}
