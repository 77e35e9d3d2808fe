// The lines of a journal, gathered by what they are about.

import Casework
internal import Journals

/// What was answered, tried and noted in a session, each with its time.
struct Story {
  /// The answers that count in the end.
  var answers: [GivenAnswer] { given.values.compactMap(\.self) }
  /// What was noted, in order.
  private(set) var notes: [Note] = []

  private var given = OrderedDictionary<String, GivenAnswer?>()
  private var names = OrderedDictionary<String, Named>()
  private var verdicts: [String: (verdict: Verdict, time: String, turn: Int)] = [:]
  private var steps: [String: OrderedDictionary<StepName, MarkedStep>] = [:]

  init(of record: Record) {
    for (turn, entry) in record.entries.enumerated() {
      guard case .did(let event) = entry.what else { continue }
      add(event, entry.time, turn)
    }
  }

  private mutating func add(_ event: Event, _ time: String, _ turn: Int) {
    switch event {
    case .answered(let question, let choices):
      given[question.id] = GivenAnswer(question: question, choices: choices, time: time)
    case .withdrew(let question):
      given[question.id] = .some(nil)
    case .marked(let fix, let step, let mark):
      names[fix.id] = fix
      steps[fix.id, default: OrderedDictionary()][step] = MarkedStep(
        step: step, mark: mark, time: time)
    case .judged(let fix, let verdict):
      names[fix.id] = fix
      verdicts[fix.id] = verdict.map { ($0, time, turn) }
    case .noted(let text):
      notes.append(Note(time: time, text: text))
    case .choseWay:
      break
    }
  }

  /// The fixes that were judged or have a step with a mark, in the order in which they were taken up.
  var fixes: [TriedFix] {
    names.values.compactMap { fix in
      let verdict = verdicts[fix.id]
      let ways = ways(of: fix.id)
      guard verdict != nil || !ways.isEmpty else { return nil }
      return TriedFix(
        fix: fix, ways: ways, verdict: verdict?.verdict, time: verdict?.time, turn: verdict?.turn)
    }
  }

  private func ways(of fix: String) -> [TriedWay] {
    var ways = OrderedDictionary<String?, TriedWay>()
    for step in steps[fix]?.values ?? [] where step.mark != .toDo {
      let title = step.step.way
      ways.change(title, from: TriedWay(title: title, steps: [])) { $0.steps.append(step) }
    }
    return ways.values
  }
}
