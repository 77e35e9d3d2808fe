// That no text can steer the terminal, hide something, or shift what stands beside it.

import Randomness
import Testing
import Text

@Suite struct `Visible text` {
  @Test func `is the same for printable ASCII`() {
    let text = #"Description: PAB (MMF)Path '<path to mmf file>'. ~!@#$%^&*\"#
    #expect(text.visible() == text)
  }

  @Test(arguments: ["é", "e\u{301}", "日本語", "→ ● ▸", "שלום", "क्षि", "\u{A0}", "ﷺ", "\u{FFFD}"])
  func `is the same for letters and symbols`(text: String) {
    #expect(Array(text.visible().unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test(arguments: [
    ("\u{1B}[2J", "<U+001B>[2J"), ("\0", "<U+0000>"), ("\u{7F}", "<U+007F>"),
    ("\u{9B}31m", "<U+009B>31m"), ("\u{8}", "<U+0008>"), ("\r", "<U+000D>"),
  ])
  func `shows control characters by their number`(text: String, shown: String) {
    #expect(text.visible() == shown)
    #expect(text.visible(keepingNewlines: true) == shown)
  }

  @Test(
    arguments: [
      0x200E, 0x200F, 0x61C, 0x202A, 0x202E, 0x2066, 0x2069, 0x200B, 0xFEFF, 0xAD, 0x2028, 0x2029,
      0x3164, 0xE000, 0xFFFE, 0x10FFFF, 0x378, 0x600,
    ] as [UInt32])
  func `shows what is invisible by its number`(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    let digits = String(value, radix: 16, uppercase: true)
    #expect("a\(scalar)b".visible().hasPrefix("a<U+"))
    #expect("a\(scalar)b".visible().hasSuffix("\(digits)>b"))
  }

  @Test func `shows characters newer than the terminals by their number`() {
    #expect("\u{1FAE8}".visible() == "<U+1FAE8>")
  }

  @Test(arguments: [
    ("a\tb", "a       b"), ("\ta", "        a"), ("1234567\t8", "1234567 8"),
    ("12345678\t9", "12345678        9"), ("日本\ta", "日本    a"), ("e\u{301}\ta", "e\u{301}       a"),
    ("\u{1B}\ta", "<U+001B>        a"), ("a\n\tb\tc", "a\n        b       c"),
  ])
  func `has blanks up to the next column of eight for a tab`(text: String, shown: String) {
    #expect(text.visible(keepingNewlines: true) == shown)
  }

  @Test func `can be made of very many tabs`() {
    #expect(String(repeating: "\t", count: 300_000).visible().utf8.count == 2_400_000)
  }

  @Test func `has newlines only when asked for`() {
    #expect("a\nb".visible() == "a<U+000A>b")
    #expect("a\nb".visible(keepingNewlines: true) == "a\nb")
    #expect("é\r\nb\r\n".visible(keepingNewlines: true) == "é\nb\n")
    #expect("a\r\nb".visible() == "a<U+000D><U+000A>b")
  }

  @Test(arguments: [
    ("☁\u{FE0F}", "☁"), ("☁\u{FE0E}!", "☁!"), ("7\u{FE0F}\u{20E3}", "7"), ("🇩🇪", "DE"),
    ("👩\u{200D}💻", "👩💻"), ("👍\u{1F3FD}", "👍"), ("☝\u{FE0F}\u{1F3FD}", "☝"),
    ("\u{1F3F4}\u{E0067}\u{E0062}\u{E007F}", "\u{1F3F4}"), ("🇺", "U"),
  ])
  func `takes emoji sequences apart`(text: String, shown: String) {
    #expect(Array(text.visible().unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test(arguments: [
    "☁\u{FE0F}", "🇩🇪", "👩\u{200D}❤\u{FE0F}\u{200D}👩", "👍\u{1F3FD}", "نمی\u{200C}خواهم",
    "ه\u{200D}.ش",
  ])
  func `keeps forms and sequences when asked for`(text: String) {
    #expect(Array(text.visible(keepingForms: true).unicodeScalars) == Array(text.unicodeScalars))
    #expect(
      Array("\(text)\n".visible(keepingNewlines: true, keepingForms: true).unicodeScalars)
        == Array("\(text)\n".unicodeScalars))
  }

  @Test(arguments: [
    ("*\u{200D}", "*"), ("\u{200C}a", "a"), ("a\u{E0041}\u{E0100}", "a"),
    ("é\u{202E}", "é<U+202E>"),
    ("\u{1B}\u{200D}", "<U+001B>"),
    ("é\(String(repeating: "\u{200D}", count: 9))", "é\u{200D}\u{200D}\u{200D}\u{200D}"),
  ])
  func `hides nothing among forms that are kept`(text: String, shown: String) {
    #expect(
      Array(text.visible(keepingForms: true).unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test func `keeps a skin tone that follows no emoji`() {
    #expect("\u{1F3FD}".visible() == "\u{1F3FD}")
    #expect("7\u{1F3FD}".visible() == "7\u{1F3FD}")
  }

  @Test func `keeps four marks on a character, as many as curses can hold`() {
    let marks = String(repeating: "\u{301}", count: 9)
    #expect("e\(marks)e\u{301}".visible().unicodeScalars.count == 1 + 4 + 2)
  }

  @Test func `gives a mark at the beginning a blank to stand on`() {
    #expect(Array("\u{301}a".visible().unicodeScalars) == [" ", "\u{301}", "a"])
    #expect("a\n\u{301}".visible(keepingNewlines: true) == "a\n \u{301}")
  }

  @Test func `is made of printable scalars, whatever the text, and stays the same when repeated`() {
    var random = Chance(state: 20)
    for _ in 0..<2000 {
      let text = random.text(length: 30)
      let shown = text.visible()
      #expect(shown.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\u{7F}" })
      #expect(shown.visible() == shown)
    }
  }
}
