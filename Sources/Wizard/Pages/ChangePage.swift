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
    let reply = question.reply(at: selected)
    if reply == progress.answers[id] {
      text.add("This is the answer now; nothing would change.", .hint)
      return
    }
    addEffect(
      tree.preview(
        changing: id, to: reply, in: progress.answers, rulingOut: Set(progress.failed)),
      to: &text)
  }

  private func addEffect(_ preview: Preview, to text: inout Body) {
    text.add("With this answer:", .heading)
    let parts: [(label: String, names: [String])] = [
      ("Kept", preview.kept.map(\.question.label)),
      ("Dropped", preview.dropped.map(\.question.label)),
      ("Used again", preview.revived.map(\.question.label)),
      ("Newly asked", preview.asked.map(\.label)),
      ("Fixes now", preview.before.map(\.fix.title)),
      ("Fixes then", preview.after.map(\.fix.title)),
    ]
    for (label, names) in parts where !names.isEmpty {
      let more = names.count > 8 ? "; and \(names.count - 8) more" : ""
      text.add(label: label, names.prefix(8).joined(separator: "; ") + more)
    }
  }
}
