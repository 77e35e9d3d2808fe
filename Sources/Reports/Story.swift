// The lines of a journal, gathered by what they are about.

import Casework
internal import Journals

/// What was answered, tried and noted in a session, each with its time.
struct Story {
  /// The answers that count in the end.
  var answers: [GivenAnswer] { given.values.compactMap(\.self) }
  /// What was noted, in order.
  var notes: [Note] { allNotes.filter { !$0.text.isEmpty } }
  /// What the session is called, if it has a title.
  private(set) var title: String?

  private var allNotes: [Note] = []
  private var given = OrderedDictionary<String, GivenAnswer?>()
  private var names = OrderedDictionary<String, Named>()
  private var verdicts: [String: (verdict: Verdict, time: String, turn: Int)] = [:]
  private var steps: [StepOwner: OrderedDictionary<StepName, MarkedStep>] = [:]
  private var prepared = OrderedDictionary<String, Named>()
  private var filled = OrderedDictionary<String, FilledValue?>()

  init(of record: Record) {
    for turn in record.standing {
      guard case .did(let event) = record.entries[turn].what else { continue }
      add(event, record.entries[turn].time, turn)
    }
  }

  private mutating func add(_ event: Event, _ time: String, _ turn: Int) {
    switch event {
    case .answered(let question, let choices):
      given[question.id] = GivenAnswer(question: question, choices: choices, time: time)
    case .withdrew(let question):
      given[question.id] = .some(nil)
    case .marked(let owner, let step, let mark, let typed):
      switch step.owner {
      case .fix: names[owner.id] = owner
      case .question: prepared[owner.id] = owner
      }
      steps[step.owner, default: OrderedDictionary()][step] = MarkedStep(
        step: step, mark: mark, typed: typed, time: time)
    case .judged(let fix, let verdict):
      names[fix.id] = fix
      verdicts[fix.id] = verdict.map { ($0, time, turn) }
    case .noted(let text):
      allNotes.append(Note(time: time, text: text))
    case .renoted(let note, let text):
      if allNotes.indices.contains(note) { allNotes[note] = Note(time: time, text: text) }
    case .titled(let text):
      title = text.isEmpty ? nil : text
    case .filled(let value, let text):
      filled[value.id] = .some(text.map { FilledValue(value: value, text: $0, time: time) })
    case .took(let conclusions):
      for conclusion in conclusions { add(conclusion, time) }
    case .choseWay, .passed, .gaveUp, .undid:
      break
    }
  }

  private mutating func add(_ conclusion: Conclusion, _ time: String) {
    switch conclusion.what {
    case .answer(let question, let choices):
      given[question.id] = GivenAnswer(
        question: question, choices: choices, time: time, signs: conclusion.signs)
    case .value(let value, let text):
      filled[value.id] = FilledValue(
        value: value, text: text, time: time, signs: conclusion.signs)
    }
  }

  /// The fixes that were judged or have a step with a mark, in the order in which they were taken up.
  var fixes: [TriedFix] {
    names.values.compactMap { fix in
      let verdict = verdicts[fix.id]
      let ways = ways(of: .fix(fix.id))
      guard verdict != nil || !ways.isEmpty else { return nil }
      return TriedFix(
        fix: fix, ways: ways, verdict: verdict?.verdict, time: verdict?.time, turn: verdict?.turn)
    }
  }

  /// The values that are filled in.
  var values: [FilledValue] { filled.values.compactMap(\.self) }

  /// What was done before questions.
  var preparations: [DonePreparation] {
    prepared.values.compactMap { question in
      let steps = steps[.question(question.id)]?.values.filter { $0.mark != .toDo } ?? []
      return steps.isEmpty ? nil : DonePreparation(question: question, steps: steps)
    }
  }

  private func ways(of fix: StepOwner) -> [TriedWay] {
    var ways = OrderedDictionary<String?, TriedWay>()
    for step in steps[fix]?.values ?? [] where step.mark != .toDo {
      let title = step.step.way
      ways.change(title, from: TriedWay(title: title, steps: [])) { $0.steps.append(step) }
    }
    return ways.values
  }
}
