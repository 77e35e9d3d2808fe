// A page is laid out once for each change, and never shown as it was before one.

import Randomness
import Screen
import Testing
import Tree
import TreeFile

@testable import Casework
@testable import Wizard

struct KeptSheetTests {
  /// Keys, of which those that lead somewhere else come up more often.
  private static let keys =
    "1 2 3 4 9 0 up down left right enter enter space tab backtab pgup pgdn home end esc esc "
    + "backspace y x u s f d - n + p w a c m r R ? / N q k j G g b e ctrl-l ctrl-u @news @start"

  @Test(arguments: Place.all)
  func `After any keys what is kept is what would be laid out anew`(place: Place) throws {
    let keys = Self.keys.split(separator: " ").map(String.init)
    for seed in 0..<4 {
      var chance = Chance(seed)
      var session = try place.session()
      for turn in 0..<60 {
        let input = chance.number(below: 12)
        switch input {
        case 0:
          let size = Size(
            columns: 18 + chance.number(below: 90), rows: 7 + chance.number(below: 30))
          if session.update(.resize(size)) == .report { session.show(report: report) }
        case 1: _ = session.update(.wheel(chance.number(below: 2) == 0 ? .up : .down))
        case 2:
          let position = Position(row: chance.number(below: 24), column: chance.number(below: 80))
          _ = session.update(.click(position))
        default: _ = try session.play(keys[chance.number(below: keys.count)])
        }
        expectFresh(session, "\(place), seed \(seed), turn \(turn)")
      }
    }
  }

  @Test func `Line by line it is the same`() throws {
    let lines = ["1", "2", "0", "skip 2", "too hot", "done", "note", "x", "no", "back", "way"]
    var chance = Chance(7)
    var conversation = Conversation(try printer())
    for turn in 0..<200 {
      _ = conversation.news() + conversation.prompt
      _ = conversation.read(lines[chance.number(below: lines.count)])
      expectFresh(conversation.session, "turn \(turn)")
    }
  }

  @Test func `A tick leaves the other steps of a long checklist as they are laid out`() throws {
    let steps = (0..<300).map { "      - {do: Turn screw \($0 % 7)., warn: It is hot.}" }
    let text = """
      kbwizard: 1
      id: long
      title: A long list
      questions: {q: {text: Q?, choices: {x: X, y: Y}}}
      tree: {ask: q, then: {x: f, y: g}}
      otherwise: g
      fixes:
        g: {title: G}
        f:
          title: F
          steps:
      \(steps.joined(separator: "\n"))
      """
    let tree = try #require(DecisionTree.load(Array(text.utf8)).tree)
    var session = try Session(tree).typed("1")
    for script in [
      "space", "s w h y enter", "f enter", "-", "d", "G up space", "up up space", "1 enter",
    ] {
      session = try session.typed(script)
      expectFresh(session, script)
    }
    #expect(session.progress.marks.count == 6)
  }

  @Test func `On the last resort the neighbours are found once`() throws {
    var session = try printer().typed("2 1 x")
    let found = session.scene.neighbours.map(\.choice.id)
    #expect(!found.isEmpty)
    for _ in 0..<3 { _ = session.update(.key(.down)) }
    #expect(session.page.sheet != nil)
    #expect(session.scene.neighbours.map(\.choice.id) == found)
    // An answer that is changed leads to others.
    #expect(try session.typed("r enter 1 enter c").scene.neighbours.isEmpty)
  }

  /// Expects what a session keeps to be what it would lay out without having kept anything.
  private func expectFresh(_ session: Session, _ comment: String) {
    var fresh = session
    for number in fresh.pages.indices { fresh.pages[number].sheet = nil }
    let isKept = session.page.sheet?.hints != nil || !session.size.isEnough
    #expect(isKept, "\(comment): nothing is kept")
    #expect(session.frame == fresh.frame, "\(comment)")
    #expect(session.sheet.body == fresh.sheet.body, "\(comment)")
    #expect(session.scene.hints == session.sheet.hints, "\(comment)")
    let failed = Set(session.progress.failed)
    let walk = session.tree.walk(following: session.progress.answers, rulingOut: failed)
    #expect(session.walk.candidates.map(\.id) == walk.candidates.map(\.id), "\(comment)")
    #expect(session.walk.trail.map(\.wording) == walk.trail.map(\.wording), "\(comment)")
    if session.page.kind == .candidates, walk.isLastResort(in: session.tree) {
      let found = session.tree.neighbours(of: session.progress.answers, rulingOut: failed)
      let shown = session.scene.neighbours.map(\.choice.id)
      #expect(shown == found.prefix(5).map(\.choice.id), "\(comment)")
    }
  }
}

extension Scene {
  /// The neighbours on the list of candidates.
  fileprivate var neighbours: [Neighbour] {
    (candidates?.items ?? []).compactMap { if case .neighbour(let one) = $0 { one } else { nil } }
  }
}
