// Every word of a tree can be read on some page, however narrow the screen.

import Testing
import Tree

@testable import Wizard

struct ReadingTests {
  /// All that the pages say at 40x12, as `At 40x12 every row can be reached by scrolling` shows, when
  /// one item after the other is selected.
  private func words(of session: Session) -> Set<Substring> {
    var session = session.resized(40, 12)
    var words: Set<Substring> = []
    for item in 0..<session.sheet.body.itemCount {
      session.select(item)
      words.formUnion(session.sheet.body.rows.flatMap { $0.text.split(separator: " ") })
    }
    return words
  }

  /// The words of texts, but those that are broken for their length or their wide letters.
  private func words(_ texts: [String?]) -> [Substring] {
    texts.compactMap(\.self).flatMap { $0.split { $0 == " " || $0 == "\n" } }
      .filter { $0.utf8.count < 20 && $0.utf8.allSatisfy { $0 < 0x80 } }
  }

  @Test(arguments: ["", "1", "1 2", "2", "3", "4"])
  func `A question page says everything about its question`(script: String) throws {
    let session = try printer().typed(script)
    let question = try #require(session.currentQuestion)
    let said = words(of: session)
    for word in words(
      [question.text, question.why, question.find?.text] + question.choices.map(\.text))
    {
      #expect(said.contains(word), "\(word)")
    }
  }

  @Test(arguments: ["1 0 1 2", "1 2 1", "1 2 2", "2 1", "2 2", "4 1", "3 1 enter enter"])
  func `The ways of a fix page say everything about the fix`(script: String) throws {
    var session = try printer(80, 200).typed(script)
    let fix = try #require(session.shown.flatMap { session.tree.fix($0) })
    var said = words(of: session)
    for _ in fix.ways {
      said.formUnion(words(of: session))
      session = try session.typed("tab")
    }
    let steps = fix.ways.flatMap(\.steps)
    let texts =
      [fix.because, fix.verify] + fix.ways.map(\.title)
      + steps.flatMap { [$0.do, $0.type, $0.expect, $0.warn, $0.undo] }
    for word in words(texts) { #expect(said.contains(word), "\(word)") }
  }
}
