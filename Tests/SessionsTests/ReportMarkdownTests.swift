// Markdown that survives pasting, whatever a person typed.

import Casework
import Testing

@testable import JSON
@testable import Journals
@testable import Reports

struct ReportMarkdownTests {
  @Test(arguments: [
    ("*bold* and _thin_", #"\*bold\* and \_thin\_"#),
    ("[link](http://a.b)", #"\[link\](http\://a\.b)"#),
    ("http://a.b/c_d", #"http\://a\.b/c\_d"#),
    ("see http://a.b/c and e_f", #"see http://a.b/c and e\_f"#),
    ("www.a.b/c_d", #"www\.a\.b/c\_d"#),
    ("<script>alert(1)</script>", #"\<script\>alert(1)\</script\>"#),
    ("a | b", #"a \| b"#),
    ("`rm -rf`", #"\`rm -rf\`"#),
    (#"C:\temp\new"#, #"C:\\temp\\new"#),
    ("~~gone~~ &lt; $x$", #"\~\~gone\~\~ \&lt; \$x\$"#),
    ("# no heading", "\\# no heading"),
    ("#12", "\\#12"),
    ("- no list", #"\- no list"#),
    ("--- ", #"\---"#),
    ("+ no list", #"\+ no list"#),
    ("=== no line", #"\=== no line"#),
    ("1. no list", #"1\. no list"#),
    ("2026) no list", #"2026\) no list"#),
    ("7026: a number", "7026: a number"),
    ("e-mail 2 + 2 = 4.", "e-mail 2 + 2 = 4."),
    ("> no quote", #"\> no quote"#),
    ("two\nlines\r\n\r\n- three", "two lines - three"),
    ("    no code", "no code"),
    ("\tno code", "no code"),
    ("", "(empty)"),
    (" \n ", "(empty)"),
    ("*\u{301}x*\u{200D}", "\\*\u{301}x\\*"),
    ("\u{1B}[2J", #"\<U+001B\>\[2J"#),
    ("abc\u{202E}def", #"abc\<U+202E\>def"#),
    ("Zoë, 漢字", "Zoë, 漢字"),
  ])
  func `A text means what it says`(text: String, markdown: String) {
    #expect(text.escaped == markdown)
  }

  @Test(arguments: [
    ("ls", "`ls`"), ("a `b` c", "``a `b` c``"), ("`", "`` ` ``"),
    ("a ``` b ` c", "``a ``` b ` c``"),
    (" a ", "`  a  `"),
  ])
  func `A command is code, whatever backticks are in it`(text: String, code: String) {
    #expect(text.asCode == code)
  }

  @Test func `Nothing that was typed makes a line of its own`() {
    let nasty = "a\n\n# b\n- c\n1. d\n| e |\n```\n<b>\u{1B}]52;c;aGk=\u{7}\u{2028}f"
    let fix = Named(id: "f", text: nasty, article: nasty)
    let step = StepName(of: .fix("f"), way: nasty, text: nasty)
    let record = Record([
      .started(
        TreeStamp(
          id: nasty, title: nasty, reviewed: nasty, digest: TreeStamp.digest(of: []), path: nasty)),
      .did(
        .answered(question: Named(id: "q", text: nasty), choices: [Named(id: "c", text: nasty)])),
      .did(.marked(of: fix, step, .failed(nasty), typed: nasty)),
      .did(.judged(fix: fix, .partly(nasty))),
      .did(.noted(nasty)),
    ])
    let report = Report(of: record, host: Host(user: nasty, host: nasty), now: nasty)
    for line in report.markdown.split(separator: "\n") {
      let words = line.drop { $0 == " " }
      // In a code span every sign is itself.
      if words.hasPrefix("- `") { continue }
      #expect(words.hasPrefix("- ") || words.hasPrefix("# ") || words.hasPrefix("## "))
      #expect(!words.hasPrefix("- -") && !words.hasPrefix("- #") && !words.hasPrefix("- 1."))
    }
    let all = report.markdown + report.text + report.json
    #expect(all.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0 != "\u{2028}" })
    #expect(report.markdown.split(separator: "\n").count { $0.hasPrefix("# ") } == 1)
    #expect(json(report.json)?["notes"] != nil)
  }
}
