// The items of a checklist, each with what belongs to it.

internal import Casework
internal import Text
internal import Tree

extension Scene {
  /// The values of the tree, as far as they are filled in.
  var filling: Filling { progress.filling(of: tree) }

  /// Adds the steps, what comes after them, and the links.
  func addChecklist(to text: inout Body) {
    guard let checklist else { return }
    for step in 0..<checklist.steps.count {
      if let ifs = checklist.steps[step].presupposed.ifs { text.add("\(ifs.capital):", .heading) }
      add(.step(step), isOpen: isOpen(checklist.item(ofStep: step)), to: &text)
    }
    if checklist.steps.count > 0, !isCompact { text.space() }
    let end = checklist.item(ofStep: checklist.steps.count)
    add(checklist.end, isOpen: isOpen(end), to: &text)
    if checklist.linkCount > 0 {
      text.space()
      text.add("On the web", .heading)
    }
    for link in 0..<checklist.linkCount { add(.link(link), isOpen: true, to: &text) }
  }

  /// Adds what is to be done before a question.
  func addFirst(before id: Question.ID, to text: inout Body) {
    guard let question = tree.question(id) else { return }
    text.add(label: "Next", question.text)
    text.space()
    addChecklist(to: &text)
    text.space()
    addAdded(to: &text)
  }

  /// Says what the mark of a step means that the article does not have.
  func addAdded(to text: inout Body) {
    guard let steps = checklist?.steps, !isInLines,
      (0..<steps.count).contains(where: { steps[$0].step.isAdded })
    else { return }
    text.add("\(Scene.addedSign) not from the article", .hint)
  }

  private static let addedSign = "+"

  private func isOpen(_ item: Int) -> Bool { !isCompact || item == selected }

  /// Lays an item out anew, with all that belongs to it or in one line; the others stay as they are.
  func layOut(_ item: Int, isOpen: Bool, in text: inout Body) {
    guard let kind = checklist?[item] else { return }
    text.replace(item: item) { add(kind, isOpen: isOpen, to: &$0) }
  }

  func add(_ item: Checklist.Item, isOpen: Bool, to text: inout Body) {
    switch item {
    case .condition: addCondition(to: &text)
    case .step(let number): add(step: number, isOpen: isOpen, to: &text)
    case .verification: addVerification(isOpen: isOpen, to: &text)
    case .question:
      text.addItem("Then go on to the question", number: .none, isCut: !isOpen)
    case .tree:
      guard case .fix(let id) = content, let tree = tree.fix(id)?.tree else { return }
      text.addItem("Then go on with the tree \(tree)", number: .none, isCut: !isOpen)
    case .link(let number):
      guard case .fix(let id) = content, let fix = tree.fix(id) else { return }
      text.addItem(fix.links[number], number: .none)
    }
  }

  private func addCondition(to text: inout Body) {
    guard let condition = checklist?.condition else { return }
    text.addItem("Only for \(condition.words)", number: .known(0), style: .warning)
  }

  /// Adds a step as an item, marked as far as it is done, with all that belongs to it.
  private func add(step number: Int, isOpen: Bool, to text: inout Body) {
    guard let item = checklist?.steps[number] else { return }
    let step = item.step
    let state = progress.state(of: item.name)
    let signs =
      (step.isAdded && !isInLines ? Scene.addedSign + " " : "")
      + (isOpen || step.warn == nil ? "" : "! ") + (isInLines ? state.spokenSign : "")
      + (item.conditions.ifs.map { "\($0.capital): " } ?? "")
    let added = step.isAdded && isInLines ? " (not from the article)" : ""
    text.fill(filling.parts(of: step.do) + [.words(added)]) {
      $0.addItem(
        signs + $1, lead: isInLines ? "" : state.sign + " ",
        leadStyle: state == .done ? .ticked : .plain, number: .known(number + 1),
        style: state.isSettled ? .hint : .plain, isCut: !isOpen)
    }
    guard isOpen else { return }
    if let remark = isInLines ? state.reason : state.remark { text.addDetail(remark, .warning) }
    addDetails(of: step, to: &text)
  }

  /// Adds what belongs to a step below it.
  func addDetails(of step: Step, to text: inout Body) {
    if let warn = step.warn {
      text.fill(filling.parts(of: warn)) { $0.addDetail(label: "Careful", $1, .warning) }
    }
    if let type = step.type {
      text.fill(filling.parts(of: type, for: step.shell)) { $0.addLiteralDetail($1) }
    }
    if let expect = step.expect {
      text.fill(filling.parts(of: expect)) {
        // Of several lines the columns matter; a sentence on one line is read word by word.
        if $1.contains("\n") {
          $0.addLiteralDetail(label: "See", $1, .plain)
        } else {
          $0.addDetail(label: "See", $1)
        }
      }
    }
    if let undo = step.undo {
      text.fill(filling.parts(of: undo)) { $0.addDetail(label: "Undo", $1) }
    }
  }

  /// Adds how to tell that the fix helped, and what can be said of it.
  private func addVerification(isOpen: Bool, to text: inout Body) {
    guard case .fix(let id) = content, let fix = tree.fix(id) else { return }
    if let verify = fix.verify {
      text.fill(filling.parts(of: verify)) {
        $0.addItem(
          "Then check:" + ($1.contains("\n") ? "\n" : " ") + $1, number: .none, isCut: !isOpen)
      }
    } else {
      text.addItem(fix.ends.question, number: .none, isCut: !isOpen)
    }
    guard isOpen, !isInLines else { return }
    let hints = bindings.filter { [.helped, .failed, .partly, .wait].contains($0.action) }
    text.addDetail(hints.compactMap(\.hint).joined(separator: "   "))
  }
}

extension Fix.Ending {
  /// What is asked after the steps of a fix that does not say how to tell that it helped.
  fileprivate var question: String {
    switch self {
    case .fixed: "Then check: did it help?"
    case .handedOn: "Then say when it is handed on."
    case .nothingWrong: "Then say whether nothing is wrong."
    }
  }
}

extension String {
  /// The text with a capital letter in front.
  var capital: String { prefix(1).uppercased() + dropFirst() }
}

extension [Condition] {
  /// What must come out for something to be there, as a clause with "if"; nil where nothing must.
  var ifs: String? {
    isEmpty
      ? nil
      : "if "
        + map { condition in
          let names = condition.choices.map { "\"\($0.text)\"" }
          return "\(condition.question.name) is \(names.joined(separator: " or "))"
        }.joined(separator: " and ")
  }
}
