// Taking back the last thing done, whatever it was, and showing where that was.

internal import Casework
internal import Tree

extension Session {
  /// Takes back what was done last, and shows it as it was before.
  mutating func undo() {
    let trailing = page
    guard let event = takeLastBack() else {
      notice = "Nothing is left to take back."
      return
    }
    switch event {
    case .answered(let named, let choices):
      remembered[named.id] = Reply(naming: choices.map(\.id))
      if progress.answers[named.id] == nil, let question = tree.question(named.id) {
        show(question)
        notice = "Taken back: the answer to this question."
      } else {
        showWhatIsNext()
        notice = "Taken back; \"\(named.text)\" is answered as before."
      }
    case .withdrew(let named):
      showWhatIsNext()
      notice = "\"\(named.text)\" is answered again."
    case .marked(_, let step, _, _):
      switch step.owner {
      case .fix(let id): show(fix: id, at: step, from: trailing)
      case .question(let id): show(first: id, at: step)
      }
      notice = "Taken back: the mark of \"\(step.text)\""
    case .passed(let named, _):
      show(first: named.id)
      notice = "Back to what is to be done before the question."
    case .filled(let named, _):
      notice =
        progress.values[named.id].map { "<\(named.id)> is \($0) again." }
        ?? "Taken back: <\(named.id)> is not filled in."
    case .took:
      showWhatIsNext()
      notice = "Taken back: all that was taken from evidence."
    case .choseWay(let fix, _, _):
      show(fix: fix.id, from: trailing)
      notice = "This is the way of before."
    case .judged(let fix, let verdict):
      show(fix: fix.id, from: trailing)
      notice = "Taken back: " + (verdict?.saying ?? "that nothing is said of this fix.")
    case .noted(let text):
      notice = "Taken back: the note \"\(text)\""
    case .renoted:
      notice = "The note says again what it said before."
    case .titled:
      notice = progress.title.map { "The title is \"\($0)\" again." } ?? "The title is taken back."
    case .gaveUp:
      notice = "The session is not given up any more."
    case .undid: break
    }
  }

  /// Shows what is to be done before a question, where that comes next.
  private mutating func show(first id: Question.ID, at step: StepName? = nil) {
    if page.content != .first(id) { showWhatIsNext() }
    guard case .first = page.content, let checklist = shownChecklist else { return }
    if let number = step.flatMap({ checklist.steps.number(of: $0) }) {
      select(checklist.item(ofStep: number))
    }
  }

  /// Shows the checklist of a fix, as it was in front before if it was.
  private mutating func show(fix id: Fix.ID, at step: StepName? = nil, from page: Page) {
    guard let fix = tree.fix(id) else { return }
    if page.content != .fix(id) {
      showWhatIsNext()
      if shownFix?.id != id { open(.fix(id)) }
    }
    let checklist = checklist(of: fix)
    if let number = step.flatMap({ checklist.steps.number(of: $0) }) {
      select(checklist.item(ofStep: number))
    }
  }

  /// What takes the last thing done back, in the words of the medium.
  var undoing: String { medium == .screen ? "u takes it back" : "undo takes it back" }
}

extension Verdict {
  /// What was said of a fix, as the end of a sentence.
  fileprivate var saying: String {
    switch self {
    case .helped: "that this fix helped."
    case .handedOn: "that it was handed on."
    case .nothingWrong: "that nothing was wrong."
    case .wentOn: "that another tree goes on."
    case .partly: "that this fix helped partly."
    case .didNot: "that this fix did not help."
    case .waiting: "that something is waited for."
    }
  }
}
