// What a frame looks like on the screen of ncurses.

import CNcurses
import Randomness
import Screen
import Testing
import Text

@testable import Curses

extension CursesTests {
  @Suite(.serialized) struct DrawingTests {
    @Test func `A frame is drawn row by row`() throws {
      let screen = OffScreen()
      var terminal = try screen.terminal()
      #expect(terminal.size == Size(columns: 80, rows: 24))
      terminal.draw(frame([Span("one")], [], [Span("─ "), Span("three")]))
      #expect(OffScreen.row(0) == "one")
      #expect(OffScreen.row(1) == "")
      #expect(OffScreen.row(2) == "─ three")
    }

    @Test func `A second frame replaces the first`() throws {
      var terminal = try OffScreen().terminal()
      terminal.draw(frame([Span("a long line")], [Span("another")]))
      terminal.draw(frame([Span("short")]))
      #expect(OffScreen.row(0) == "short")
      #expect(OffScreen.row(1) == "")
    }

    @Test func `A frame drawn over another one looks as if it were drawn alone`() throws {
      let spans = [
        Span("one "), Span("two "), Span("漢字", .hint), Span("e\u{301}", .literal), Span("│ "),
        Span("字x", .selected), Span(""), Span(String(repeating: "─", count: 76), .hint),
      ]
      var terminal = try OffScreen().terminal()
      var chance = Chance(1)
      for _ in 0..<100 {
        let lines = (0..<4).map { _ in
          (0..<chance.number(below: 5)).map { _ in spans[chance.number(below: spans.count)] }
        }
        let next = Frame(lines: lines, cursor: Position(row: 0, column: 0))
        terminal.draw(next)
        let over = picture()
        terminal.redraw()
        terminal.draw(next)
        #expect(over == picture(), "\(lines)")
      }
    }

    /// The texts of some rows, and the attributes of their cells.
    private func picture() -> [String] {
      (0..<4).map { row in
        let looks = (0..<80).map { OffScreen.look(row: row, column: $0).attributes }
        return OffScreen.row(row) + "\(looks)"
      }
    }

    @Test func `Whatever does not fit is left out`() throws {
      var terminal = try OffScreen().terminal()
      let wide = String(repeating: "x", count: 79)
      var lines: [Line] = Array(repeating: [Span(wide), Span("漢字")], count: 30)
      lines[0] = [Span(wide), Span("yz"), Span("never")]
      terminal.draw(Frame(lines: lines, cursor: Position(row: 99, column: 99)))
      #expect(OffScreen.row(0) == wide + "y")
      #expect(OffScreen.row(1) == wide)
      #expect(OffScreen.row(23) == wide)
    }

    @Test func `A span starts in the column that the layout counts`() throws {
      var terminal = try OffScreen().terminal()
      terminal.draw(
        frame([Span("漢字"), Span("|", .selected)], [Span("e\u{301}"), Span("|", .selected)]))
      #expect(OffScreen.look(row: 0, column: 4).attributes == attribute_reverse)
      #expect(OffScreen.look(row: 1, column: 1).attributes == attribute_reverse)
      #expect(OffScreen.row(0) == "漢字|")
    }

    @Test func `Nothing in a text can steer the terminal`() throws {
      let screen = OffScreen()
      var terminal = try screen.terminal()
      _ = screen.sent()
      terminal.draw(frame([Span("a\u{1B}]0;x\u{7}b\u{9B}m\u{7F}")]))
      #expect(OffScreen.row(0) == "a?]0;x?b?m?")
      let sent = screen.sent()
      #expect(!sent.contains(7) && !sent.contains(0x7F))
    }

    @Test func `A character that the C library does not know is shown as one that it knows`() throws
    {
      var terminal = try OffScreen().terminal()
      terminal.draw(frame([Span("a\u{E0080}b\u{378}c"), Span("|")]))
      #expect(!OffScreen.row(0).unicodeScalars.contains("\u{378}"))
      #expect(OffScreen.row(0).hasSuffix("c|"))
    }

    @Test func `Without UTF-8 only ASCII is sent`() throws {
      let screen = OffScreen(locale: "C")
      var terminal = try screen.terminal()
      terminal.draw(frame([Span("│ ✓ é … 漢"), Span("|")]))
      #expect(OffScreen.row(0) == "| + e ~ ??|")
      let sent = screen.sent()
      #expect(!sent.isEmpty && sent.allSatisfy { $0 < 0x80 })
    }

    @Test func `An unchanged frame sends nothing`() throws {
      let screen = OffScreen()
      var terminal = try screen.terminal()
      terminal.draw(frame([Span("one")]))
      #expect(!screen.sent().isEmpty)
      terminal.draw(frame([Span("one")]))
      #expect(screen.sent() == [])
    }

    @Test func `A redraw sends everything again`() throws {
      let screen = OffScreen()
      var terminal = try screen.terminal()
      terminal.draw(frame([Span("one")]))
      _ = screen.sent()
      terminal.redraw()
      #expect(String(decoding: screen.sent(), as: UTF8.self).contains("one"))
    }

    @Test(arguments: ["linux", "screen-256color", "tmux-256color", "vt100"])
    func `No other character set is ever chosen`(name: String) throws {
      let screen = OffScreen()
      do {
        var terminal = try screen.terminal(name)
        terminal.draw(frame([Span("─", .selected), Span("│ "), Span("x", .hint)]))
        terminal.draw(frame([Span("─"), Span("│ "), Span("x", .title)]))
      }
      let sent = screen.sent()
      #expect(!sent.isEmpty && !sent.contains(0x0E) && !sent.contains(0x0F))
      #expect(!String(decoding: sent, as: UTF8.self).contains("\u{1B}(0"))
    }

    @Test func `A terminal that nobody knows is refused`() {
      #expect(throws: Terminal.Failure.unknownTerminal("no-such-terminal")) {
        _ = try OffScreen().terminal("no-such-terminal")
      }
    }

    @Test func `A terminal that cannot move its cursor is refused, and is sent nothing`() {
      let screen = OffScreen()
      #expect(throws: Terminal.Failure.noCursorMovement("dumb")) {
        _ = try screen.terminal("dumb")
      }
      #expect(screen.sent() == [])
    }
  }
}
