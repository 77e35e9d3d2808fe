// Marked pastes, as long as somebody likes.

import Testing

@testable import Curses

struct PasteTests {
  /// The text of a paste of some bytes.
  private func text(of bytes: [UInt8]) -> String {
    var paste = Paste(upTo: Paste.usualEnd)
    for byte in bytes + Paste.usualEnd { _ = paste.take(byte) }
    return paste.text
  }

  @Test func `A paste up to the limit is kept whole`() {
    let bytes: [UInt8] = Array(repeating: 0x61, count: Paste.limit)
    #expect(text(of: bytes) == String(repeating: "a", count: Paste.limit))
  }

  @Test(arguments: ["é", "漢", "😀"])
  func `A longer one is cut behind a character, and says so`(character: String) {
    let count = Paste.limit / character.utf8.count
    let text = text(of: Array(("a" + String(repeating: character, count: count + 9)).utf8))
    #expect(text.hasSuffix("\(character) [cut here after 1 MiB]"))
    #expect(!text.unicodeScalars.contains("\u{FFFD}"))
    #expect(text.utf8.count > Paste.limit - 4)
  }
}
