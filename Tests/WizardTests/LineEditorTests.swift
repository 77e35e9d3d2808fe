// Typing a line of text: each key, and texts of all kinds.

import Randomness
import Screen
import Testing
import Text

@testable import Casework
@testable import Wizard

struct LineEditorTests {
  /// The text with a bar at the cursor, after some keys.
  private func typed(_ keys: [Key], _ text: String = "one two  drei") -> String {
    var editor = LineEditor(text)
    for key in keys {
      let means = editor.press(key)
      #expect(means, "\(key)")
    }
    return String(editor.characters[..<editor.cursor]) + "|"
      + String(editor.characters[editor.cursor...])
  }

  @Test(
    arguments: [
      ([], "one two  drei|"), ([.left], "one two  dre|i"), ([.control("b")], "one two  dre|i"),
      ([.right], "one two  drei|"), ([.left, .control("f")], "one two  drei|"),
      ([.home], "|one two  drei"), ([.control("a"), .left], "|one two  drei"),
      ([.home, .end], "one two  drei|"), ([.home, .control("e")], "one two  drei|"),
      ([.backspace], "one two  dre|"), ([.control("h")], "one two  dre|"),
      ([.home, .backspace], "|one two  drei"), ([.delete], "one two  drei|"),
      ([.home, .delete], "|ne two  drei"), ([.home, .control("d")], "|ne two  drei"),
      ([.left, .control("u")], "|i"), ([.left, .control("k")], "one two  dre|"),
      ([.control("w")], "one two  |"), ([.control("w"), .control("w")], "one |"),
      ([.left, .control("w")], "one two  |i"), ([.home, .control("w")], "|one two  drei"),
      ([.home, .character("ß")], "ß|one two  drei"),
    ] as [([Key], String)])
  func `Each key does what it does in a shell`(keys: [Key], line: String) {
    #expect(typed(keys) == line)
  }

  @Test func `A character of many code points is one`() {
    #expect(typed([.left, .left, .backspace], "a👩‍👩‍👧‍👦é漢") == "a|é漢")
    var editor = LineEditor()
    editor.insert("e")
    editor.insert("\u{301}")
    #expect(editor.text == "é" && editor.characters.count == editor.cursor)
  }

  @Test func `What is typed anywhere joins its neighbours as in the text as a whole`() {
    var chance = Chance(3)
    let pieces = [
      "e", "\u{301}", "漢", "👩", "\u{200D}", "ᄀ", "ᅡ", "क", "\u{94D}", "🇩", "\t", "\u{1B}",
      "a b",
    ]
    var editor = LineEditor()
    for _ in 0..<2_000 {
      if editor.characters.count > 40 { editor = LineEditor() }
      _ = editor.press(.end)
      for _ in 0..<chance.number(below: editor.characters.count + 1) { _ = editor.press(.left) }
      let piece = pieces[chance.number(below: pieces.count)]
      let kept = piece == "\u{1B}" ? "" : piece
      let before = String(editor.characters[..<editor.cursor]) + kept
      let whole = Array(before + String(editor.characters[editor.cursor...]))
      editor.insert(piece)
      let isSame = editor.characters == whole && editor.cursor == min(before.count, whole.count)
      #expect(isSame, "\(editor.text.unicodeScalars)")
    }
  }

  @Test(arguments: [Key.up, .down, .tab, .function(5), .control("x")])
  func `A key without a meaning changes nothing`(key: Key) {
    var editor = LineEditor("a")
    let pressed = editor.press(key)
    #expect(!pressed && editor == LineEditor("a"))
  }

  @Test func `Pasted lines become one, and nothing in them controls a terminal`() throws {
    let session = try printer().typed("n").after(.paste("a\r\nb\u{1B}[2J\u{202E}\tc\n"))
      .typed("enter")
    #expect(session.progress.notes == ["a b[2J\u{202E}\tc"])
  }

  /// Persian with non-joiners, a family with joiners, marks of writing direction, a selector, a flag.
  private static let texts = [
    "نمی\u{200C}خواهم", "ه\u{200D}.ش", "👩\u{200D}👩\u{200D}👧\u{200D}👦 ok",
    "\u{2066}a\u{2069}\u{200F}",
    "❤\u{FE0F} 👍\u{1F3FD} 🇩🇪 7\u{FE0F}\u{20E3}", "\u{AD}\u{FEFF}\u{E000}", "e\u{301}", "<U+2066>",
  ]

  @Test(arguments: texts)
  func `Text is kept as it was typed or pasted, and all of it is seen`(text: String) throws {
    let keys = text.unicodeScalars.map { Input.key(.character(Character($0))) }
    for inputs in [keys, [.paste(text)]] {
      let typing = inputs.reduce(try printer().typed("n")) { $0.after($1) }
      let row = (typing.frame.lines.last ?? []).map(\.text).joined()
      #expect(row == row.visible() && row.hasPrefix(" Note: \(text.visible()) "))
      #expect(row.displayWidth < 80)
      #expect(typing.frame.cursor.column == 7 + text.visible().displayWidth)
      let notes = try typing.typed("enter").progress.notes
      #expect(notes.map { Array($0.utf8) } == [Array(text.utf8)])
    }
  }

  @Test(arguments: texts)
  func `Line by line, text is kept as it was typed`(text: String) throws {
    var conversation = Conversation(try printer())
    for line in ["note", text + "\u{7}\u{1B}"] { _ = conversation.read(line) }
    #expect(conversation.session.progress.notes.map { Array($0.utf8) } == [Array(text.utf8)])
    #expect(conversation.news().contains("Noted: \(text.visible()) (undo takes it back)\n"))
  }

  @Test func `What is looked for is found whatever forms its letters have`() throws {
    let session = try printer().typed("?").typed("/").after(.paste("ba\u{200D}ck"))
    #expect(session.frame.lines.last?.map(\.text).joined().contains("not found") == false)
  }
}
