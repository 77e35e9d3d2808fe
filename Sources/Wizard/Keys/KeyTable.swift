// The one table of keys, a list for each page, from which footer and help are made too.

internal import Screen

extension KeyBinding {
  /// What can be done on a page, in the order of the footer.
  static func bindings(on page: Page.Kind) -> [KeyBinding] {
    switch page {
    case .start: onStart
    case .opening: onOpening
    case .putAway: onPutAway
    case .news: onNews
    case .report: onReport
    case .question: onQuestion
    case .first: onFirst
    case .candidates: onCandidates
    case .fix: onFix
    case .article: onArticle
    case .answers: onAnswers
    case .notes: onNotes
    case .values: onValues
    case .evidence: onEvidence
    case .proposals: onProposals
    case .map: onMap
    case .change: onChange
    case .find: onFind
    case .help: onHelp
    case .quit: onQuit
    case .end: onEnd
    }
  }

  private static let onQuestion =
    [
      digits(hint: "1-9 answer", help: "answer at once"),
      KeyBinding(
        .notSure, ["0"], word: "0", hint: "0 not sure", help: "not sure: every branch stays open"),
      KeyBinding(
        .back, back, word: "back", hint: "← back",
        help: "back to the question before; its answer stays selected"),
      evidence,
    ] + moving + [
      KeyBinding(.take, take, help: "take the selected answer, or those that are marked"),
      allAnswers([.tab, "r"], hint: "tab answers"), values, candidates, map, find, mark,
    ] + notes + [undo, report, title, putAway, copy] + listPaging + [help, redraw] + closing

  private static let onStart =
    moving + [
      digits(help: "go on with a session, or begin"),
      KeyBinding(
        .take, take, hint: "enter go on", help: "go on with the selected session, or begin"),
      KeyBinding(.beginAnew, ["n"], word: "new", hint: "n new", help: "begin anew"),
      KeyBinding(
        .putAway, ["D"], word: "give-up", hint: "D give up",
        help: "give the selected session up, or discard it"),
      KeyBinding(.leave, [.escape], hint: "esc leave", help: "leave the program"), find,
    ] + listPaging + [help, redraw, quit]

  private static let onOpening =
    moving + [
      digits(help: "do what stands beside the number"),
      KeyBinding(.take, take, hint: "enter begin", help: "begin the other tree as selected"),
      goBack, help, redraw, quit,
    ]

  private static let onPutAway =
    moving + [
      digits(help: "do what stands beside the number"),
      KeyBinding(.take, take, hint: "enter do it", help: "do what is selected"),
      KeyBinding(
        .giveUp, ["g"], word: "give-up", hint: "g give up",
        help: "give the session up: it is kept, and listed so"),
      KeyBinding(
        .discard, ["d"], word: "discard", hint: "d discard", help: "delete the session for good"),
      KeyBinding(.back, back, word: "keep", hint: "← keep", help: "keep the session as it is"),
      help, redraw, quit,
    ]

  private static let onCandidates =
    moving + [
      digits(help: "open a fix"),
      KeyBinding(.take, take, hint: "enter open", help: "open the selected fix"),
      KeyBinding(
        .article, ["a"], hint: "a article", help: "the KB article that the selected fix rests on"),
      goBack, allAnswers([.tab, "r"], hint: "tab answers"), map, evidence, find,
    ] + notes + [undo, report, title, putAway, copy] + listPaging + [help, redraw] + closing

  private static let onFix =
    [
      tick,
      KeyBinding(
        .otherWay, [.tab], word: "way", hint: "tab way", help: "the next of the ways"),
      KeyBinding(
        .helped, ["y"], word: "helped", hint: "y it helped",
        help: "this fix helped, or what else it ends with: the end"),
      KeyBinding(
        .failed, ["x"], word: "no", hint: "x it did not",
        help: "this fix did not help: cross it out and go on"),
      KeyBinding(
        .article, ["a"], word: "article", hint: "a article",
        help: "the KB article that the fix rests on"),
      values, goBack, skip, fail,
      KeyBinding(
        .partly, ["p"], word: "partly", hint: "p partly",
        help: "this fix helped partly; say what is still wrong"),
      KeyBinding(
        .wait, ["w"], word: "wait", hint: "w shows later",
        help: "it shows later whether this fix helped; say what is waited for"),
      doing, notApplicable,
    ] + moving + [
      digits(help: "tick a step"),
      KeyBinding(.answerCondition, ["0"], help: "answer what the fix is only for"), undo,
      allAnswers(["r"], hint: "r answers"), candidates,
      map, evidence, find,
    ] + notes + [report, title, putAway, copy] + listPaging + [help, redraw] + closing

