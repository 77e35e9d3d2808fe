// Texts in lower case, one behind the other, that are searched from end to end.

internal import Text

/// Texts in which words are found without regard to case, in any order.
package struct TextIndex: Sendable {
  private var bytes: [UInt8] = []
  private var entries: [Entry] = []

  /// A text, by the places of its bytes: its ids with an end of line around each, then what it says.
  private struct Entry {
    let ids: Range<Int32>
    let end: Int32
    /// The number of the text that this one belongs to; -1 when there is none.
    let owner: Int32
  }

  /// No texts.
  package init() {}

  /// Adds a text with the ids that stand for it.
  ///
  /// What it belongs to is an earlier text, whose words may help to find it. Texts that together are
  /// larger than 2 GiB are left out; their numbers stay free.
  package mutating func add(_ text: String, ids: [String] = [], within owner: Int? = nil) {
    let start = bytes.count
    if start < Int32.max >> 1, text.utf8.count < Int32.max >> 3 {
      for id in ids {
        bytes.append(TextIndex.end)
        bytes.append(contentsOf: id.lowercased().utf8)
      }
      bytes.append(TextIndex.end)
    }
    let middle = bytes.count
    if middle > start { bytes.append(contentsOf: text.onOneLine.lowercased().utf8) }
    entries.append(
      Entry(
        ids: Int32(start)..<Int32(middle), end: Int32(bytes.count),
        owner: owner.map { Int32($0) } ?? -1))
  }

  private static let end: UInt8 = 0x0A

  /// The numbers of the texts that words fit, counted from 0 as they were added; the best first, and
  /// equally good ones in that order.
  ///
  /// The cost is linear in all texts.
  package func matches(of words: String) -> [(number: Int, rank: Rank)] {
    let wanted = Wanted(words)
    guard !wanted.words.isEmpty else { return [] }
    var byRank: [Rank: [Int]] = [:]
    let span = bytes.span
    for (number, entry) in entries.enumerated() {
      if let rank = rank(of: entry, wanted, in: span) { byRank[rank, default: []].append(number) }
    }
    return Rank.allCases.flatMap { rank in byRank[rank, default: []].map { ($0, rank) } }
  }

  private func rank(of entry: Entry, _ wanted: Wanted, in span: Swift.Span<UInt8>) -> Rank? {
    let ids = Int(entry.ids.lowerBound)..<Int(entry.ids.upperBound)
    let own = ids.lowerBound..<Int(entry.end)
    var isOwn = false
    for word in wanted.words {
      if span.holds(word, in: own) {
        isOwn = true
      } else if entry.owner < 0 || !span.holds(word, in: whole(Int(entry.owner))) {
        return nil
      }
    }
    guard isOwn else { return nil }
    // Few texts come as far as this.
    if span.holds(wanted.asID, in: ids) { return .id }
    return span.holds(wanted.phrase, at: ids.upperBound, before: own.upperBound)
      ? .beginning : .words
  }

  /// The places of a text with its ids.
  private func whole(_ number: Int) -> Range<Int> {
    Int(entries[number].ids.lowerBound)..<Int(entries[number].end)
  }

  /// Words as the texts are written.
  private struct Wanted {
    let words: [[UInt8]]
    /// The words with a blank between them.
    let phrase: [UInt8]
    /// The same as it stands among ids.
    let asID: [UInt8]

    init(_ text: String) {
      let line = text.onOneLine.lowercased()
      phrase = Array(line.utf8)
      asID = [TextIndex.end] + phrase + [TextIndex.end]
      var known: Set<[UInt8]> = []
      words = phrase.split(separator: 0x20).map(Array.init).filter { known.insert($0).inserted }
    }
  }
}

extension Swift.Span<UInt8> {
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
    while place <= last {
      if self[place] == first, holds(wanted, at: place, before: range.upperBound) { return true }
      place += 1
    }
    return false
  }
}
