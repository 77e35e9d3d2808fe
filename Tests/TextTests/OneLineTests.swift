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
}
