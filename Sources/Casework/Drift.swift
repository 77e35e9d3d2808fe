// What a tree that changed since means for what was done in it.

package import Tree

/// What of a session fits a tree that changed since, and what does not.
package struct Drift: Equatable, Sendable {
  /// The number of answers that still fit.
  var fitting = 0
  /// The answers that do not fit any more, with what is gone, in sentences.
  var dropped: [String] = []
  /// What was worded otherwise when the answers that fit were given, in sentences.
  var reworded: [String] = []
  /// The fixes that are gone, or whose marked steps are worded otherwise now, in sentences.
  var changed: [String] = []

  /// Compares what was done with a tree.
  package init(of events: [Event], in tree: DecisionTree) {
    var answers: [String: (question: Named, choices: [Named])] = [:]
    var fixes: [Fix.ID: String] = [:]
    var marks: [StepName: Int] = [:]
    for (turn, event) in events.standing.flatMap(\.parts).enumerated() {
      switch event {
      case .answered(let question, let choices): answers[question.id] = (question, choices)
      case .withdrew(let question): answers[question.id] = nil
      case .marked(let owner, let step, let mark, _):
        if case .fix = step.owner { fixes[owner.id] = owner.text }
        marks[step] = mark == .toDo ? nil : turn
      case .judged(let fix, _), .choseWay(let fix, _, _): fixes[fix.id] = fix.text
      case .passed, .filled, .took, .noted, .renoted, .titled, .gaveUp, .undid: break
      }
    }
    for (id, answer) in answers.sorted(by: { $0.key < $1.key }) {
      let text = "\"\(answer.question.text)\""
      if let question = tree.question(id) {
        if let given = answer.choices.first(where: { question.choice($0.id) == nil }) {
          dropped.append("Dropped: \(text) has no answer \"\(given.text)\" any more.")
          continue
        }
        fitting += 1
        addRewording(of: question, since: answer)
      } else {
        dropped.append("Dropped: \(text) is not asked any more.")
      }
    }
    let marked = Dictionary(
      grouping: marks.sorted { $0.value < $1.value }.map(\.key), by: \.owner)
    for (id, title) in fixes.sorted(by: { $0.key < $1.key }) {
      guard let fix = tree.fix(id) else {
        changed.append("The fix \"\(title)\" is gone; what was done to it stays in the report.")
        continue
      }
      let steps = Set(fix.ways.flatMap(\.steps).map(\.do))
      let gone = (marked[.fix(id)] ?? []).filter { !steps.contains($0.text) }.map {
        "\"\($0.text)\""
      }
      if !gone.isEmpty {
        changed.append(
          "The steps of \"\(title)\" have changed; marked before, and gone or worded otherwise "
            + "now: \(gone.joined(separator: ", ")).")
      }
    }
  }

  /// Says how a question and the choices of its answer were worded before.
  private mutating func addRewording(
    of question: Question, since answer: (question: Named, choices: [Named])
  ) {
    if question.text != answer.question.text {
      let reply = answer.choices.map { "\"\($0.text)\"" }.joined(separator: " or ")
      reworded.append(
        "\"\(question.text)\" was worded \"\(answer.question.text)\" when it was answered "
          + "\(reply.isEmpty ? "\"not sure\"" : reply).")
    }
    for given in answer.choices {
      guard let now = question.choice(given.id)?.text, now != given.text else { continue }
      reworded.append(
        "The answer \"\(given.text)\" to \"\(question.text)\" is worded \"\(now)\" now.")
    }
  }

  /// What a person should know, in finished sentences.
  package var sentences: [String] {
    let fit =
      switch fitting {
      case 0: dropped.isEmpty ? "Nothing was answered yet." : "No answer fits any more."
      case 1: "One answer still fits."
      default: "\(fitting) answers still fit."
      }
    return ["The tree has changed since. \(fit)"] + dropped + reworded + changed
  }
}