  private static let onFirst =
    [
      tick,
      KeyBinding(
        .goOn, ["o"], word: "on", hint: "o go on",
        help: "go on to the question, whatever is left to do here"),
      values, goBack, skip, fail, doing, notApplicable,
    ] + moving + [
      digits(help: "tick a step"), undo, allAnswers([.tab, "r"], hint: "r answers"), candidates,
      map, evidence, find,
    ] + notes + [report, title, putAway, copy] + listPaging + [help, redraw] + closing

  private static let tick = KeyBinding(
    .tick, [" ", .enter], hint: "space tick", help: "tick the step, or take its mark back")
  private static let skip = KeyBinding(
    .skip, ["s"], word: "skip", hint: "s skip", help: "leave the step out, and say why")
  private static let fail = KeyBinding(
    .fail, ["f"], word: "failed", hint: "f failed", help: "the step failed; say what went wrong")
  private static let doing = KeyBinding(
    .doing, ["d"], word: "doing", help: "the step is being done, or not after all")
  private static let notApplicable = KeyBinding(
    .notApplicable, ["-"], word: "none",
    help: "the step does not apply here, or does after all")

  private static let onValues =
    moving + [
      digits(help: "fill a value in"),
      KeyBinding(.take, take, hint: "enter fill in", help: "fill the selected value in"),
      KeyBinding(
        .values, ["v"], word: "value",
        help: "fill the selected value in; line by line also another, by its name and a text"),
      KeyBinding(
        .emptyValue, ["d"], word: "empty", hint: "d empty", help: "empty the selected value"),
      goBack, undo, report, copy,
    ] + listPaging + [help, redraw] + closing

  private static let onEvidence =
    moving + [
      digits(help: "name a file that is read as this"),
      KeyBinding(
        .take, take, hint: "enter name a file", help: "name a file that is read as the selected"),
      KeyBinding(
        .evidence, ["e", "f"], word: "evidence",
        help: "name a file; line by line its path behind the word, or - for text that follows"),
      goBack, undo, report, copy,
    ] + listPaging + [help, redraw] + closing

  private static let onProposals =
    [
      KeyBinding(
        .take, [.enter], word: "take", hint: "enter take them",
        help: "answer and fill in all that is marked"),
      KeyBinding(
        .mark, [" "], hint: "space leave out", help: "leave the selected out, or take it after all"),
    ] + moving + [
      digits(help: "leave one out, or take it after all"),
      KeyBinding(
        .back, back, word: "back", hint: "← take none", help: "take nothing, and go back"),
      report, copy,
    ] + listPaging + [help, redraw] + closing

  private static let onAnswers =
    moving + [
      digits(help: "change an answer, or bring a crossed-out fix back"),
      KeyBinding(
        .take, take, hint: "enter change",
        help: "change the selected answer, or bring the crossed-out fix back"),
      goBack, map, evidence, find,
    ] + notes + [undo, report, title, copy] + listPaging + [help, redraw] + closing

  private static let onNotes =
    moving + [
      digits(help: "write something down, or change a note"),
      KeyBinding(
        .take, take, hint: "enter change", help: "change the selected note, or write a new one"),
      KeyBinding(.note, ["n", "+"], word: "note", hint: "n new", help: "write something down"),
      KeyBinding(.changeNote, ["c"], word: "change", help: "change the selected note"),
      KeyBinding(
        .deleteNote, ["d"], word: "delete", hint: "d delete",
        help: "delete the selected note for good, from the journal too"),
      goBack, undo, report, title, copy,
    ] + listPaging + [help, redraw] + closing

