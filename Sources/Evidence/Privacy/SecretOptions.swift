// Secrets behind their names: options, settings, headers, elements.

/// Finds what stands behind `password=`, `--token`, `Authorization:` and their like.
enum SecretOptions {
  static func ranges(in line: [UInt8], _ folded: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var place = 0
    var before = 0..<0
    while place < line.count {
      guard line[place].isLetter else {
        place += 1
        continue
      }
      let end = line[place...].firstIndex { !$0.isOfName } ?? line.count
      let word = place..<end
      place = end
      let meaning =
        SecretNames.meaning(of: line[word], behind: line[before])
        ?? SecretNames.meaning(of: line[word])
      before = word
      let setting = Setting(line, folded, word)
      let values = meaning.map { setting.values($0) } ?? setting.argumentOfQuery
      found += values
      if let last = values.last { place = max(place, last.upperBound) }
    }
    return found
  }

  /// A word that begins at a place, or what stands in quotes there.
  static func text(in line: [UInt8], from start: Int) -> Range<Int>? {
    var start = start
    // Quotes in quotes have a stroke in front.
    while line[start...].first == UInt8(ascii: "\\"),
      line[(start + 1)...].first.map({ $0.isQuote || $0 == UInt8(ascii: "\\") }) == true
    {
      start += 1
    }
    // In a table they are doubled.
    if start + 2 < line.count, line[start].isQuote, line[start + 1] == line[start],
      !line[start + 2].isBlank, !",;:)]}".utf8.contains(line[start + 2])
    {
      start += 1
    }
    guard let first = line[start...].first else { return nil }
    if first.isQuote {
      let isInQuotes = start > 0 && line[start - 1] == UInt8(ascii: "\\")
      var end = start + 1
      while end < line.count {
        if line[end] == UInt8(ascii: "\\"), end + 1 < line.count, !isInQuotes {
          end += 2
          continue
        }
        if line[end] == first { break }
        end += 1
      }
      end = min(end, line.count)
      if isInQuotes { while end > start + 1, line[end - 1] == UInt8(ascii: "\\") { end -= 1 } }
      return end > start + 1 ? start + 1..<end : nil
    }
    if line[start...].starts(with: Secrets.standIn.utf8) { return nil }
    var end = start
    while end < line.count, !line[end].isBlank, !isEnd(line, end) {
      if ",;&".utf8.contains(line[end]), isSetting(line[(end + 1)...]) { break }
      end += 1
    }
    while end > start, ")]},;&.".utf8.contains(line[end - 1]) { end -= 1 }
    return end > start ? start..<end : nil
  }

  /// Whether a quote or an angle bracket ends what stands in front of it.
  private static func isEnd(_ line: [UInt8], _ place: Int) -> Bool {
    let next = place + 1 < line.count ? line[place + 1] : 0x20
    switch line[place] {
    case UInt8(ascii: "<"): return next == UInt8(ascii: "/")
    case UInt8(ascii: ">"): return next.isBlank || next == UInt8(ascii: "<") || next.isQuote
    case UInt8(ascii: "\\"):
      return next.isQuote
    case let sign where sign.isQuote: return next.isBlank || ",;:)]}&.\\/>".utf8.contains(next)
    default: return false
    }
  }

  /// Whether another setting follows, or nothing.
  private static func isSetting(_ rest: ArraySlice<UInt8>) -> Bool {
    let start = rest.firstIndex { !$0.isBlank } ?? rest.endIndex
    let name = rest[start...].prefix { $0.isOfName || $0 == 0x20 }
    return start > rest.startIndex || rest.isEmpty
      || !name.isEmpty && "=:".utf8.contains(rest[name.endIndex...].first ?? 0)
  }
}

extension UInt8 {
  /// Whether it may stand in the name of a setting.
  var isOfName: Bool {
    isLetter || isDigit || self == UInt8(ascii: "_") || self == UInt8(ascii: "-")
  }

  /// Whether it begins and ends a text.
  var isQuote: Bool { self == UInt8(ascii: "\"") || self == UInt8(ascii: "'") }
}
