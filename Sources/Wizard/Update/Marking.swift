// Marking several choices of a question, of which the answer is one.

internal import Tree

extension Session {
  /// Marks what is selected, or takes the mark back.
  mutating func mark() {
    if page.kind == .proposals { turnProposal(page.selected) } else { markChoice() }
  }

  /// Marks the selected choice as a possible answer, or takes the mark back.
  private mutating func markChoice() {
    settle()
    guard let question = scene.asked else { return }
    guard page.selected < question.choices.count else {
      notice = "Not sure means all of them; Enter takes it."
      return
    }
    let item = page.selected
    if page.marked.remove(item) == nil { page.marked.insert(item) }
  }

  /// Answers that it is one of some choices, by their numbers, counted from 1; on the page with
  /// another answer it shows first what that would do.
  mutating func chooseSeveral(_ numbers: [Int]) {
    settle()
    guard let question = scene.asked else { return }
    page.marked = Set(numbers.map { $0 - 1 })
    if page.kind == .question {
      answer(question, question.reply(at: page.selected, marking: page.marked))
    }
  }
}
