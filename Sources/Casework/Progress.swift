// What a person did with a tree so far; everything else on the screen follows from it.

package import Tree

/// What a person did with a tree: the sum of all events.
package struct Progress: Equatable, Sendable {
  /// The replies given.
  package private(set) var answers: Answers
  /// How far the steps are; a step that is not here is to be done.
  package private(set) var marks: [StepName: StepState] = [:]
  /// The way followed of each fix that has several, counted from 0.
  package private(set) var ways: [Fix.ID: Int] = [:]
  /// The steps before questions that were shown before the person went on.
  package private(set) var passed: Set<StepName> = []
  /// What was filled in, by the ids of the values.
  package private(set) var values: [Value.ID: String] = [:]
  /// The places that answers by evidence rest on, by the ids of the questions.
  package private(set) var answerSigns: [Question.ID: [KeptSign]] = [:]
  /// The places that values by evidence rest on, by the ids of the values.
  package private(set) var valueSigns: [Value.ID: [KeptSign]] = [:]
  /// What the person noted, in order; nothing in the place of a note that was deleted.
  package private(set) var notes: [String] = []
  /// What the session is called; nil when nobody has said.
  package private(set) var title: String?
  /// Whether nobody looks for the fix any more.
  package private(set) var isGivenUp = false
  /// What came of the fixes, in the order tried; nil in the place of what was taken back.
  private var tried: [(fix: Fix.ID, verdict: Verdict)?] = []
  /// The places of the fixes in `tried`.
  private var places: [Fix.ID: Int] = [:]

  /// Nothing done yet but the given answers.
  package init(answers: Answers = [:]) {
    self.answers = answers
  }

  /// What came of events.
  package init(after events: [Event], answers: Answers = [:]) {
    self.init(answers: answers)
    for event in events.standing { apply(event) }
  }

  /// What came of the fixes, in the order tried.
  package var verdicts: [(fix: Fix.ID, verdict: Verdict)] { tried.compactMap(\.self) }

  /// The fixes that did not help, in the order tried.
  package var failed: [Fix.ID] { verdicts.filter { $0.verdict == .didNot }.map(\.fix) }

  /// The fix that ended the session, and how; nil while it goes on.
  package var end: (fix: Fix.ID, verdict: Verdict)? { verdicts.last { $0.verdict.isEnd } }

  /// What came of a fix; nil while nobody has said.
  package func verdict(on fix: Fix.ID) -> Verdict? { places[fix].flatMap { tried[$0]?.verdict } }

  /// Takes in what was done next, which is never taken back.
  package mutating func apply(_ event: Event) {
    isGivenUp = event == .gaveUp
    switch event {
    case .answered(let question, let choices):
      answers[question.id] = Reply(naming: choices.map(\.id))
      answerSigns[question.id] = nil
    case .withdrew(let question):
      answers[question.id] = nil
      answerSigns[question.id] = nil
    case .marked(_, let step, let mark, _):
      marks[step] = mark == .toDo ? nil : mark
    case .passed(_, let steps):
      passed.formUnion(steps)
    case .filled(let value, let text):
      values[value.id] = text
      valueSigns[value.id] = nil
    case .took(let conclusions):
      for conclusion in conclusions { take(conclusion) }
    case .choseWay(let fix, let way, _):
      ways[fix.id] = way
    case .judged(let fix, let verdict):
      judge(fix.id, verdict)
    case .noted(let text):
      notes.append(text)
    case .renoted(let note, let text):
      if notes.indices.contains(note) { notes[note] = text }
    case .titled(let text):
      title = text.isEmpty ? nil : text
    case .gaveUp, .undid: break
    }
  }

  private mutating func take(_ conclusion: Conclusion) {
    apply(conclusion.event)
    switch conclusion.what {
    case .answer(let question, _): answerSigns[question.id] = conclusion.signs
    case .value(let value, _): valueSigns[value.id] = conclusion.signs
    }
  }

  private mutating func judge(_ fix: Fix.ID, _ verdict: Verdict?) {
    if let place = places.removeValue(forKey: fix) { tried[place] = nil }
    while case .some(nil) = tried.last { tried.removeLast() }
    guard let verdict else { return }
    places[fix] = tried.count
    tried.append((fix, verdict))
  }

  package static func == (left: Progress, right: Progress) -> Bool {
    left.answers == right.answers && left.marks == right.marks && left.ways == right.ways
      && left.passed == right.passed && left.values == right.values && left.notes == right.notes
      && left.answerSigns == right.answerSigns && left.valueSigns == right.valueSigns
      && left.title == right.title
      && left.isGivenUp == right.isGivenUp
      && left.verdicts.elementsEqual(right.verdicts, by: { $0 == $1 })
  }
}
