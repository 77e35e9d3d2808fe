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
      let before = (String(editor.characters[..<editor.cursor]) + piece).visible()
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
    #expect(session.progress.notes.count == 1)
    let note = try #require(session.progress.notes.first)
    #expect(note.hasPrefix("a b<U+001B>[2J<U+202E>") && note == note.visible())
  }
}
