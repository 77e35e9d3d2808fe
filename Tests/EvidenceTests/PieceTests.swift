// Texts at random in pieces of any size: every reader finds the same in them.

import Randomness
import Testing

@testable import Evidence

struct PieceTests {
  private let signs: [[UInt8]] =
    [
      "Event ID: 7", "Source: X", "\n", "\r\n", "\r", "error ", "x", "\"", ",", ";", "\t", "{", "}",
      "[", "]", "\"a\": ", "a,b\n", "<Event>", "</Event>", "<EventID>7</EventID>",
      "<Provider Name='X'/>", "\u{1B}[1m", "\u{8}", "\u{8}\u{8}\u{8}", "start",
      "11/24/98 12:14:44 PM", "7", "%",
      "The description for Event ID", "password=x1y2", "\\", "Ä",
    ].map { Array($0.utf8) } + [[0xC2], [0xE9], [0xA0], [0x00], [0xFF, 0xFE], [0xFE, 0xFF]]

  private let sources: [Source] = {
    var part = Section("part", from: Pattern("start"))
    part.isFromLast = true
    part.before = 2
    part.lines = 4
    var form = TableForm()
    form.lists = [CellList("value", of: "b", split: "%")]
    let cells = CellTest(Match(["value": [Pattern("x*", whole: true)]]))
    return [
      Source(
        "lines", .lines([part]),
        [
          rule("a", Match(text: "error <x>")), rule("b", Match(text: "<x>"), in: "part"),
          rule("c", Match(text: "x")) { $0.not = [Match(text: "start")] },
        ]),
      Source(
        "events", .ntEvents,
        [
          rule("d", Match(["source": [Pattern("X")], "id": [Pattern("7")]])),
          rule("e", Match(["source": [Pattern("")], "text": [Pattern("error <x>")]])),
          rule("i", Match(["id": [Pattern("7")], "text": [Pattern("x start 7")]])),
        ]),
      Source(
        "table", .csv(form),
        [
          Rule("f", .table(TableTest(.unique("a")))), Rule("g", .table(TableTest(.match(cells)))),
        ]),
      Source("objects", .json(), [rule("h", Match(["a": [Pattern("x")]]))]),
    ]
  }()

  private func said(_ bytes: [UInt8], inPiecesOf size: Int) -> [String] {
    var intake = Intake(as: sources)
    var start = 0
    while start < bytes.count {
      let end = min(bytes.count, start + size)
      intake.take(bytes.span.extracting(start..<end))
      start = end
    }
    return intake.finish().map {
      // Returns inside of a row may stay or not, and a long one is cut.
      let length = $0.evidence == "table" ? 100 : .max
      return
        "\($0.rule.id) \($0.count) \($0.signs.map { "\($0.line) \($0.text.prefix(length))" })"
    }
  }

  @Test func `The pieces in which a text comes make no difference`() {
    var chance = Chance(5)
    for round in 0..<400 {
      var bytes: [UInt8] =
        round % 3 == 0 ? Array("a,b\n".utf8) : round % 3 == 1 ? [UInt8(ascii: "[")] : []
      // So much is held back until the encoding is known.
      bytes += Array(repeating: Array(" \n".utf8), count: 520).joined()
      for _ in 0..<chance.number(below: 120) { bytes += signs[chance.number(below: signs.count)] }
      let whole = said(bytes, inPiecesOf: max(1, bytes.count))
      for size in [1, 3, 50] {
        #expect(
          said(bytes, inPiecesOf: size) == whole,
          "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
      }
    }
  }
}
