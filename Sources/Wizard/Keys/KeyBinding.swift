// The one table of keys, from which the footer and the help page are made too.

internal import Screen

/// Something that can be done on some pages, with the keys for it.
struct Command: Sendable {
  /// What it does.
  let action: Action
  /// The keys that do it.
  let keys: [Key]
  /// Where it can be done.
  let pages: Set<Page.Kind>
  /// What line mode calls it; nil where it makes no sense there.
  let word: String?
  /// How the footer calls it; nil when it does not show there.
  let hint: String?
  /// What the help page says of it; nil when another command speaks for it.
  let help: String?
  /// What the help page calls the keys.
  let names: String

  init(
    _ action: Action, _ keys: [Key], on pages: Set<Page.Kind>, word: String? = nil,
    hint: String? = nil, help: String?, names: String? = nil
  ) {
    self.action = action
    self.keys = keys
    self.pages = pages
    self.word = word
    self.hint = hint
    self.help = help
    self.names = names ?? keys.map(\.name).joined(separator: ", ")
  }

  /// A command for each digit but 0, of which the first speaks for all.
  private static func digits(
    on pages: Set<Page.Kind>, hint: String? = nil, help: String
  ) -> [Command] {
    (1...9).map { digit in
      Command(
        .choose(digit), [.character(Character("\(digit)"))], on: pages,
        hint: digit == 1 ? hint : nil, help: digit == 1 ? help : nil, names: "1-9")
    }
  }
}

extension Command {
  private static let everywhere = Set(Page.Kind.allCases)
  private static let lists: Set<Page.Kind> = [
    .start, .question, .candidates, .fix, .answers, .map, .change,
  ]
  private static let texts: Set<Page.Kind> = [.news, .article, .report, .help, .end]

  /// Everything that can be done, in the order of the footer.
  static let all: [Command] = [
    trying, moving, digits(on: [.question], hint: "1-9 answer", help: "answer at once"),
    digits(on: [.start], help: "begin anew, or go on with a session"),
    digits(on: [.candidates], help: "open a fix"), digits(on: [.fix], help: "tick a step"),
    digits(on: [.answers], help: "change an answer, or bring a crossed-out fix back"),
    digits(on: [.change], help: "see what another answer would do"), others,
  ].flatMap { $0 }

  private static let trying: [Command] = [
    Command(
      .helped, ["y"], on: [.fix], word: "helped", hint: "y it helped",
      help: "this fix helped: the end"),
    Command(
      .failed, ["x"], on: [.fix], word: "failed", hint: "x it did not",
      help: "this fix did not help: cross it out and go on"),
    Command(
      .tick, [" ", .enter], on: [.fix], hint: "space tick",
      help: "tick the step, or take its mark back"),
    Command(
      .otherWay, [.tab], on: [.fix], word: "way", hint: "tab way", help: "the next of the ways"),
    Command(
      .skip, ["s"], on: [.fix], word: "skip", hint: "s skip",
      help: "leave the step out, and say why"),
    Command(
      .fail, ["f"], on: [.fix], word: "stuck", hint: "f failed",
      help: "the step failed; say what went wrong"),
    Command(
      .note, ["n", "+"], on: [.fix], word: "note", hint: "n note", help: "write something down"),
    Command(
      .note, ["+"], on: [.news, .article, .report], word: "note", hint: "+ note",
      help: "write something down"),
    Command(
      .partly, ["p"], on: [.fix], word: "partly",
      help: "this fix helped partly; say what is still wrong"),
    Command(
      .wait, ["w"], on: [.fix], word: "wait",
      help: "it shows later whether this fix helped; say what is waited for"),
    Command(
      .takeBack, ["u"], on: [.fix], word: "undo",
      help: "take back that it helped partly, or that something is waited for"),
    Command(
      .doing, ["d"], on: [.fix], word: "doing", help: "the step is being done, or not after all"),
    Command(
      .notApplicable, ["-"], on: [.fix], word: "none",
      help: "the step does not apply here, or does after all"),
  ]

  private static let moving: [Command] = [
    Command(.up, [.up, "k", .control("p")], on: lists, hint: "↑↓ move", help: "one up"),
    Command(.down, [.down, "j", .control("n")], on: lists, help: "one down"),
    Command(.up, [.up, "k", .control("p")], on: texts, hint: "↑↓ scroll", help: "one line up"),
    Command(
      .down, [.down, "j", .control("n"), .enter], on: [.article, .report, .help],
      help: "one line down"),
    Command(.down, [.down, "j", .control("n")], on: [.end], help: "one line down"),
  ]

