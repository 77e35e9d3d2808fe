// The page on which each answer can be changed, and each crossed-out fix brought back.

internal import Casework
internal import Text
internal import Tree

extension Scene {
  /// What leads back to the tree that led to this one, besides the page with the answers.
  static func wayBack(_ isInLines: Bool) -> String {
    "\(isInLines ? "back" : "←") at the first question"
  }

  func addAnswers(to text: inout Body) {
    if walk.trail.isEmpty, progress.failed.isEmpty { text.add("Nothing is answered yet.") }
    for answered in walk.trail {
      text.addItem("\(answered.question.name): \(answered.wording)")
      addSigns(progress.answerSigns[answered.question.id] ?? [], to: &text)
    }
    if !progress.failed.isEmpty {
      text.space()
      text.add("Crossed out, since they did not help:", .heading)
      for fix in progress.failed { text.addItem(tree.fix(fix)?.title ?? fix) }
    }
    if hasSessionBefore {
      text.space()
      text.addItem("Go back to the tree that led to this one")
      text.addDetail("\(Scene.wayBack(isInLines)) leads there, too.")
    }
    let leftover = walk.leftover.questions.compactMap { tree.question($0) }
    if !leftover.isEmpty {
      text.space()
      text.add("Answered, but not asked for now; kept in case it fits again:", .heading)
      for question in leftover {
        guard let reply = walk.leftover[question.id] else { continue }
        let answered = Answered(question: question, reply: reply)
        let basis = isByEvidence(question.id) ? " (by evidence)" : ""
        text.add(
          "\(question.name): \(answered.wording)\(basis)", .hint, indent: Body.textOfItem)
      }
    }
  }
}
