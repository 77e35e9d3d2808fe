// Keys that mean the same on several pages.

internal import Screen

extension KeyBinding {
  /// The keys that go up.
  static let up: [Key] = [.up, "k", .control("p")]
  /// The keys that go down.
  static let down: [Key] = [.down, "j", .control("n")]
  /// The keys that take the selected item.
  static let take: [Key] = [.enter, .right, "l"]
  /// The keys that go back.
  static let back: [Key] = [.left, .backspace, .backTab, .escape, "h"]

  /// Moving the selection.
  static let moving = [
    KeyBinding(.up, up, hint: "↑↓ move", help: "one up"),
    KeyBinding(.down, down, help: "one down"),
  ]

  /// Moving a text by a line.
  static let scrollUp = KeyBinding(.up, up, hint: "↑↓ scroll", help: "one line up")
  static let scrollDown = KeyBinding(.down, down + [.enter], help: "one line down")

  /// Moving by more than an item.
  static let listPaging = paging(down: [.pageDown])
  /// Moving a text by more than a line.
  static let textPaging = paging(down: [.pageDown, " "])

  private static func paging(down: [Key]) -> [KeyBinding] {
    [
      KeyBinding(.pageUp, [.pageUp], help: "one screen up"),
      KeyBinding(.pageDown, down, help: "one screen down"),
      KeyBinding(.first, [.home, "g"], help: "to the beginning"),
      KeyBinding(.last, [.end, "G"], help: "to the end"),
    ]
  }

  /// Taking an item by its number.
  static func digits(hint: String? = nil, help: String) -> KeyBinding {
    KeyBinding(
      .choose(1), ["1", "2", "3", "4", "5", "6", "7", "8", "9"], hint: hint, help: help)
  }

  /// Going to the answers.
  static func allAnswers(_ keys: [Key], hint: String) -> KeyBinding {
    KeyBinding(
      .answers, keys, word: "revise", hint: hint,
      help: "the answers so far, each of which can be changed")
  }

  static let candidates = KeyBinding(
    .candidates, ["c"], word: "candidates", hint: "c fixes",
    help: "the fixes that are still possible")
  static let map = KeyBinding(
    .map, ["m"], word: "map", hint: "m map",
    help: "the whole tree, with the trail and what is still open")
  static let report = KeyBinding(
    .report, ["R"], word: "report",
    help: "what was asked, answered, done and found so far, for a ticket")
  /// The same where it is what comes next.
  static let reportAtEnd = KeyBinding(
    .report, ["R"], word: "report", hint: "R report", help: report.help)
  static let goBack = KeyBinding(
    .back, back, word: "back", hint: "← back", help: "back to the page before")

  /// Writing something down, and reading what was, where nothing is searched.
  static let notes = [
    KeyBinding(
      .notes, ["n"], word: "notes", hint: "n notes",
      help: "what was written down, and something new"),
    KeyBinding(.note, ["+"], word: "note", help: "write something down"),
  ]
  /// Naming the session.
  static let title = KeyBinding(
    .title, ["t"], word: "title",
    help: "give the session a title, such as the number of a ticket")

  /// Writing something down, where `n` goes to the next place found.
  static let noteOnText = KeyBinding(
    .note, ["+"], word: "note", hint: "+ note", help: "write something down")

  /// Filling in what stands in angle brackets.
  static let values = KeyBinding(
    .values, ["v"], word: "value", hint: "v value",
    help: "fill in what stands in angle brackets, or change it")

  /// Having a text from outside answer questions.
  static let evidence = KeyBinding(
    .evidence, ["e"], word: "evidence", hint: "e evidence",
    help: "what a log or a list says: paste it, or name a file")

  static let undo = KeyBinding(
    .undo, ["u"], word: "undo", hint: "u undo",
    help: "take back what was done last: an answer, a mark, a verdict, a note")

  /// Finding in a list, and beyond it.
  static let find = KeyBinding(
    .find, ["/"], word: "find", hint: "/ find",
    help: "find a line here, or an answer, a fix, a step or an article elsewhere")

  /// Giving the session up, or discarding it.
  static let putAway = KeyBinding(
    .putAway, ["D"], word: "give-up", alias: "discard",
    help: "give the session up, or discard it, when nobody wants it any more")

  /// Searching in a text.
  static let searching = [
    KeyBinding(.search, ["/"], word: "find", hint: "/ search", help: "search in the text"),
    KeyBinding(.nextMatch, ["n"], hint: "n next", help: "the next place found"),
    KeyBinding(.previousMatch, ["N"], help: "the place found before"),
  ]

  static let help = KeyBinding(
    .help, ["?", .function(1)], word: "help", hint: "? help", help: "this page")
  static let redraw = KeyBinding(.redraw, [.control("l")], help: "draw the screen anew")
  /// Marking several choices.
  static let mark = KeyBinding(
    .mark, [" "], hint: "space mark",
    help: "mark several answers, when it is one of them; Enter takes these")

  static let copy = KeyBinding(
    .copy, ["C"], help: "copy what is selected: a text to type, a wording, a title")

  /// Leaving a page that lies on another one, and where none lies below, the program.
  static let closing = [
    KeyBinding(
      .close, ["q"], hint: "q close",
      help: "close this page; where no other lies below, leave the program"),
    KeyBinding(
      .quit, [], word: "quit", hint: "q quit",
      help: "leave the program; asks first when something would be lost"),
  ]
  static let quit = KeyBinding(
    .quit, ["q"], word: "quit", hint: "q quit",
    help: "leave the program; asks first when something would be lost")
}
