// Articles that are no UTF-8.

import Testing
import Text

@testable import KnowledgeBase

struct Windows1252Tests {
  private func text(_ bytes: [UInt8]) throws -> String { try String(article: bytes, in: .text) }

  private func title(_ bytes: [UInt8]) throws -> String {
    try Article(parsing: text(Array("DOCUMENT:Q1\r\nTITLE:".utf8) + bytes)).title
  }

  @Test func `A text in UTF-8 is read as such, with a byte order mark too`() throws {
    #expect(try title(Array("é€🦀".utf8)) == "é€🦀")
    #expect(try text([0xEF, 0xBB, 0xBF] + Array("DOCUMENT:Q1".utf8)) == "DOCUMENT:Q1")
  }

  @Test func `Any other text is Windows-1252 as a whole`() throws {
    #expect(
      try title([0x93, 0x61, 0x94, 0x20, 0x95, 0x20, 0x80, 0x85, 0xE9, 0xFC, 0xAE])
        == "“a” • €…éü®")
    // Bytes that would be UTF-8 alone.
    #expect(try title([0xC3, 0xA9, 0xE9]) == "Ã©é")
  }

  @Test func `Bytes that mean nothing there stay what they are, to be made visible`() {
    let bytes: [UInt8] = [0x81, 0x8D, 0x8F, 0x90, 0x9D]
    let scalars = String(windows1252: bytes).unicodeScalars
    #expect(scalars.map(\.value) == bytes.map(UInt32.init))
  }

  @Test func `Every byte is one character, and all differ`() {
    let text = String(windows1252: Array(0...255))
    #expect(text.unicodeScalars.count == 256 && Set(text.unicodeScalars).count == 256)
  }
}