  private static let onMap =
    moving + [
      KeyBinding(.unfold, [.right, "l"], hint: "→ unfold", help: "show what is below"),
      KeyBinding(
        .fold, [.left, "h"], hint: "← fold",
        help: "hide what is below, or go to what it belongs to; at the top back"),
      KeyBinding(
        .take, [.enter], hint: "enter change",
        help: "change the answer to this one, or give it where it is asked next; open a fix; "
          + "elsewhere fold or unfold"),
      KeyBinding(
        .back, [.escape, .backspace, .backTab, "m"], word: "back", hint: "esc back",
        help: "back to the page before"),
      find,
    ] + notes + [undo, report, copy] + listPaging + [help, redraw] + closing

  private static let onChange =
    moving + [
      digits(help: "see what another answer would do"),
      KeyBinding(
        .take, take + ["y"], word: "yes", hint: "enter change it", help: "give this answer instead"),
      mark,
      KeyBinding(
        .notSure, ["0"], word: "0", hint: "0 not sure", help: "see what not being sure would do"),
      goBack, find,
    ] + notes + [undo, report, copy] + listPaging + [help, redraw] + closing

  /// All that is no letter, as letters go into the field.
  private static let onFind = [
    KeyBinding(
      .up, [.up, .backTab, .control("p")], hint: "↑↓ move", help: "one up"),
    KeyBinding(.down, [.down, .tab, .control("n")], help: "one down"),
    KeyBinding(
      .take, [.enter], hint: "enter take",
      help: "take the selected line as on the page below; what is elsewhere is shown first"),
    KeyBinding(
      .back, [.escape], word: "back", hint: "esc close", help: "close this page; nothing changes"),
    KeyBinding(.find, [.control("u")], word: "find", help: "look for other words"),
    KeyBinding(.pageUp, [.pageUp], help: "one screen up"),
    KeyBinding(.pageDown, [.pageDown], help: "one screen down"),
    KeyBinding(.help, [.function(1)], word: "help", hint: "F1 help", help: "this page"),
    redraw,
  ]

  private static let onNews =
    [
      scrollUp,
      KeyBinding(
        .back, take + back, word: "on", hint: "enter go on", help: "go on with the session"),
      noteOnText, undo,
    ] + textPaging + [help, redraw, quit]

  private static let onArticle =
    [
      scrollUp,
      KeyBinding(
        .nextLink, [.tab], hint: "tab link", help: "select the next article that this one names"),
      KeyBinding(
        .take, [.enter], word: "open", hint: "enter open",
        help: "open the selected article; while none is, one line down"),
      KeyBinding(.down, down, help: "one line down"),
    ] + searching + [goBack, noteOnText, undo, copy] + textPaging + [
      help, redraw,
    ] + closing

  private static let onReport =
    [
      scrollUp, scrollDown,
      KeyBinding(.copy, ["C"], hint: "C copy", help: "copy the report to the clipboard"),
    ] + searching + [goBack, noteOnText, undo] + textPaging + [help, redraw] + closing

  private static let onHelp =
    [scrollUp, scrollDown] + searching + [
      KeyBinding(
        .back, [.escape, .left, .backspace, .backTab, "h", "q", "?", .function(1)], word: "back",
        hint: "esc close", help: "close this page")
    ] + textPaging + [redraw]

  private static let onQuit = [
    KeyBinding(.leave, ["y"], word: "yes", hint: "y leave", help: "leave the program"),
    KeyBinding(
      .stay, ["n", .enter, .escape, .left, .backspace, .backTab, "h", "q"], word: "no",
      hint: "n stay", help: "go on where you were"),
    help, redraw,
  ]

  private static let onEnd =
    [
      reportAtEnd, goBack,
      KeyBinding(.leave, [.enter, "q"], word: "quit", hint: "q quit", help: "leave the program"),
      scrollUp, KeyBinding(.down, down, help: "one line down"),
    ] + notes + [undo, title, copy] + textPaging + [help, redraw]
}
