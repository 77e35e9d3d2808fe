// What holds on every page at every size.

import Screen
import Testing
import Text
import Wandering

@testable import Wizard

struct PropertyTests {
  /// Sizes from the smallest terminal there can be to a large one.
  static let sizes: [Size] = {
    let columns = [1, 2, 3, 12, 19, 20, 21, 22, 39, 40, 41, 59, 62, 71, 72, 73, 80, 101, 119, 120]
    let rows = [1, 2, 7, 8, 9, 10, 12, 24, 40]
    // A sample in which every height meets narrow and wide screens.
    return columns.enumerated().flatMap { number, columns in
      [0, 4].map { Size(columns: columns, rows: rows[(number * 2 + $0) % rows.count]) }
    } + [Size(columns: 40, rows: 12), Size(columns: 80, rows: 24)]
  }()

  @Test(arguments: Place.all)
  func `A frame fits the screen exactly`(place: Place) throws {
    let session = try place.session()
    for size in PropertyTests.sizes {
      let frame = session.resized(size.columns, size.rows).frame
      #expect(frame.fault(on: size) == nil, "\(size)")
    }
  }

  @Test(arguments: Place.all)
  func `One item is selected, and the cursor is on its first row`(place: Place) throws {
    let session = try place.session()
    for size in PropertyTests.sizes where size.isEnough {
      let there = session.resized(size.columns, size.rows)
      let frame = there.frame
      let selected = frame.lines.indices.filter { row in
        frame.lines[row].contains { $0.style == .selected }
      }
      if there.sheet.body.itemCount > 0 {
        // While something is typed the cursor is there.
        if there.field == nil { #expect(selected.first == frame.cursor.row, "\(size)") }
        #expect(there.selectedRow?.split(separator: "▸ ").count == 2, "\(size)")
      } else {
        #expect(selected.count <= 1, "\(size)")
      }
    }
  }

  @Test(arguments: Place.all)
  func `The way to help is always in the footer`(place: Place) throws {
    let session = try place.session()
    for size in PropertyTests.sizes where size.isEnough {
      let there = session.resized(size.columns, size.rows)
      guard there.field == nil else { continue }
      let footer = try #require(there.rows.last)
      let word = there.page.kind == .help ? "esc close" : "? help"
      #expect(footer.contains(word), "\(size): \(footer)")
    }
  }

  @Test(arguments: Place.all)
  func `Nothing on the screen can steer a terminal or turn text around`(place: Place) throws {
    let session = try place.session()
    for size in PropertyTests.sizes {
      for line in session.resized(size.columns, size.rows).frame.lines {
        for span in line {
          #expect(span.text == span.text.visible(), "\(size)")
          #expect(!span.text.holdsSteering(), "\(size): \(span.text)")
        }
      }
    }
  }

  @Test(arguments: Place.all)
  func `Nothing said line by line can steer a terminal or turn text around`(place: Place) throws {
    var conversation = Conversation(try place.session())
    let text = conversation.news() + conversation.prompt
    #expect(!text.holdsSteering(keepingNewlines: true), "\(text)")
  }

  @Test(arguments: Place.all)
  func `At 40x12 every row can be reached by scrolling`(place: Place) throws {
    let session = try place.session().resized(40, 12)
    // A step is whole when it is selected.
    guard session.page.search == nil, session.sheet.open == nil else { return }
    var seen: Set<String> = []
    var page = session
    while page.view.above > 0 { _ = page.update(.wheel(.up)) }
    while true {
      seen.formUnion(page.view.visibleRows.map { Row(line: $0.line).text })
      let below = page.view.below
      page = page.after(.wheel(.down))
      if page.view.below == below { break }
    }
    let all = session.sheet.body.rows.filter { !$0.text.isEmpty }.map(\.text)
    // The mark of the selection is somewhere else by now.
    let marked = Set(seen.map { $0.replacing("▸", with: " ") })
    for row in all { #expect(marked.contains(row.replacing("▸", with: " ")), "\(row)") }
  }

  @Test(arguments: Place.all)
  func `The words of a page are the same at every width`(place: Place) throws {
    let session = try place.session()
    let isCut = [.help, .start].contains(session.page.kind) || place.name.contains("wide")
    if isCut { return }
    func words(_ columns: Int) -> String {
      var scene = session.resized(columns, 1000).scene
      // Beside the column the page itself does not tell the way.
      scene.hasRail = true
      // How much of each answer the way to a fix shows depends on the width.
      func wordsOnly(_ path: String) -> String { path.filter { $0 != " " } }
      return scene.text.words.replacing(
        wordsOnly(scene.walk.shortPath), with: wordsOnly(scene.walk.path))
    }
    // On a narrow screen the title stands on the page, too.
    for columns in [20, 40, 43, 62] {
      #expect(words(columns).hasSuffix(words(170)), "\(columns)")
    }
  }

  @Test func `Every size has been thought of`() {
    #expect(PropertyTests.sizes.contains { !$0.isEnough && $0.columns >= 20 })
    #expect(PropertyTests.sizes.contains { !$0.isEnough && $0.rows >= 8 })
    #expect(PropertyTests.sizes.count { $0.isEnough } > 15)
  }

  @Test(arguments: [Place("question", ""), Place("quit", "1 q"), Place("search", "? / x")])
  func `At every size too small for a page there is one line of text`(place: Place) throws {
    let session = try place.session()
    for columns in 1...21 {
      for rows in 1...9 where columns < 20 || rows < 8 {
        let frame = session.resized(columns, rows).frame
        #expect(frame.lines.count == rows)
        #expect(!(frame.lines.first ?? []).isEmpty)
        #expect(frame.lines.dropFirst().allSatisfy { $0.isEmpty })
        #expect(frame.lines.allSatisfy { $0.reduce(0) { $0 + $1.text.displayWidth } <= columns })
      }
    }
  }

  @Test(arguments: Place.all)
  func `Shrinking and growing again gives the same screen`(place: Place) throws {
    let session = try place.session()
    let before = session.frame
    var there = session
    for (columns, rows) in [(40, 10), (20, 5), (3, 2), (1, 1), (200, 60), (80, 24)] {
      there = there.resized(columns, rows)
    }
    #expect(there.page.selected == session.page.selected)
    #expect(there.selectedRow == session.selectedRow)
    if session.page.top == 0, there.page.top == 0 { #expect(there.frame == before) }
  }
}

extension Body {
  /// The letters of all rows in one piece, as blanks and lines differ with the width.
  fileprivate var words: String {
    rows.map(\.text).joined().filter { !" │├└─»".contains($0) }
  }
}
