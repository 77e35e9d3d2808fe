// The digest of texts from outside.

import Testing

@testable import Commands

struct TextDigestTests {
  private func digest(_ parts: some Sequence<ArraySlice<UInt8>>) -> String {
    var digest = TextDigest()
    for part in parts { digest.add(Array(part).span) }
    return digest.text
  }

  @Test func `A digest is the same however a text is cut`() {
    let text = (0..<40).map { UInt8($0 * 6) }
    let whole = digest([text[...]])
    for first in 0...20 {
      for second in first...text.count {
        #expect(digest([text[..<first], text[first..<second], text[second...]]) == whole)
      }
    }
  }

  @Test func `Each byte and the length change a digest`() {
    var seen: Set<String> = []
    for length in 0...20 {
      let text = [UInt8](repeating: 0, count: length)
      #expect(seen.insert(digest([text[...]])).inserted)
      for place in 0..<length {
        var other = text
        other[place] = 1
        #expect(seen.insert(digest([other[...]])).inserted)
      }
    }
  }
}
