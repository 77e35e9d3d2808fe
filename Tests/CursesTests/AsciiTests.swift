// Text for terminals that take ASCII only.

import Testing
import Text

struct AsciiTests {
  @Test(arguments: [
    ("plain text", "plain text"), ("┌─┬┐│└┴┘├┤┼", "+-++|`++|++"), ("✓ ▸ ▾ ▴ ◂", "+ > v ^ <"),
    ("● * ○ o … ·", "* * o o ~ ."), ("“q” ‘s’ – —", "\"q\" 's' - -"),
    ("Größe, naïve, Łódź, Ÿ, ĸ", "Grose, naive, Lodz, Y, ?"), ("漢字", "????"),
    ("e\u{301}", "e"), ("→←↑↓", "><^v"),
  ])
  func `A text is told in ASCII`(text: String, ascii: String) {
    #expect(text.ascii == ascii)
  }

  @Test func `Every character keeps its width`() {
    for value in UInt32(0x20)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value), value < 0x7F || value >= 0xA0 else { continue }
      let text = String(scalar)
      let ascii = text.ascii
      if ascii.utf8.count != text.displayWidth || !ascii.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) {
        Issue.record("U+\(String(value, radix: 16)) became \"\(ascii)\"")
      }
    }
  }
}
