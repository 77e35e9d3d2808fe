// The page that offers another answer, and shows what it would do before it is given.

internal import Casework
internal import Text
internal import Tree

extension Scene {
  func addChange(of id: Question.ID, to text: inout Body) {
    guard let question = tree.question(id) else { return }
    text.add(question.text, .heading)
    text.space()
    text.pin()
    addChoices(of: question, marking: progress.answers[id], to: &text)
    text.space()
    text.pin()
    for sign in (progress.answerSigns[id] ?? []).prefix(1) {
      text.add(label: "By evidence", "\(sign.place) \(sign.text)")
    }
    let reply = question.reply(at: selected, marking: marked)
    if reply == progress.answers[id] {
      text.add("This is the answer now; nothing would change.", .hint)
      return
    }
    if progress.answers[id] == nil {
      let answered = Answered(question: question, reply: reply)
      text.add("\(question.name): \(answered.wording)", .heading)
    }
    addEffect(
      tree.preview(
        changing: id, to: reply, in: progress.answers, rulingOut: Set(progress.failed)),
      to: &text)
    if progress.answers[id] == nil { addWhetherAsked(id, reply, to: &text) }
    if isInLines { text.add("Type yes to give this answer, or back.") }
  }

  /// Says so where nothing asks a question that is answered ahead.
  private func addWhetherAsked(_ id: Question.ID, _ reply: Reply, to text: inout Body) {
    var answers = progress.answers
    answers[id] = reply
    let then = tree.walk(following: answers, rulingOut: Set(progress.failed))
    guard !then.trail.contains(where: { $0.question.id == id }) else { return }
    text.add("Nothing asks this for now; the answer is kept in case it fits.", .hint)
  }

  private func addEffect(_ preview: Preview, to text: inout Body) {
    text.add("With this answer:", .heading)
    let parts: [(label: String, names: [String])] = [
      ("Kept", preview.kept.map(\.question.name)),
      ("Dropped", preview.dropped.map(\.question.name)),
      ("Used again", preview.revived.map(\.question.name)),
      ("Newly asked", preview.asked.map(\.name)),
      ("Fixes now", preview.before.map(\.fix.title)),
      ("Fixes then", preview.after.map(\.fix.title)),
    ]
    for (label, names) in parts where !names.isEmpty {
      let more = names.count > 8 ? "; and \(names.count - 8) more" : ""
      text.add(label: label, names.prefix(8).joined(separator: "; ") + more)
    }
  }
}
