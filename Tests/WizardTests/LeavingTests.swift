// Leaving: at once when nothing can be lost, else after a question.

import Screen
import Testing

@testable import Wizard

struct LeavingTests {
  @Test(arguments: ["", "down", "c q", "r q", "1 left"])
  func `With nothing to lose q leaves at once`(script: String) throws {
    var session = try printer().typed(script)
    #expect(try session.play("q") == .end(.left))
  }

  @Test(arguments: ["1", "1 2 2", "1 c q", "1 r q", "2 1 space", "1 2 2 a q", "2 1 x"])
  func `With something to lose q asks first, and y leaves`(script: String) throws {
    var session = try printer().typed(script)
    #expect(try session.play("q") == nil)
    #expect(session.page.kind == .quit)
    #expect(try session.play("y") == .end(.left))
  }

  @Test(arguments: ["1 c", "1 r", "1 r enter", "1 2 2 a", "1 R", "1 m", "3 1 enter enter", "1 ?"])
  func `A page that lies on another one is closed`(script: String) throws {
    let session = try printer().typed(script)
    let closed = try session.typed("q")
    #expect(closed.pages.count == session.pages.count - 1)
    #expect(closed.progress == session.progress)
    let footer = session.resized(200, 24).rows.last
    #expect(session.page.kind == .help || footer?.contains("q close") == true)
  }

  @Test(arguments: ["n", "enter", "esc", "q", "left", "h", "backspace", "backtab"])
  func `Everything else but y stays`(key: String) throws {
    let session = try printer().typed("1 down")
    var asked = try session.typed("q")
    #expect(try asked.play(key) == nil)
    #expect(asked.frame == session.frame)
  }

  @Test func `On a screen too small for a page only q, y and n count`() throws {
    let session = try printer().typed("1")
    for (columns, rows) in [(19, 24), (80, 7), (1, 1)] {
      var small = session.resized(columns, rows)
      for key in ["1", "down", "enter", "esc", "?", "r", "c", "0", "ctrl-l", "tab"] {
        #expect(try small.play(key) == nil)
      }
      small = small.after(.wheel(.down)).after(.click(Position(row: 0, column: 0)))
      #expect(small.resized(80, 24).frame == session.frame)
      #expect(try small.play("q") == nil)
      #expect(small.rows[0].hasPrefix(columns > 1 ? "Leave? y n" : "…"))
      #expect(try small.typed("n").resized(80, 24).frame == session.frame)
      #expect(try small.play("y") == .end(.left))
    }
  }

  @Test func `A screen too small says how large it must be`() throws {
    #expect(try printer().resized(30, 5).rows[0] == "Needs 20x8, is 30x5")
    #expect(try printer(30, 5).rows[0] == "Needs 20x8, is 30x5")
  }

  @Test func `While a search is typed in a small terminal q still asks`() throws {
    let session = try printer().typed("1 2 2 a / x").resized(10, 3)
    #expect(try session.typed("q").page.kind == .quit)
    #expect(try session.typed("z").page.search?.text == "x")
  }
}
