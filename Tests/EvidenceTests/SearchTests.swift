// The search for needles and single bytes, against the plain way.

import Randomness
import Testing

@testable import Evidence

@Suite struct SearchTests {
  @Test func `Needles are found where they first end, whatever stands around them`() {
    var chance = Chance(11)
    let signs = Array("abAB% \t.1".utf8)
    func bytes(_ count: Int, of signs: [UInt8]) -> [UInt8] {
      (0..<count).map { _ in signs[chance.number(below: signs.count)] }
    }
    for _ in 0..<2_000 {
      let needles = (0...chance.number(below: 3)).map { _ in
        bytes(1 + chance.number(below: 7), of: Array("ab% .".utf8)).withoutDoubleBlanks
      }
      let text = bytes(chance.number(below: 60), of: signs)
      let ends = needles.compactMap { text.firstEnd(of: $0) }
      let found = Needles(needles).first(in: text.span, from: 0, to: text.count)
      #expect(found == ends.min(), "\(needles) in \(text)")
    }
  }

  @Test func `All needles of a text are found, however their blanks and letters are written`() {
    var chance = Chance(5)
    let signs = Array("etaoin rs[]%:1 x".utf8)
    for _ in 0..<300 {
      let needles = (0..<20).map { _ in
        (0..<1 + chance.number(below: 24)).map { _ in signs[chance.number(below: signs.count)] }
          .withoutDoubleBlanks
      }
      let searched = Needles(needles)
      var text: [UInt8] = []
      var planted: Set<Int> = []
      for _ in 0..<6 {
        text += (0..<chance.number(below: 40)).map { _ in signs[chance.number(below: signs.count)] }
        let number = chance.number(below: needles.count)
        planted.insert(number)
        for byte in needles[number] {
          let blanks = Array(" \t\r\n".utf8)
          if byte == 0x20 {
            text += (0...chance.number(below: 4)).map { _ in blanks[chance.number(below: 4)] }
          } else {
            text.append(byte.isLetter && chance.number(below: 2) == 0 ? byte & ~0x20 : byte)
          }
        }
      }
      let start = chance.number(below: 2)
      let padded = [UInt8](repeating: 0x7E, count: start) + text
      let found = searched.all(in: padded.span, start..<padded.count)
      #expect(planted.isSubset(of: found))
      #expect(found.allSatisfy { text.firstEnd(of: needles[$0]) != nil })
    }
  }

  @Test func `A search that goes on in more bytes finds what one search finds`() {
    var chance = Chance(19)
    let signs = Array("abab ab\n".utf8)
    for _ in 0..<1_000 {
      func bytes(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in signs[chance.number(below: signs.count)] }
      }
      let texts = (0..<4).map { _ in
        bytes(3 + chance.number(below: 9)).map { $0.isBlank ? 0x20 : $0 }
      }
      .map(\.withoutDoubleBlanks)
      let needles = Needles(texts)
      let text = bytes(300)
      var whole = needles.search(text.span, from: 0, to: text.count)
      var wanted: [Int] = []
      while let hit = needles.next(in: text.span, &whole) { wanted.append(hit.place) }
      var (buffer, first, dropped) = ([UInt8](), 0, 0)
      var last: Automaton.Search?
      var found: [Int] = []
      while first + buffer.count < text.count {
        buffer += text[(first + buffer.count)...].prefix(1 + chance.number(below: 20))
        var search =
          last.map {
            needles.resume(
              $0, buffer.span, without: dropped, to: buffer.count)
          } ?? needles.search(buffer.span, from: 0, to: buffer.count)
        while let hit = needles.next(in: buffer.span, &search) { found.append(first + hit.place) }
        last = search
        dropped = max(0, buffer.count - 80 - chance.number(below: 20))
        buffer.removeFirst(dropped)
        first += dropped
      }
      #expect(found == wanted)
    }
  }

  @Test func `Line ends are counted, and bytes found, in a text of any length`() {
    var chance = Chance(3)
    for length in 0..<300 {
      let text = (0..<length * 10).map { _ in UInt8(chance.number(below: 12)) }
      #expect(text.span.lineEnds(from: 0, to: text.count) == text.count { $0 == 0x0A })
      let start = chance.number(below: length + 1)
      let place = text[start...].firstIndex { $0 == 0x0A || $0 == 0x0B }
      #expect(text.span.first(0x0A, or: 0x0B, from: start) == place)
    }
  }

  @Test func `Texts are remembered as long as there is room for them`() {
    var seen = SeenTexts()
    var (hash, count): (UInt64, UInt64) = (1, 0)
    while !seen.isFull {
      hash = hash &* 0x100_0000_01B3 ^ count
      seen.add(hash)
      count += 1
    }
    #expect(count >= 390_000 && seen.contains(1 &* 0x100_0000_01B3) && seen.contains(hash))
    seen.add(12)
    #expect(!seen.contains(12))
  }
}

extension [UInt8] {
  /// It with one blank in place of several.
  fileprivate var withoutDoubleBlanks: [UInt8] {
    indices.filter { $0 == 0 || self[$0] != 0x20 || self[$0 - 1] != 0x20 }.map { self[$0] }
  }

  /// Where a needle ends first, tried at each place.
  fileprivate func firstEnd(of needle: [UInt8]) -> Int? {
    indices.compactMap { start -> Int? in
      var place = start
      for (number, byte) in needle.enumerated() {
        guard place < count else { return nil }
        let own = self[place].isBlank ? 0x20 : self[place].folded
        if own != byte { return nil }
        place += 1
        // Behind a blank the rest of its run does not matter.
        if byte == 0x20, number < needle.count - 1 {
          while place < count, self[place].isBlank { place += 1 }
        }
      }
      return place - 1
    }.min()
  }
}
