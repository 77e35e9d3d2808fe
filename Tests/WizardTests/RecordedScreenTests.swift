// Whole screens, compared with what somebody has looked at.

import FoundationEssentials
import Screen
import Testing
import Text

@testable import Wizard

struct RecordedScreenTests {
  @Test(arguments: Place.printer, [Size(columns: 80, rows: 24), Size(columns: 40, rows: 12)])
  func `The screen is as recorded`(place: Place, size: Size) throws {
    let frame = try place.session().resized(size.columns, size.rows).frame
    try compare(frame.drawing, with: "\(place.name)-\(size.columns)x\(size.rows)")
  }

  @Test func `Without UTF-8 the screen reads as well`() throws {
    let frame = try printer().typed("1 0").frame
    try compare(Frame(ascii: frame).drawing, with: "question-ascii-80x24")
    let found = try printer().typed("c / p l u g").frame
    try compare(Frame(ascii: found).drawing, with: "find-ascii-80x24")
  }

  @Test func `Every recorded screen is compared with a page`() throws {
    let sizes = ["80x24", "40x12"]
    let known = Place.printer.flatMap { place in sizes.map { "\(place.name)-\($0).screen" } }
    let files = try FileManager.default.contentsOfDirectory(atPath: recordings.path)
    #expect(Set(files) == Set(known + ["question-ascii-80x24.screen", "find-ascii-80x24.screen"]))
  }

  @Test func `Every kind of page has a recorded screen`() throws {
    let recorded = Set(try Place.printer.map { try $0.session().page.kind })
    #expect(Set(Page.Kind.allCases).subtracting(recorded).isEmpty)
  }

  private var recordings: URL {
    fixtures.deletingLastPathComponent().appending(path: "Screens")
  }

  /// Compares a drawing with a file; `RECORD=1` writes the file, and the test fails all the same.
  private func compare(_ drawing: String, with name: String) throws {
    let file = recordings.appending(path: "\(name).screen")
    let recorded = try? String(contentsOf: file, encoding: .utf8)
    guard drawing != recorded else { return }
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(drawing.utf8).write(to: file)
      Issue.record("\(name).screen was written; look at it, and run again without RECORD.")
    } else {
      let expected = recorded.map(quoted) ?? "no file; record it with RECORD=1"
      Issue.record("\(name)\nexpected:\n\(expected)\ngot:\n\(quoted(drawing))")
    }
  }

  /// The rows in quotes, so that blanks can be seen.
  private func quoted(_ drawing: String) -> String {
    drawing.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map { "\"\($0)\"" }.joined(separator: "\n")
  }
}

extension Frame {
  /// The frame as a terminal without UTF-8 shows it.
  fileprivate init(ascii frame: Frame) {
    self = frame
    lines = frame.lines.map { $0.map { Span($0.text.ascii, $0.style) } }
  }

  /// The text of all rows, then the style of each cell as a letter, then the cell of the cursor.
  fileprivate var drawing: String {
    let texts = lines.map { $0.map(\.text).joined() }
    let styles = lines.map { line in
      line.map { String(repeating: $0.style.letter, count: $0.text.displayWidth) }.joined()
    }
    return (texts + ["---"] + styles + ["--- cursor \(cursor.row),\(cursor.column)"])
      .map { $0.withoutBlanksAtEnd + "\n" }.joined()
  }
}

extension Style {
  /// The letter for a cell in this style; a blank for ordinary text.
  fileprivate var letter: Character {
    switch self {
    case .plain: " "
    case .title: "T"
    case .heading: "H"
    case .selected: "S"
    case .match: "m"
    case .link: "l"
    case .value: "v"
    case .ticked: "t"
    case .hint: "h"
    case .key: "k"
    case .warning: "W"
    case .literal: "L"
    }
  }
}

extension String {
  fileprivate var withoutBlanksAtEnd: Substring {
    self[..<(lastIndex { $0 != " " }.map { index(after: $0) } ?? startIndex)]
  }
}
