// Texts on one line.

import Testing
import Text

struct OneLineTests {
  @Test(arguments: [
    ("", ""), (" ", ""), ("a", "a"), ("a b", "a b"), (" a b", "a b"), ("a b ", "a b"),
    ("a  b", "a b"), ("a\nb\n", "a b"), ("\ta\r\nb", "a b"), ("é\u{A0}ü", "é ü"),
  ])
  func `Words have one blank between them`(text: String, line: String) {
    #expect(text.onOneLine == line)
  }

  @Test(arguments: ["a \u{301}b", "\u{301}", " \u{301}", "a\n\u{301}", "\u{2028}\u{20DD}x"])
  func `A mark is kept, whatever stands in front of it`(text: String) {
    let line = text.onOneLine
    #expect(
      line.unicodeScalars.contains {
        $0.properties.generalCategory != .lowercaseLetter && $0 != " "
      })
    #expect(Array(line.onOneLine.unicodeScalars) == Array(line.unicodeScalars))
  }
}
