// That the cells we count are the cells that the C library, and so the terminal, counts.

import Glibc
import Testing
import Text

@Suite struct `The width of text` {
  @Test func `is one cell for each ASCII character`() {
    #expect("Event ID: 7026".displayWidth == 14)
  }

  @Test func `is nothing for an empty text`() {
    #expect("".displayWidth == 0)
  }

  @Test(arguments: ["é", "e\u{301}", "→", "│", "✓", "●", "…", "\u{A0}", "Ж", "ﬁ"])
  func `is one cell for a narrow character`(text: String) {
    #expect(text.displayWidth == 1)
  }

  @Test(arguments: ["語", "カ", "か\u{3099}", "한", "\u{1112}\u{1161}\u{11AB}", "Ａ", "　", "🎉", "⌚"])
  func `is two cells for a wide character`(text: String) {
    #expect(text.displayWidth == 2)
  }

  @Test(arguments: ["\u{301}", "\u{20DD}", "\u{200D}", "\u{FE0F}", "\u{200B}", "\u{1}", "\u{9B}"])
  func `is nothing for marks, format and control characters`(text: String) {
    #expect(text.displayWidth == 0)
  }

  @Test func `is the sum over a part of a string`() {
    #expect("日本 go".dropFirst().displayWidth == 5)
    #expect(Character("日").displayWidth == 2)
  }

  @Test func `is what the C library says of every character it knows`() throws {
    // For this thread only: other tests must not see another locale.
    let locale = try #require(newlocale(LC_CTYPE_MASK, "C.UTF-8", nil))
    let before = uselocale(locale)
    defer {
      uselocale(before)
      freelocale(locale)
    }
    let wcwidth = try cLibraryWidth()
    var differing: [String] = []
    for value in UInt32(0)...0x10FFFF where !Self.exceptions.contains(value) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let expected = Int(wcwidth(wchar_t(value)))
      if expected >= 0, scalar.displayWidth != expected {
        differing.append("U+\(String(value, radix: 16)) is \(expected)")
      }
    }
    #expect(differing == [])
  }

  /// Where Unicode and glibc 2.36 disagree: a few format characters that have a glyph of their own
  /// (never drawn as such, see `visible`), and a mark that Unicode made spacing after glibc did not.
  static let exceptions: Set<UInt32> = [
    0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD,
    0x110CD, 0x1171E,
  ]

  /// The function `wcwidth`, which Swift does not import: its header hides it.
  private func cLibraryWidth() throws -> @convention(c) (wchar_t) -> CInt {
    let address = try #require(dlsym(nil, "wcwidth"))
    return unsafeBitCast(address, to: (@convention(c) (wchar_t) -> CInt).self)
  }
}
