// Texts in small letters, one behind the other, that are searched from end to end.

internal import Text

/// Texts in which words are found in any order, without regard to case and accents.
package struct TextIndex: Sendable {
  private var bytes: [UInt8] = []
  private var entries: [Entry] = []

  /// A text, by the places of its bytes: its ids with an end of line around each, then its title, an
  /// end of line, and what else it says.
  private struct Entry {
    let ids: Range<Int32>
    let titleEnd: Int32
    let end: Int32
    /// The number of the text that this one belongs to; -1 when there is none.
    let owner: Int32
  }

  /// No texts.
  package init() {}

  /// Adds a text with its title, and the ids that stand for it.
  ///
  /// What it belongs to is an earlier text, whose words may help to find it. Texts that together are
  /// larger than 2 GiB are left out; their numbers stay free.
  package mutating func add(
    title: String, _ text: String = "", ids: [String] = [], within owner: Int? = nil
  ) {
    let start = bytes.count
    let hasRoom = start < Int32.max >> 1 && title.utf8.count + text.utf8.count < Int32.max >> 3
    if hasRoom {
      for id in ids {
        bytes.append(TextIndex.end)
        append(id)
      }
      bytes.append(TextIndex.end)
    }
    let middle = bytes.count
    if hasRoom { append(title) }
    let titleEnd = bytes.count
    if hasRoom, !text.isEmpty {
      bytes.append(TextIndex.end)
      append(text)
    }
    entries.append(
      Entry(
        ids: Int32(start)..<Int32(middle), titleEnd: Int32(titleEnd), end: Int32(bytes.count),
        owner: owner.map { Int32($0) } ?? -1))
  }

  /// Adds the bytes of a text in small letters on one line.
  private mutating func append(_ text: String) {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    // Most texts are of ASCII, and there may be megabytes of them: they are changed where they stand.
    var end = start
    for place in start..<bytes.count {
      let byte = bytes[place]
      guard byte < 0x80 else {
        bytes.removeSubrange(start...)
        return bytes.append(contentsOf: text.onOneLine.folded.utf8)
      }
      if !byte.isBlank {
        bytes[end] = byte.isCapital ? byte + 0x20 : byte
      } else if end > start, bytes[end - 1] != 0x20 {
        bytes[end] = 0x20
      } else {
        continue
      }
      end += 1
    }
    if end > start, bytes[end - 1] == 0x20 { end -= 1 }
    bytes.removeLast(bytes.count - end)
  }

  private static let end: UInt8 = 0x0A

  /// The numbers of the texts that words fit, counted from 0 as they were added; the best first, and
  /// equally good ones in that order.
  ///
  /// The cost is linear in all texts.
  package func matches(of words: String) -> [(number: Int, rank: Rank)] {
    let wanted = Wanted(words)
    guard !wanted.words.isEmpty else { return [] }
    var found: [(number: Int, rank: Rank)] = []
    let span = bytes.span
    for (number, entry) in entries.enumerated() {
      if let rank = rank(of: entry, wanted, in: span) { found.append((number, rank)) }
    }
    return Rank.allCases.flatMap { rank in found.filter { $0.rank == rank } }
  }

  private func rank(of entry: Entry, _ wanted: Wanted, in span: Swift.Span<UInt8>) -> Rank? {
    let ids = Int(entry.ids.lowerBound)..<Int(entry.ids.upperBound)
    let own = ids.lowerBound..<Int(entry.end)
    let held = wanted.words.count { span.holds($0, in: own) }
    guard held > 0 else { return nil }
    // Few texts come as far as this.
    let isWhole = held == wanted.words.count
    guard isWhole || wanted.words.allSatisfy({ isHeld($0, by: entry, in: span) }) else {
      return nil
    }
    if wanted.asIDs.contains(where: { span.holds($0, in: ids) }) { return .id }
    let title = ids.upperBound..<Int(entry.titleEnd)
    if span.holds(wanted.phrase, at: title.lowerBound, before: own.upperBound) {
      return .beginning
    }
    let isTitle = isWhole && wanted.words.allSatisfy { span.holds($0, in: title) }
    return isTitle ? .title : .words
  }

  /// Whether a text holds a word, or one that it belongs to does.
  private func isHeld(_ word: [UInt8], by entry: Entry, in span: Swift.Span<UInt8>) -> Bool {
    var entry = entry
    while true {
      if span.holds(word, in: Int(entry.ids.lowerBound)..<Int(entry.end)) { return true }
      if entry.owner < 0 { return false }
      entry = entries[Int(entry.owner)]
    }
  }

  /// Words as the texts are written.
  private struct Wanted {
    let words: [[UInt8]]
    /// The words with a blank between them.
    let phrase: [UInt8]
    /// The same as it may stand among ids: as it was typed, and without the marks around words.
    let asIDs: [[UInt8]]

    init(_ text: String) {
      phrase = Array(text.onOneLine.folded.utf8)
      let plain = phrase.split(separator: 0x20).map { Array($0.withoutMarks) }
      asIDs = [phrase, Array(plain.joined(separator: [0x20]))]
        .map { [TextIndex.end] + $0 + [TextIndex.end] }
      var known: Set<[UInt8]> = []
      words = plain.filter { known.insert($0).inserted }
    }
  }
}

extension TextIndex {
  /// The shortest id that is looked for in a longer text, in bytes.
  private static let shortestPart = 5

