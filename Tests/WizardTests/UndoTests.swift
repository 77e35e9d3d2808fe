// Taking back what was done last, whatever it was.

import Casework
import Screen
import Testing
import Tree

@testable import Wizard

struct UndoTests {
  /// Things done one after another, each with the words that say it is taken back.
  private static let deeds = [
    ("2", "answer to this question"), ("1", "answer to this question"),
    ("space", "the mark of"), ("s w h y enter", "the mark of"),
    ("n o h enter", "the note \"oh\""), ("p r e s t enter", "helped partly"),
    ("w x enter", "something is waited for"), ("x", "did not help"),
    ("r 1 2 enter", "answered as before"),
  ]

  @Test func `Everything done is taken back again and again, down to the beginning`() throws {
    var session = try printer()
    var states = [session.progress]
    for (keys, _) in UndoTests.deeds {
      session = try session.typed(keys)
      states.append(session.progress)
    }
    for (keys, words) in UndoTests.deeds.reversed() {
      states.removeLast()
      session = try session.typed("u")
      #expect(session.progress == states.last, "\(keys)")
      #expect(session.notice?.contains(words) == true, "\(keys): \(session.notice ?? "")")
    }
    #expect(try session.typed("u").notice == "Nothing is left to take back.")
    #expect(session.frame.lines.last == (try printer().frame.lines.last))
  }

  @Test func `It works after resuming, and the journal says what was taken back`() throws {
    var session = try printer().typed("1 2 space")
    var events = session.takeEvents()
    session = Session(resuming: session.tree, events: events)
    session = try session.typed("u u")
    events += session.takeEvents()
    #expect(events.suffix(2) == [.undid, .undid])
    let again = Session(resuming: session.tree, events: events)
    #expect(again.progress == session.progress && again.progress.marks.isEmpty)
    #expect(try again.typed("u").progress.answers.isEmpty)
  }

  @Test func `What was taken back is shown: the fix, with the step selected`() throws {
    let session = try printer().typed("2 1 down space x u")
    #expect(session.shown == "pull-seal" && session.progress.failed.isEmpty)
    let step = try session.typed("home u")
    #expect(step.page.selected == 1 && step.progress.marks.isEmpty)
  }

  @Test func `An answer taken back stays selected`() throws {
    let session = try printer().typed("2 u")
    #expect(session.page.kind == .question && session.page.selected == 1)
    #expect(session.progress.answers.isEmpty)
  }

  @Test func `All that one piece of evidence answered is taken back at once, after resuming too`()
    throws
  {
    var session = try printer().typed("1")
    let before = session.progress
    let sign = KeptSign(source: "a.log", digest: "1", line: 7, text: "paper jam")
    let questions = session.tree.questions.filter { session.progress.answers[$0.id] == nil }
    let taken = questions.prefix(2).map {
      Conclusion(answering: $0, .choice($0.choices[0].id), signs: [sign])
    }
    session.record(.took(taken))
    for question in questions.prefix(2) {
      #expect(session.progress.answerSigns[question.id] == [sign])
      #expect(session.progress.answers[question.id] == .choice(question.choices[0].id))
    }
    let events = session.takeEvents()
    session = try session.typed("u")
    #expect(session.progress == before)
    #expect(session.notice == "Taken back: all that was taken from evidence.")
    let resumed = try Session(resuming: session.tree, events: events).typed("u")
    #expect(resumed.progress == before)
  }

  @Test func `An answer by evidence that a person changes is the person's own`() throws {
    var session = try printer()
    let question = try #require(session.currentQuestion)
    let sign = KeptSign(source: "a.log", digest: "1", line: 7, text: "paper jam")
    session.record(
      .took([Conclusion(answering: question, .choice(question.choices[0].id), signs: [sign])]))
    session.record(.answered(question, .choice(question.choices[1].id)))
    #expect(session.progress.answerSigns.isEmpty)
    #expect(try session.typed("u").progress.answerSigns[question.id] == [sign])
  }
}
