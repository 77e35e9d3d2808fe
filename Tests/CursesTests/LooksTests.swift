// How the styles look, with and without colour.

import CNcurses
import Testing
import Text

@testable import Curses

extension CursesTests {
  @Suite(.serialized) struct LooksTests {
    /// Draws one cell in each style, and returns their looks by style.
    private func looks(
      on name: String, colour: Bool = true
    ) throws -> [Style: (attributes: attr_t, pair: Int16)] {
      var terminal = try OffScreen().terminal(name, colour: colour)
      terminal.draw(frame(Style.allCases.map { Span("x", $0) }))
      let looks = Style.allCases.indices.map { OffScreen.look(row: 0, column: $0) }
      return Dictionary(uniqueKeysWithValues: zip(Style.allCases, looks))
    }

    @Test(arguments: ["xterm-256color", "linux", "vt100", "xterm-mono"], [true, false])
    func `The selection alone is in reverse video`(name: String, colour: Bool) throws {
      for (style, look) in try looks(on: name, colour: colour) {
        #expect((look.attributes & attribute_reverse != 0) == (style == .selected))
      }
    }

    @Test(arguments: ["xterm-256color", "linux", "vt100", "xterm-mono"], [true, false])
    func `What was looked for stands out from all other text`(name: String, colour: Bool) throws {
      let looks = try looks(on: name, colour: colour)
      let match = try #require(looks[.match])
      for (style, look) in looks where style != .match {
        #expect(look.attributes != match.attributes, "\(style)")
      }
    }

    @Test func `The selection has no colour`() throws {
      #expect(try looks(on: "xterm-256color")[.selected]?.pair == 0)
    }

    @Test func `Something ticked, a warning and literal text have colours of their own`() throws {
      let looks = try looks(on: "xterm-256color")
      let pairs = [Style.ticked, .warning, .literal].compactMap { looks[$0]?.pair }
      #expect(Set(pairs).count == 3 && !pairs.contains(0))
    }

    @Test(arguments: ["vt100", "vt220", "xterm-mono"])
    func `A terminal without colours gets none`(name: String) throws {
      #expect(try looks(on: name).values.allSatisfy { $0.pair == 0 })
    }

    @Test func `Colours that are not wanted are not sent`() throws {
      let screen = OffScreen()
      do {
        var terminal = try screen.terminal(colour: false)
        terminal.draw(frame(Style.allCases.map { Span("x", $0) }))
      }
      let sent = String(decoding: screen.sent(), as: UTF8.self)
      #expect(!sent.isEmpty && !sent.contains("\u{1B}[3") && !sent.contains(";49m"))
    }

    @Test func `A hint is plain where the terminal has no dim letters`() throws {
      #expect(try looks(on: "vt220")[.hint]?.attributes == attribute_normal)
      #expect(try looks(on: "xterm-256color")[.hint]?.attributes == attribute_dim)
    }
  }
}