  /// The numbers of the texts of which an id stands in a longer text, between its words; those with the
  /// longest first.
  package func parts(of text: String) -> [Int] {
    let line = Array((" " + text.onOneLine.folded + " ").utf8)
    let span = bytes.span
    var found: [(number: Int, length: Int)] = []
    for (number, entry) in entries.enumerated() {
      var longest = 0
      var start = Int(entry.ids.lowerBound) + 1
      for place in start..<max(start, Int(entry.ids.upperBound)) where span[place] == TextIndex.end
      {
        let length = place - start
        if length >= TextIndex.shortestPart, length > longest, length + 2 <= line.count,
          line.span.holdsPart(of: span, in: start..<place)
        {
          longest = length
        }
        start = place + 1
      }
      if longest > 0 { found.append((number, longest)) }
    }
    return found.sorted { ($1.length, $0.number) < ($0.length, $1.number) }.map(\.number)
  }

  /// The words with one letter mended in one of them, so that they fit something; nil where that does
  /// not help, or where the word has a digit: another code means something else.
  ///
  /// The cost is linear in all texts.
  package func mended(_ words: String) -> String? {
    let wanted = words.onOneLine.folded.split(separator: " ").map(String.init)
    let span = bytes.span
    let unknown = wanted.indices.filter { !span.holds(Array(wanted[$0].utf8), in: 0..<bytes.count) }
    // Words that stand in different texts alone are all known.
    let suspects = unknown.isEmpty ? Array(wanted.indices) : unknown
    guard suspects.count == 1 || unknown.isEmpty && suspects.count <= TextIndex.mostWords else {
      return nil
    }
    for suspect in suspects {
      for word in neighbours(of: Array(wanted[suspect].utf8)) {
        var mended = wanted
        mended[suspect] = word
        let text = mended.joined(separator: " ")
        if !matches(of: text).isEmpty { return text }
      }
    }
    return nil
  }

  /// The most words of which one can be mistyped although all are known.
  private static let mostWords = 4
  /// The most words that a mistyped one is taken for.
  private static let mostNeighbours = 5

  /// The words of the texts that differ from one in one letter, or in two that are swapped.
  private func neighbours(of word: [UInt8]) -> [String] {
    guard word.count > 3, !word.contains(where: \.isDigit) else { return [] }
    var found: [[UInt8]] = []
    var start = 0
    let span = bytes.span
    for place in 0...bytes.count where place == bytes.count || !span[place].isInWord {
      let length = place - start
      if abs(length - word.count) <= 1, span.differs(from: word, in: start..<place) {
        let other = Array(bytes[start..<place])
        if !found.contains(other) { found.append(other) }
        if found.count == TextIndex.mostNeighbours { break }
      }
      start = place + 1
    }
    return found.map { String(decoding: $0, as: UTF8.self) }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { 0x30...0x39 ~= self }

  /// Whether it is of a capital letter.
  fileprivate var isCapital: Bool { 0x41...0x5A ~= self }

  /// Whether it is of a blank of any kind.
  fileprivate var isBlank: Bool { self == 0x20 || 0x09...0x0D ~= self }

  /// Whether it is one of the marks that stand around words.
  fileprivate var isMark: Bool { "()[]{}<>\"'`.,;:!?#".utf8.contains(self) }

  /// Whether it is of a letter or a digit.
  fileprivate var isInWord: Bool { isDigit || 0x61...0x7A ~= self || self >= 0x80 }
}

extension ArraySlice<UInt8> {
  /// The word without the marks around it; the whole where it is nothing else.
  fileprivate var withoutMarks: ArraySlice<UInt8> {
    guard let first = firstIndex(where: { !$0.isMark }),
      let last = lastIndex(where: { !$0.isMark })
    else { return self }
    return self[first...last]
  }
}

extension Swift.Span<UInt8> {
  /// Whether a part of other bytes stands in it, with nothing of a word before and behind.
  fileprivate func holdsPart(of other: Swift.Span<UInt8>, in range: Range<Int>) -> Bool {
    let first = other[range.lowerBound]
    var place = 1
    while place + range.count < count {
      if self[place] == first, !self[place - 1].isInWord || !first.isInWord,
        !self[place + range.count].isInWord || !other[range.upperBound - 1].isInWord,
        (0..<range.count).allSatisfy({ self[place + $0] == other[range.lowerBound + $0] })
      {
        return true
      }
      place += 1
    }
    return false
  }

  /// Whether some bytes stand at a place and end before another one.
  fileprivate func holds(_ wanted: [UInt8], at place: Int, before end: Int) -> Bool {
    guard end - place >= wanted.count else { return false }
    for (number, byte) in wanted.enumerated() where self[place + number] != byte { return false }
    return true
  }

  /// Whether some bytes stand anywhere between two places.
  fileprivate func holds(_ wanted: [UInt8], in range: Range<Int>) -> Bool {
    guard let first = wanted.first, range.count >= wanted.count else { return false }
    var place = range.lowerBound
    let last = range.upperBound - wanted.count
    while true {
      while place <= last, self[place] != first { place += 1 }
      if place > last { return false }
      if holds(wanted, at: place, before: range.upperBound) { return true }
      place += 1
    }
  }

  /// Whether some bytes and those between two places are the same but for one that is missing, added
  /// or another, or for two that are swapped.
  fileprivate func differs(from word: [UInt8], in range: Range<Int>) -> Bool {
    var (front, back) = (0, 0)
    let least = Swift.min(word.count, range.count)
    while front < least, word[front] == self[range.lowerBound + front] { front += 1 }
    while back < least - front,
      word[word.count - 1 - back] == self[range.upperBound - 1 - back]
    {
      back += 1
    }
    let (left, other) = (word.count - front - back, range.count - front - back)
    if left <= 1, other <= 1 { return true }
    return left == 2 && other == 2 && word[front] == self[range.lowerBound + front + 1]
      && word[front + 1] == self[range.lowerBound + front]
  }
}
