// Going on with a session: the page and the step, other sessions, reports, and trees that changed.

import Screen
import Testing
import Tree
import TreeFile
import Wandering

@testable import Casework
@testable import Wizard

struct ResumingTests {
  /// A session as it is after its events, in the same tree.
  private func resumed(_ script: String) throws -> (before: Session, after: Session) {
    var before = try printer().typed(script)
    let events = before.takeEvents()
    before.notice = nil
    return (before, Session(resuming: before.tree, events: events))
  }

  @Test(arguments: [
    "", "1", "1 2", "1 0 left", "1 2 left", "0 0", "2 1", "2 1 space space", "2 1 space d",
    "2 1 space 1", "2 1 s a enter", "2 1 - f b enter", "2 1 space p a enter", "2 1 w a enter",
    "2 1 space w a enter n x enter", "2 1 space w a enter u", "2 1 x", "1 0 1 2 tab",
    "1 0 1 2 tab space", "2 1 y", "3 1 enter", "1 0 1 1 x",
  ])
  func `A session goes on where it was, to the selection`(script: String) throws {
    let (before, after) = try resumed(script)
    #expect(after.progress == before.progress)
    #expect(after.frame == before.frame)
  }

  @Test(
    arguments: [
      "down down", "0 down", "1 2 left up", "c", "c 2 left", "1 0 1", "1 0 1 down",
      "1 0 1 2 down", "1 0 1 2 tab down", "2 1 down", "2 1 space space up up", "2 1 x", "3 1 enter",
      "2 2 end", "2 1 w a enter left c", "2 1 y", "1 0 1 1 x",
    ], ["", "r", "?", "q", "R"])
  func `A session that was left goes on there, to the selection`(
    script: String, top: String
  ) throws {
    var before = try printer().typed(script)
    // Where a page lies on another one, q closes it and leaves nothing.
    if top == "q", before.pages.count > 1 { return }
    let bookmark = try before.typed(top).bookmark
    let after = Session(
      resuming: before.tree, events: before.takeEvents(), bookmark: bookmark)
    before.notice = nil
    #expect(after.frame == before.frame)
    #expect(after.bookmark == bookmark)
  }

  @Test(arguments: ["down", "1 2 left up", "c down", "2 1 space", "2 1 y"])
  func `A session can be gone on with on a screen of any size`(script: String) throws {
    var before = try printer().typed(script)
    let (events, bookmark) = (before.takeEvents(), before.bookmark)
    for columns in [1, 20, 72, 120] {
      for rows in 1...9 {
        let size = Size(columns: columns, rows: rows)
        let after = Session(
          resuming: before.tree, events: events, bookmark: bookmark, size: size)
        #expect(after.frame.fault(on: size) == nil, "\(size)")
      }
    }
  }

