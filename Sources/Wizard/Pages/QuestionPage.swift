// The page that asks a question.

internal import Casework
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
    switch question.find {
    case .text(let find):
      text.fill(filling.parts(of: find)) { $0.add(label: "Find out", $1) }
    case .steps: addHints(of: question, to: &text)
    case nil: break
    }
    addMentions(in: question.texts, to: &text)
    if let origin, walk.trail.isEmpty {
      text.space()
      text.add(label: "Tree", origin)
    }
  }

  /// Adds the steps by which the answer is found, each as an item behind the replies.
  private func addHints(of question: Question, to text: inout Body) {
    text.add("Find out", .heading)
    for (place, step) in hints(of: question).enumerated() {
      let ifs = progress.fitting(in: tree).open(of: step.when).ifs.map { "\($0.capital): " } ?? ""
      text.fill(filling.parts(of: step.do)) {
        $0.addItem(ifs + $1, lead: "\(Scene.letter(of: place)). ", number: .none)
      }
      addDetails(of: step, to: &text)
    }
  }

  /// The steps that are there by which the answer to a question is found.
  private func hints(of question: Question) -> [Step] {
    let fitting = progress.fitting(in: tree)
    return question.find?.steps.filter { !fitting.denies($0.when) } ?? []
  }

  /// The step by which the answer to a question is found that an item stands for.
  func hint(at item: Int, of question: Question) -> Step? {
    let steps = hints(of: question)
    let place = item - question.choices.count - 1
    return steps.indices.contains(place) ? steps[place] : nil
  }

  /// Says which articles some texts mention besides the one that is a key away.
  func addMentions(in texts: [String?], to text: inout Body) {
    let ids = mentions.ofOthers(in: texts)
    if ids.isEmpty { return }
    text.space()
    let one = ids.count == 1
    text.add(
      "Other article\(one ? "" : "s") named here: \(ids.joined(separator: ", ")). Find opens "
        + "\(one ? "it if it lies" : "those that lie") beside the tree.", .hint)
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
