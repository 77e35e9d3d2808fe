// What a tree that changed since means for what was done in it.

package import DecisionTree

/// What of a session fits a tree that changed since, and what does not.
package struct Drift: Equatable, Sendable {
  /// The number of answers that still fit.
  package var fitting = 0
  /// The answers that do not fit any more, with what is gone, in sentences without their stop.
  package var dropped: [String] = []
  /// The titles of fixes that are gone, or whose marked steps are worded otherwise now.
  package var changed: [String] = []

  /// Compares what was done with a tree.
  package init(of events: [Event], in tree: Tree) {
    var answers: [String: (question: Named, choice: Named?)] = [:]
    var fixes: [Fix.ID: (title: String, steps: Set<String>)] = [:]
    for event in events {
      switch event {
      case .answered(let question, let choice): answers[question.id] = (question, choice)
      case .withdrew(let question): answers[question.id] = nil
      case .marked(let fix, let step, _):
        fixes[fix.id, default: (fix.text, [])].steps.insert(step.text)
      case .judged(let fix, _), .choseWay(let fix, _):
        fixes[fix.id, default: (fix.text, [])].title = fix.text
      case .noted: break
      }
    }
    for (id, answer) in answers.sorted(by: { $0.key < $1.key }) {
      let choice = answer.choice.map { " \"\($0.text)\"" } ?? ""
      if let question = tree.question(id) {
        if let given = answer.choice, question.choice(given.id) == nil {
          dropped.append("\"\(answer.question.text)\" has no answer\(choice) any more")
        } else {
          fitting += 1
        }
      } else {
        dropped.append("\"\(answer.question.text)\" is not asked any more")
      }
    }
    for (id, done) in fixes.sorted(by: { $0.key < $1.key }) {
      let steps = Set((tree.fix(id)?.ways ?? []).flatMap(\.steps).map(\.do))
      if tree.fix(id) == nil || !done.steps.isSubset(of: steps) { changed.append(done.title) }
    }
  }

  /// What a person should know, in finished sentences.
  package var sentences: String {
    var sentences = ["The tree has changed since."]
    sentences.append(
      fitting == 1 ? "One answer still fits." : "\(fitting) answers still fit.")
    if !dropped.isEmpty {
      sentences.append("Dropped: \(dropped.joined(separator: "; ")).")
    }
    if !changed.isEmpty {
      let titles = changed.map { "\"\($0)\"" }.joined(separator: ", ")
      sentences.append("Other steps now: \(titles).")
    }
    return sentences.joined(separator: " ")
  }
}
