// What the person types, clicks and pastes, as it reaches the program.

import Screen
import Testing
import Text

@testable import Curses

extension CursesTests {
  @Suite(.serialized) struct InputTests {
    /// Everything that the bytes mean, up to the end of the input.
    private func inputs(
      _ bytes: [UInt8], on name: String = "xterm-256color", mouse: Bool = true
    ) throws -> [Input] {
      let screen = OffScreen()
      var terminal = try screen.terminal(name, mouse: mouse)
      screen.type(bytes)
      screen.hangUp()
      var inputs: [Input] = []
      while let input = terminal.nextInput(showing: { nil }) { inputs.append(input) }
      return inputs
    }

    /// Everything that the text means.
    private func inputs(
      _ text: String, on name: String = "xterm-256color", mouse: Bool = true
    ) throws -> [Input] {
      try inputs(Array(text.utf8), on: name, mouse: mouse)
    }

    @Test func `Characters arrive one by one`() throws {
      #expect(
        try inputs("a 9é漢") == [
          .key(.character("a")), .key(.character(" ")), .key(.character("9")),
          .key(.character("é")), .key(.character("漢")),
        ])
    }

    @Test(
      arguments: [
        ("\r", Key.enter), ("\n", .enter), ("\t", .tab), ("\u{8}", .backspace),
        ("\u{7F}", .backspace), ("\u{1}", .control("a")), ("\u{C}", .control("l")),
        ("\u{1B}", .escape), ("\u{1B}[A", .up), ("\u{1B}OA", .up), ("\u{1B}[B", .down),
        ("\u{1B}OC", .right), ("\u{1B}[D", .left), ("\u{1B}[H", .home), ("\u{1B}OH", .home),
        ("\u{1B}[1~", .home), ("\u{1B}[7~", .home), ("\u{1B}[F", .end), ("\u{1B}[4~", .end),
        ("\u{1B}[8~", .end), ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown),
        ("\u{1B}[3~", .delete), ("\u{1B}[Z", .backTab), ("\u{1B}OP", .function(1)),
        ("\u{1B}[15~", .function(5)),
      ])
    func `A sequence is its key`(sequence: String, key: Key) throws {
      #expect(try inputs(sequence) == [.key(key)])
    }

    @Test(arguments: [
      "xterm-256color", "screen-256color", "tmux-256color", "linux", "rxvt", "vt220",
    ])
    func `Home and End work in every way that terminals send them`(name: String) throws {
      for sequence in ["\u{1B}[1~", "\u{1B}[H", "\u{1B}OH"] {
        #expect(try inputs(sequence, on: name) == [.key(.home)])
      }
      for sequence in ["\u{1B}[4~", "\u{1B}[F", "\u{1B}OF"] {
        #expect(try inputs(sequence, on: name) == [.key(.end)])
      }
    }

    @Test(arguments: ["screen-256color", "linux", "vt220", "tmux-256color", "putty", "xterm"])
    func `The keypad in application mode types digits on every terminal`(name: String) throws {
      let keys = try inputs("pqrstuvwxy".map { "\u{1B}O\($0)" }.joined(), on: name)
      #expect(keys == "0123456789".map { .key(.character($0)) })
      #expect(
        try inputs("jklmnoXM".map { "\u{1B}O\($0)" }.joined(), on: name) == [.key(.enter)])
    }

    @Test func `A letter with Alt is nothing, and least of all Escape`() throws {
      #expect(try inputs("\u{1B}jk") == [.key(.character("k"))])
    }

    @Test func `A sequence that nobody knows means nothing`() throws {
      #expect(
        try inputs("\u{1B}[1;9Qj\u{1B}[99;1uk") == [
          .key(.character("j")), .key(.character("k")),
        ])
    }

    @Test func `Bytes that are no UTF-8 mean nothing`() throws {
      #expect(
        try inputs([0xFF, 0xC3, 0x6A, 0x80, 0xE6, 0xBC, 0x6B, 0]) == [
          .key(.character("j")), .key(.character("k")),
        ])
    }

    @Test func `Many keys at once all arrive`() throws {
      let downs = String(repeating: "\u{1B}OB", count: 200)
      #expect(try inputs(downs) == Array(repeating: .key(.down), count: 200))
    }

    @Test func `A click and the wheel arrive, and nothing else of the mouse`() throws {
      let reports = "\u{1B}[<0;5;3M\u{1B}[<0;5;3m\u{1B}[<2;1;1M\u{1B}[<64;5;3M\u{1B}[<65;5;3M"
      #expect(
        try inputs(reports) == [
          .click(Position(row: 2, column: 4)), .wheel(.up), .wheel(.down),
        ])
    }

    @Test func `The older reports of the mouse are understood`() throws {
      #expect(
        try inputs("\u{1B}[M %#\u{1B}[M#%#\u{1B}[M`%#", on: "screen-256color") == [
          .click(Position(row: 2, column: 4)), .wheel(.up),
        ])
    }

    @Test func `A mouse that is not wanted is not switched on, and means nothing`() throws {
      #expect(try inputs("\u{1B}[<0;5;3Mj", mouse: false) == [.key(.character("j"))])
      let screen = OffScreen()
      do {
        var terminal = try screen.terminal(mouse: false)
        terminal.draw(frame([Span("x")]))
      }
      let sent = String(decoding: screen.sent(), as: UTF8.self)
      #expect(!sent.contains("1000") && !sent.contains("1006"))
    }

    @Test func `A paste is one input`() throws {
      #expect(
        try inputs("\u{1B}[200~q\ry\r\nz\u{1B}[A\u{7}\t.\u{1B}[201~j") == [
          .paste("q\ny\nz[A\t."), .key(.character("j")),
        ])
    }

    @Test func `A paste without an end is what has come`() throws {
      #expect(try inputs("\u{1B}[200~abc") == [.paste("abc")])
    }

    @Test func `What looks like the end of a paste belongs to it`() throws {
      #expect(
        try inputs("\u{1B}[200~a\u{1B}[201\u{1B}[20\u{1B}[201~") == [.paste("a[201[20")])
    }

    @Test func `A frame that nobody could see yet is not sent while keys are waiting`() throws {
      let screen = OffScreen()
      var terminal = try screen.terminal()
      _ = screen.sent()
      screen.type("jk")
      terminal.draw(frame([Span("first")]))
      #expect(screen.sent() == [])
      #expect(terminal.nextInput { nil } == .key(.character("j")))
      #expect(terminal.nextInput { nil } == .key(.character("k")))
      screen.hangUp()
      #expect(terminal.nextInput { nil } == nil)
      #expect(String(decoding: screen.sent(), as: UTF8.self).contains("first"))
    }
  }
}