  @Test func `Where a session was left is no matter once it is gone`() throws {
    var session = try Session(tree()).typed("1 1 1")
    let events = session.takeEvents()
    let plain = try Session(resuming: tree(), events: events)
    #expect(
      plain.bookmark
        == .fix("change", StepName(of: .fix("change"), way: "Alone", text: "Unscrew it.")))
    let gone: [Bookmark] = [
      .question("plug", .choice("in")), .question("none", .notSure), .fix("call", nil),
      .fix("none", nil),
    ]
    for bookmark in gone {
      let after = try Session(resuming: tree(), events: events, bookmark: bookmark)
      #expect(after.frame == plain.frame)
    }
    let step = StepName(of: .fix("change"), way: "Alone", text: "Let it dry.")
    let first = try Session(resuming: tree(), events: events, bookmark: .fix("change", step))
    #expect(first.page.selected == 0)
    let choice = Bookmark.question("plug", .choice("none"))
    #expect(try Session(resuming: tree(), events: [], bookmark: choice).page.selected == 0)
    let list = try Session(resuming: tree(), events: [], bookmark: .candidates("none"))
    #expect(list.page.kind == .candidates && list.page.selected == 0)
  }

  @Test func `A fix that waits comes up first`() throws {
    let (_, after) = try resumed("1 0 1 1 w a enter left 2 space")
    #expect(after.shown == "change-fuse")
  }

  @Test func `What is waited for is said where it is out of view`() throws {
    var before = try printer(80, 12).typed("2 2 w i n k enter end up space")
    let (events, bookmark) = (before.takeEvents(), before.bookmark)
    for (rows, notice) in [(60, nil), (12, "Waiting: ink")] {
      var after = Session(
        resuming: before.tree, events: events, bookmark: bookmark,
        size: Size(columns: 80, rows: rows))
      after.remindOfWaiting()
      #expect(after.shown == "replace-toner" && after.notice == notice)
    }
    var fresh = try printer()
    fresh.remindOfWaiting()
    #expect(fresh.notice == nil)
  }

  @Test func `The start page offers to begin anew, and other sessions`() throws {
    let start = try printer().typed("@start")
    #expect(start.page.kind == .start)
    #expect(try start.typed("1").page.kind == .question)
    #expect(try start.typed("n").page.kind == .question)
    #expect(try start.typed("up enter").page.kind == .question)
    var second = start
    #expect(try second.play("enter") == .end(.other(others[0].name)))
    var escaping = start
    #expect(try escaping.play("esc") == .end(.left))
    var third = start
    #expect(try third.play("3") == .end(.other(others[1].name)))
    var leaving = start
    #expect(try leaving.play("q") == .end(.left))
  }

  @Test func `The report is asked for, copied, searched and closed`() throws {
    var session = try printer().typed("1 2 2")
    let before = session.frame
    #expect(try session.play("R") == .report)
    #expect(session.page.kind == .report)
    #expect(try session.play("C") == .copyReport)
    #expect(try session.typed("/ c o d e enter").page.search?.text == "code")
    #expect(try session.typed("esc").frame == before)
  }

  @Test func `After a change of size the report is asked for anew, in the same place`() throws {
    var session = try printer(40, 12).typed("1 R down")
    let top = session.page.top
    #expect(top > 0)
    #expect(session.update(.resize(Size(columns: 41, rows: 12))) == .report)
    session.show(report: report)
    #expect(session.page.top == top)
    #expect(try session.typed("esc").page.kind == .question)
  }

  @Test func `What changed is told first, and line by line above the page`() throws {
    let session = try printer().typed("1 @news")
    for sentence in news.sentences {
      #expect(session.sheet.body.words.isSuperset(of: sentence.words))
    }
    #expect(try session.typed("enter").shown == "lamp")
    var conversation = Conversation(session)
    #expect(conversation.news().contains("2 answers still fit."))
  }

  @Test func `Line by line the step that is skipped is named, and long lists of words wrap`() throws
  {
    var conversation = Conversation(try printer().typed("2 1"), width: 60)
    for line in conversation.prompt.split(separator: "\n") { #expect(line.count <= 61) }
    _ = conversation.read("1")
    _ = conversation.read("skip")
    #expect(conversation.prompt == "Step 2. Skipped because: ")
  }

  private let lamp = """
    kbwizard: 1
    id: lamp
    title: The lamp is dark
    questions:
      plug: {text: Plugged in?, choices: {in: It is, out: It is not}}
      bulb: {text: Black?, choices: {black: It is, clear: It is not}}
    tree: {ask: plug, then: {in: {ask: bulb, then: {black: change, clear: call}}, out: call}}
    otherwise: call
    fixes:
      change:
        title: Change it
        ways:
          - {title: Alone, steps: [{do: Let it cool.}, {do: Unscrew it.}]}
          - {title: With help, steps: [{do: Call him.}]}
      call: {title: Call somebody, steps: [{do: Call.}]}
    """

  private func tree(_ changes: [(String, String)] = []) throws -> DecisionTree {
    var text = lamp
    for (old, new) in changes {
      #expect(text.contains(old))
      text = text.replacing(old, with: new)
    }
    return try #require(DecisionTree.load(Array(text.utf8)).tree)
  }

  @Test func `A tree that changed drops what no longer fits, says so, and keeps the rest`() throws {
    var session = try Session(tree()).typed("1 1 1 2")
    let events = session.takeEvents()
    #expect(try Drift(of: events, in: tree()).sentences.count == 1)
    let changed = try tree([
      ("black: It is", "soot: It is"), ("black: ch", "soot: ch"), ("Let it", "Let her"),
    ])
    #expect(
      Drift(of: events, in: changed).sentences == [
        "The tree has changed since. One answer still fits.",
        "Dropped: \"Black?\" has no answer \"It is\" any more.",
        "The steps of \"Change it\" have changed; marked before, and gone or worded otherwise now: "
          + "\"Let it cool.\".",
      ])
    let after = Session(resuming: changed, events: events)
    #expect(after.walk.trail.map(\.question.id) == ["plug"])
    #expect(
      after.progress.state(of: StepName(of: .fix("change"), way: "Alone", text: "Unscrew it."))
        == .done)
  }

  @Test func `An answer to another wording counts, and the wording is said`() throws {
    var session = try Session(tree()).typed("1 0")
    let events = session.takeEvents()
    let changes = [("Plugged in?", "In the wall?"), ("black: It is", "black: It seems so")]
    let one = "\"In the wall?\" was worded \"Plugged in?\" when it was answered \"It is\"."
    #expect(try Drift(of: events, in: tree(changes)).reworded == [one])
    // Whoever is not sure was so whatever the choices were called, but not the question.
    let other = "\"Soot?\" was worded \"Black?\" when it was answered \"not sure\"."
    let drift = try Drift(of: events, in: tree(changes + [("Black?", "Soot?")]))
    #expect(drift.reworded == [other, one] && drift.fitting == 2)
    #expect(drift.sentences.suffix(2) == [other, one])
  }

  @Test func `The way that is followed is known by its title, and without one by its place`() throws
  {
    var session = try Session(tree()).typed("1 1 tab 1")
    let events = session.takeEvents()
    let first = "- {title: Alone"
    let more = [(first, "- {title: Not at all, steps: [{do: Sit down.}]}\n      " + first)]
    let renamed = ("title: With help", "title: With him")
    let fix = Named(id: "change", text: "Change it")
    for (changes, events, way) in [
      ([], events, 1), (more, events, 2), (more + [renamed], events, 2),
      (more + [renamed], [events[0], events[1], events[2]], 1),
      (more, [events[0], events[1], .choseWay(fix: fix, way: 1, title: nil)], 1),
      (more, [events[0], events[1], .choseWay(fix: fix, way: 9, title: "Never")], 2),
    ] {
      let after = try Session(resuming: tree(changes), events: events)
      #expect(
        after.progress.way(of: try #require(after.shownFix), in: after.tree) == way,
        "\(changes) \(events)")
    }
  }

  @Test func `A tick follows its step into another way, and unmarked steps do not count`() throws {
    var session = try Session(tree()).typed("1 1 1 2 2")
    let changed = try tree([
      ("{do: Let it cool.}, {do: Unscrew it.}", "{do: Look.}"),
      ("{do: Call him.}", "{do: Let it cool.}"),
    ])
    let events = session.takeEvents()
    #expect(Drift(of: events, in: changed).changed.isEmpty)
    let after = Session(resuming: changed, events: events)
    #expect(
      after.progress.state(of: StepName(of: .fix("change"), way: "With help", text: "Let it cool."))
        == .done)
  }

  @Test(.timeLimit(.minutes(1)))
  func `A hundred thousand marked steps are compared with a tree that changed`() throws {
    let one = Named(id: "f", text: "F")
    let marks = (0..<100_000).map { number in
      Event.marked(of: one, StepName(of: .fix("f"), way: nil, text: "\(number)"), .done)
    }
    #expect(
      try Drift(of: marks, in: tree()).changed == [
        "The fix \"F\" is gone; what was done to it stays in the report."
      ])
  }

  @Test func `Fixes stand in the order of their last verdicts, without those taken back`() {
    var progress = Progress()
    for (id, verdict) in [
      ("a", .didNot), ("b", .didNot), ("c", .didNot), ("a", .didNot), ("b", nil), ("b", nil),
    ] as [(String, Verdict?)] {
      progress.apply(.judged(fix: Named(id: id, text: id), verdict))
    }
    #expect(progress.failed == ["c", "a"])
    #expect(progress.verdict(on: "b") == nil && progress.verdict(on: "a") == .didNot)
  }

  @Test(.timeLimit(.minutes(1)))
  func `A hundred thousand fixes are judged, and judged again`() {
    var progress = Progress()
    let fixes = (0..<100_000).map { Named(id: "f\($0)", text: "") }
    for verdict in [Verdict.didNot, .helped] {
      for fix in fixes { progress.apply(.judged(fix: fix, verdict)) }
    }
    #expect(progress.verdicts.map(\.fix) == fixes.map(\.id) && progress.failed.isEmpty)
  }
}

extension String {
  fileprivate var words: Set<Substring> { Set(split(separator: " ")) }
}

extension Body {
  fileprivate var words: Set<Substring> { Set(rows.flatMap { $0.text.split(separator: " ") }) }
}
