// That text fits the width it is given, and that nothing of it gets lost.

import Randomness
import Testing
import Text

@Suite struct `Wrapped text` {
  @Test func `is broken at blanks`() {
    #expect("open the mailbox page".wrapped(to: 8) == ["open the", "mailbox", "page"])
  }

  @Test func `is one line where it fits exactly`() {
    #expect("run it".wrapped(to: 6) == ["run it"])
  }

  @Test func `is one empty line when it is empty or blank`() {
    #expect("".wrapped(to: 10) == [""])
    #expect("   ".wrapped(to: 2) == [""])
  }

  @Test func `keeps line breaks`() {
    #expect("a\n\nb c\r\nd\n".wrapped(to: 9) == ["a", "", "b c", "d", ""])
  }

  @Test func `has no blanks at the ends of lines`() {
    #expect("one   two   ".wrapped(to: 4) == ["one", "two"])
    #expect("one  \ntwo".wrapped(to: 10) == ["one", "two"])
  }

  @Test func `keeps blanks between words on a line`() {
    #expect("ID:   7026 x".wrapped(to: 10) == ["ID:   7026", "x"])
  }

  @Test(arguments: ["", "é"])
  func `has no line that begins with the sign of a menu path`(end: String) {
    #expect(
      "Open Tools > Options > Mail\(end)".wrapped(to: 10)
        == ["Open", "Tools >", "Options >", "Mail\(end)"])
    #expect("A Tools  > Options\(end)".wrapped(to: 9) == ["A", "Tools  >", "Options\(end)"])
    #expect("see a>b c\(end)".wrapped(to: 6) == ["see", "a>b c\(end)"])
    #expect("a -> b >c\(end)".wrapped(to: 6) == ["a -> b", ">c\(end)"])
  }

  @Test func `keeps the sign of a menu path only where there is room`() {
    #expect("Options > A".wrapped(to: 7) == ["Options", "> A"])
    #expect("> quoted text".wrapped(to: 8) == ["> quoted", "text"])
    #expect("a > > b".wrapped(to: 3) == ["a >", "> b"])
  }

  @Test func `breaks a word only when it is wider than a line`() {
    #expect("a abcdefgh b".wrapped(to: 3) == ["a", "abc", "def", "gh", "b"])
  }

  @Test func `never breaks between a letter and its marks`() {
    let accented = "e\u{301}"
    #expect((accented + accented).wrapped(to: 1) == [accented, accented])
  }

  @Test func `never splits a wide character`() {
    #expect("日本語".wrapped(to: 5) == ["日本", "語"])
    #expect("ab日本c".wrapped(to: 3) == ["ab", "日", "本c"])
  }

  @Test func `does not break at a no-break space`() {
    #expect("to a\u{A0}b".wrapped(to: 5) == ["to", "a\u{A0}b"])
  }

  @Test func `shows a character wider than the line as an ellipsis`() {
    #expect("日a".wrapped(to: 1) == ["…", "a"])
  }

  @Test func `keeps the indentation of the first line`() {
    #expect("  one two".wrapped(to: 6) == ["  one", "two"])
  }

  @Test func `hangs by the indentation and the cells given`() {
    #expect("  one two".wrapped(to: 6, hanging: 0) == ["  one", "  two"])
    #expect("1. one two".wrapped(to: 7, hanging: 3) == ["1. one", "   two"])
  }

  @Test func `gives at least half of the line to the text`() {
    #expect("         ab cd".wrapped(to: 6, hanging: 0) == ["  ab", "  cd"])
    #expect("         ab".wrapped(to: 11) == ["         ab"])
  }

  @Test func `has at least one cell`() {
    #expect("ab".wrapped(to: 0) == ["a", "b"])
    #expect("ab".wrapped(to: -7, hanging: -2) == ["a", "b"])
  }

  @Test func `never gets wider than asked, and loses only blanks`() {
    var random = Chance(state: 7)
    for _ in 0..<3000 {
      let text = random.text(length: 60).visible()
      let width = Int.random(in: 1...14, using: &random)
      let lines = text.wrapped(to: width, hanging: Int.random(in: 0...6, using: &random))
      #expect(lines.allSatisfy { $0.displayWidth <= width && $0.last != " " })
      // Below this width even one character may have to give way to an ellipsis.
      if width >= 14 {
        #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
      }
    }
  }

  @Test func `is broken alike with accents and without`() {
    var random = Chance(state: 11)
    for _ in 0..<3000 {
      let text = String((0..<50).map { _ in "eee e >  ".randomElement(using: &random) ?? "e" })
      let width = Int.random(in: 1...14, using: &random)
      let hanging = Bool.random(using: &random) ? nil : Int.random(in: 0...6, using: &random)
      let accented = String(text.map { $0 == "e" ? "é" : $0 }).wrapped(to: width, hanging: hanging)
      let plain = accented.map { String($0.map { $0 == "é" ? "e" : $0 }) }
      #expect(text.wrapped(to: width, hanging: hanging) == plain)
    }
  }

  @Test func `can be a word of a million letters`() {
    let lines = String(repeating: "x", count: 1_000_000).wrapped(to: 80)
    #expect(lines.count == 12_500)
  }
}

@Suite struct `Truncated text` {
  @Test func `is the same where it fits`() {
    #expect("7026".truncated(to: 4) == "7026")
    #expect("日本".truncated(to: 4) == "日本")
    #expect("".truncated(to: 0) == "")
  }

  @Test func `ends in an ellipsis where it was cut`() {
    #expect("mailbox".truncated(to: 5) == "mail…")
    #expect("mailbox".truncated(to: 1) == "…")
  }

  @Test func `never holds half a wide character or a letter without its marks`() {
    #expect("日本".truncated(to: 3) == "日…")
    #expect("日本".truncated(to: 2) == "…")
    #expect("ne\u{301}e".truncated(to: 2) == "n…")
  }

  @Test func `is empty in no cells`() {
    #expect("mailbox".truncated(to: 0) == "")
    #expect("mailbox".truncated(to: -1) == "")
  }
}

@Suite struct `Padded text` {
  @Test func `is as wide as asked`() {
    #expect("ab".padded(to: 4) == "ab  ")
    #expect("日".padded(to: 3) == "日 ")
  }

  @Test func `is the same where it is wide enough`() {
    #expect("abc".padded(to: 3) == "abc")
    #expect("abc".padded(to: 2) == "abc")
    #expect("abc".padded(to: -2) == "abc")
  }
}
