// The mouse, pasting, and another size of the screen.

import Screen
import Testing
import Tree

@testable import Casework
@testable import Wizard

struct PointingTests {
  /// A click on the row that holds a text.
  private func click(_ text: String, in session: Session) throws -> Input {
    let row = try #require(session.rows.firstIndex { $0.contains(text) })
    return .click(Position(row: row, column: 40))
  }

  @Test func `A click selects, a second one takes`() throws {
    let session = try printer()
    let click = try click("It shows a code", in: session)
    let selected = session.after(click)
    #expect(selected.page.selected == 2)
    #expect(selected.progress.answers.isEmpty)
    #expect(selected.after(click).shown == "number")
  }

  @Test func `A click on the second row of an item selects it, too`() throws {
    let session = try printer(40, 24).typed("3 left")
    let click = try click("letters", in: session)
    #expect(session.after(click).page.selected == 3)
  }

  @Test func `A click on a step selects it and ticks nothing`() throws {
    let session = try printer().typed("2 1")
    let click = try click("Pull the yellow tab", in: session)
    #expect(session.after(click).after(click).page.selected == 1)
    #expect(session.after(click).after(click).progress.marks.isEmpty)
  }

  @Test func `Clicks beside the items change nothing`() throws {
    let session = try printer()
    for row in [0, 1, 22, 24, 99, -1] {
      #expect(session.after(.click(Position(row: row, column: 0))).frame == session.frame)
      #expect(session.after(.click(Position(row: row, column: 50))).frame == session.frame)
    }
  }

  @Test func `A click on a hint does what its key does`() throws {
    let session = try printer(100, 24).typed("1")
    for hint in ["0 not sure", "← back", "c fixes", "m map", "? help"] {
      let footer = try #require(session.rows.last)
      let start = try #require(footer.firstRange(of: hint)).lowerBound
      let column = footer[..<start].count + hint.count - 1
      let clicked = session.after(.click(Position(row: 23, column: column)))
      let key = hint.hasPrefix("←") ? "left" : String(hint.prefix(1))
      #expect(try clicked.frame == session.typed(key).frame, "\(hint)")
    }
    #expect(session.after(.click(Position(row: 23, column: 0))).frame == session.frame)
    #expect(session.after(.click(Position(row: 23, column: 99))).frame == session.frame)
  }

  @Test func `A click beside the question opens the answers or the fixes`() throws {
    let session = try printer().typed("1")
    let row = try #require(session.rows.firstIndex { $0.hasPrefix(" Still possible") })
    #expect(session.after(.click(Position(row: 2, column: 3))).page.kind == .answers)
    #expect(session.after(.click(Position(row: row, column: 3))).page.kind == .candidates)
  }

  @Test func `The wheel moves the view and not the selection, which Enter brings back`() throws {
    let session = try printer(60, 10).typed("3")
    let moved = session.after(.wheel(.down)).after(.wheel(.down)).after(.wheel(.down))
    #expect(moved.page.selected == 0)
    #expect(moved.selectedRow == nil)
    #expect(moved.rows.contains { $0.contains("Which code does it show?") })
    let back = try moved.typed("enter")
    #expect(back.progress == session.progress)
    #expect(back.selectedRow?.contains("Paper is missing") == true)
    let again = moved.after(.wheel(.up)).after(.wheel(.up)).after(.wheel(.up))
    #expect(again.frame == session.frame)
    #expect(session.after(.wheel(.up)).frame == session.frame)
  }

  @Test(arguments: Place.printer)
  func `Pasting changes nothing where no text is typed`(place: Place) throws {
    let session = try place.session()
    // Where the tree reads evidence, the text is that.
    guard session.field == nil, !session.hasEvidence else { return }
    for text in ["q\ny\n\n", "1", "", "\u{3}", "/x\n"] {
      #expect(session.after(.paste(text)).frame == session.frame)
    }
  }

  @Test func `Pasting into a field inserts its lines as one, without control characters`() throws {
    let session = try printer().typed("1 2 2 a / s").after(.paste("t\u{1B}[31mar\u{202E}t\nq\ny"))
    #expect(session.page.search?.text == "st[31mar\u{202E}t q y")
    #expect(session.page.kind == .article)
    #expect(
      try session.typed("ctrl-u").after(.paste("motor\n")).page.search?.found.count == 5)
  }

  @Test func `A text longer than its field shows its end`() throws {
    let session = try printer(40, 12).typed("1 2 2 a /")
      .after(.paste(String(repeating: "漢字", count: 60) + "end"))
    #expect(session.rows.last?.contains("字end") == true)
    #expect(session.frame.cursor.column < 40)
  }

  @Test func `In a terminal too small nothing is pasted`() throws {
    let session = try printer().typed("1 2 2 a /").resized(10, 3).after(.paste("abc"))
    #expect(session.page.search?.text == "")
  }

  @Test(arguments: Place.printer)
  func `After a change of size the selection is in view`(place: Place) throws {
    var session = try place.session()
    for (columns, rows) in [(40, 10), (120, 12), (20, 8), (80, 24), (41, 9)] {
      session = session.resized(columns, rows)
      guard session.sheet.body.itemCount > 0 else { continue }
      let selected = session.page.selected
      #expect(
        session.view.visibleRows.contains { $0.item == selected })
    }
  }

  @Test func `The column beside the question folds away on a narrow screen`() throws {
    let session = try printer().typed("1 0")
    #expect(session.rows.contains { $0.contains("Still possible") })
    let narrow = session.resized(71, 24)
    #expect(!narrow.rows.contains { $0.contains("Still possible") })
    #expect(narrow.rows.contains { $0.contains("Symptom: Nothing at all · Lamp: not sure") })
    #expect(narrow.rows.contains { $0.contains("3 fixes are possible (c).") })
  }
}