  private static let others: [Command] = [
    Command(
      .take, [.enter, .right, "l"], on: [.question], help: "take the selected answer"),
    Command(
      .take, [.enter, .right, "l"], on: [.start], hint: "enter begin",
      help: "begin anew, or go on with the selected session"),
    Command(
      .back, [.left, .backspace, .backTab, .escape, "h"], on: [.start], word: "new",
      help: "begin anew"),
    Command(
      .take, [.enter, .right, "l"], on: [.candidates], hint: "enter open",
      help: "open the selected fix"),
    Command(
      .take, [.enter, .right, "l"], on: [.answers], hint: "enter change",
      help: "change the selected answer, or bring the crossed-out fix back"),
    Command(
      .take, [.enter, .right, "l", "y"], on: [.change], word: "yes", hint: "enter change it",
      help: "give this answer instead"),
    Command(
      .notSure, ["0"], on: [.question], word: "0", hint: "0 not sure",
      help: "not sure: every branch stays open"),
    Command(
      .notSure, ["0"], on: [.change], word: "0", hint: "0 not sure",
      help: "see what not being sure would do"),
    Command(
      .back, [.left, .backspace, .backTab, .escape, "h"], on: [.question], word: "back",
      hint: "← back", help: "back to the question before; its answer stays selected"),
    Command(
      .answers, [.tab, "r"], on: [.question, .candidates], word: "revise",
      hint: "tab answers", help: "the answers so far, each of which can be changed"),
    Command(
      .article, ["a"], on: [.fix], word: "article", hint: "a article",
      help: "the KB article that the fix rests on"),
    Command(
      .article, ["a"], on: [.candidates], hint: "a article",
      help: "the KB article that the selected fix rests on"),
    Command(
      .answers, ["r"], on: [.fix], word: "revise", hint: "r answers",
      help: "the answers so far, each of which can be changed"),
    Command(
      .candidates, ["c"], on: [.question, .fix], word: "candidates", hint: "c fixes",
      help: "the fixes that are still possible"),
    Command(
      .map, ["m"], on: [.question, .candidates, .fix, .answers], word: "map", hint: "m map",
      help: "the whole tree, with the trail and what is still open"),
    Command(.unfold, [.right, "l"], on: [.map], hint: "→ unfold", help: "show what is below"),
    Command(
      .fold, [.left, "h"], on: [.map], hint: "← fold",
      help: "hide what is below, or go to what it belongs to; at the top back"),
    Command(
      .take, [.enter], on: [.map], hint: "enter change",
      help: "change the answer to this one; where there is none yet, fold or unfold"),
    Command(
      .back, [.escape, .backspace, .backTab, "m"], on: [.map], word: "back", hint: "esc back",
      help: "back"),
    Command(
      .note, ["n", "+"], on: lists.subtracting([.start, .fix]).union([.end]), word: "note",
      hint: "n note", help: "write something down"),
    Command(
      .report, ["R"], on: lists.subtracting([.start]).union([.end]), word: "report",
      help: "what was asked, answered, done and found so far, for a ticket"),
    Command(
      .copy, ["c"], on: [.report], hint: "c copy", help: "copy the report to the clipboard"),
    Command(
      .search, ["/"], on: [.article, .report, .help], hint: "/ search", help: "search in the text"),
    Command(
      .nextMatch, ["n"], on: [.article, .report, .help], hint: "n next",
      help: "the next place found"),
    Command(.previousMatch, ["N"], on: [.article, .report, .help], help: "the place found before"),
    Command(
      .back, [.left, .backspace, .backTab, .escape, "h"],
      on: [.candidates, .fix, .article, .report, .answers, .change, .end], word: "back",
      hint: "← back", help: "back"),
    Command(
      .back, [.enter, .right, "l", .left, .backspace, .backTab, .escape, "h"], on: [.news],
      word: "on", hint: "enter go on", help: "go on with the session"),
    Command(
      .back, [.escape, .left, .backspace, .backTab, "h", "q", "?", .function(1)], on: [.help],
      word: "back", hint: "esc close", help: "close this page"),
    Command(.leave, ["y"], on: [.quit], word: "yes", hint: "y leave", help: "leave the program"),
    Command(
      .stay, ["n", .enter, .escape, .left, .backspace, .backTab, "h", "q"], on: [.quit], word: "no",
      hint: "n stay", help: "go on where you were"),
    Command(
      .leave, [.enter, "q"], on: [.end], word: "quit", hint: "q quit", help: "leave the program"),
    Command(.pageUp, [.pageUp], on: lists.union(texts), help: "one screen up"),
    Command(.pageDown, [.pageDown], on: lists, help: "one screen down"),
    Command(.pageDown, [.pageDown, " "], on: texts, help: "one screen down"),
    Command(.first, [.home, "g"], on: lists.union(texts), help: "to the beginning"),
    Command(.last, [.end, "G"], on: lists.union(texts), help: "to the end"),
    Command(
      .help, ["?", .function(1)], on: everywhere.subtracting([.help]), word: "help",
      hint: "? help", help: "this page"),
    Command(.redraw, [.control("l")], on: everywhere, help: "draw the screen anew"),
    Command(
      .quit, ["q"], on: lists.union([.news, .article, .report]), word: "quit", hint: "q quit",
      help: "leave the program; asks first when something would be lost"),
  ]

  private static let byKey: [Page.Kind: [Key: Action]] = {
    var table: [Page.Kind: [Key: Action]] = [:]
    for command in all {
      for page in command.pages {
        for key in command.keys { table[page, default: [:]][key] = command.action }
      }
    }
    return table
  }()

  /// What a key does on a page.
  static func action(for key: Key, on page: Page.Kind) -> Action? { byKey[page]?[key] }

  /// What can be done on a page, in the order of the footer.
  static func commands(on page: Page.Kind) -> [Command] {
    all.filter { $0.pages.contains(page) }
  }
}

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  package init(extendedGraphemeClusterLiteral value: Character) { self = .character(value) }
}
