// The page that asks a question.

internal import Text
internal import Tree

extension Scene {
  func addQuestion(_ id: Question.ID, to text: inout Body) {
    guard let question = tree.question(id) else { return }
    text.add(question.text, .heading)
    text.space()
    text.pin()
    addChoices(of: question, recalling: isInLines ? remembered : nil, to: &text)
    text.space()
    text.pin()
    if !hasRail { addSummary(to: &text) }
    if let why = question.why {
      text.add(label: "Why", why)
      text.space()
    }
    if let find = question.find { text.add(label: "Find out", find) }
    addMentions(in: question.texts, to: &text)
  }

  /// Says which of the articles that some texts mention can't be read here.
  func addMentions(in texts: [String?], to text: inout Body) {
    let ids = mentions.ofOthers(in: texts)
    if ids.isEmpty { return }
    text.space()
    text.add("Not among the articles of this tree: \(ids.joined(separator: ", ")).", .hint)
  }

  /// Adds the choices of a question and not sure, each as an item.
  func addChoices(
    of question: Question, marking reply: Reply? = nil, recalling old: Reply? = nil,
    to text: inout Body
  ) {
    for (place, choice) in question.choices.enumerated() {
      let isNow = reply != .notSure && reply?.allows(choice.id) == true
      text.addItem(
        choice.text + (isNow ? " (the answer now)" : "")
          + (old != .notSure && old?.allows(choice.id) == true ? " (your answer before)" : ""),
        lead: marked.isEmpty ? "" : marked.contains(place) ? "[x] " : "[ ] ")
    }
    text.addItem("Not sure" + (reply == .notSure ? " (the answer now)" : ""), number: .known(0))
  }

  /// Adds what the column beside the question says where there is none.
  private func addSummary(to text: inout Body) {
    if !walk.trail.isEmpty {
      text.add(isInLines ? "So far: " + walk.path : walk.shortPath.end(fitting: text.width), .hint)
    }
    let count = walk.fixCount(in: tree)
    let key = isInLines ? "" : " (c)"
    let fixes =
      switch count {
      case 0: "Only the last resort is left"
      case 1: "1 fix is possible"
      default: "\(count) fixes are possible"
      }
    text.add("\(fixes)\(key).", .hint)
    text.space()
  }
}
