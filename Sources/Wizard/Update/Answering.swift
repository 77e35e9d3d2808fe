// Asking questions and taking answers to them.

internal import Casework
internal import Tree

extension Session {
  /// Gives a reply, and goes on with what comes next.
  mutating func answer(_ question: Question, _ reply: Reply) {
    remembered[question.id] = reply
    record(.answered(question, reply))
    showWhatIsNext()
    // What is not seen to be selected is said.
    if medium != .screen { notice = Answered(question: question, reply: reply).words + "." }
  }

  /// Asks a question on top of the page, with the reply of before selected if there is one.
  mutating func ask(_ question: Question) {
    let reply = progress.answers[question.id] ?? remembered[question.id]
    pages.append(Page(.question(question.id), of: question, replied: reply))
  }
}
