// The page of a fix: what it rests on, and its checklist.

internal import Casework
internal import Text
internal import Tree

extension Scene {
  func addFix(_ id: Fix.ID, to text: inout Body) {
    guard let fix = tree.fix(id) else { return }
    switch progress.verdict(on: id) {
    case .waiting(let what): text.add(label: "Waiting", what.isEmpty ? "for something" : what)
    case .partly(let rest): text.add(label: "Helped partly", rest)
    case .helped, .handedOn, .nothingWrong, .didNot, nil: break
    }
    if let because = fix.because { text.add(label: "Because", because) }
    if !walk.trail.isEmpty, !isCompact {
      text.add(isInLines ? walk.path : walk.path(fitting: 2, width: text.width), .hint)
    }
    let candidate = walk.candidates.first { $0.id == id }
    if let candidate {
      if let note = candidate.note { text.add(label: "Note", note) }
      if !candidate.isConfirmed {
        let open = onlyIf([candidate], without: checklist?.condition?.question).joined()
        if !open.isEmpty { text.add(label: "Fits", open.joined(separator: ", ")) }
      }
    }
    text.space()
    addChecklist(of: fix, to: &text)
    text.space()
    if let reviewed = tree.reviewed { text.add("Reviewed on \(reviewed).", .hint) }
    let way = progress.way(of: fix)
    let steps = fix.ways.indices.contains(way) ? fix.ways[way].texts : []
    addMentions(in: fix.texts + [candidate?.note] + steps, to: &text)
  }

  private func addChecklist(of fix: Fix, to text: inout Body) {
    guard let checklist else { return }
    if checklist.condition != nil {
      add(.condition, of: fix, isOpen: true, to: &text)
      text.space()
    }
    let number = progress.way(of: fix)
    if fix.ways.indices.contains(number), fix.ways.count > 1 || fix.ways[number].title != nil {
      let count = fix.ways.count > 1 ? "Way \(number + 1) of \(fix.ways.count): " : ""
      text.add(count + (fix.ways[number].title ?? ""), .heading)
    }
    for step in 0..<checklist.steps.count {
      add(.step(step), of: fix, isOpen: isOpen(checklist.item(ofStep: step)), to: &text)
    }
    if checklist.steps.count > 0, !isCompact { text.space() }
    let last = checklist.item(ofStep: checklist.steps.count)
    add(.verification, of: fix, isOpen: isOpen(last), to: &text)
  }

  private func isOpen(_ item: Int) -> Bool { !isCompact || item == selected }

  /// Lays an item out anew, with all that belongs to it or in one line; the others stay as they are.
  func layOut(_ item: Int, isOpen: Bool, in text: inout Body) {
    guard case .fix(let id) = content, let fix = tree.fix(id), let kind = checklist?[item] else {
      return
    }
    text.replace(item: item) { add(kind, of: fix, isOpen: isOpen, to: &$0) }
  }

  private func add(_ item: Checklist.Item, of fix: Fix, isOpen: Bool, to text: inout Body) {
    switch item {
    case .condition: addCondition(to: &text)
    case .step(let number): add(step: number, of: fix, isOpen: isOpen, to: &text)
    case .verification: addVerification(of: fix, isOpen: isOpen, to: &text)
    }
  }

  private func addCondition(to text: inout Body) {
    guard let condition = checklist?.condition else { return }
    let choices = condition.choices.map(\.text).joined(separator: ", or ")
    text.addItem(
      "Only for \(condition.question.label): \(choices)", number: .known(0), style: .warning)
  }

  /// Adds a step as an item, marked as far as it is done, with all that belongs to it.
  private func add(step number: Int, of fix: Fix, isOpen: Bool, to text: inout Body) {
    let step = fix.ways[progress.way(of: fix)].steps[number]
    let state = checklist.map { progress.state(of: $0.steps[number]) } ?? .toDo
    let isSettled = state.isSettled
    text.addItem(
      (isOpen || step.warn == nil ? "" : "! ") + (isInLines ? state.spokenSign : "") + step.do,
      lead: isInLines ? "" : state.sign + " ",
      leadStyle: state == .done ? .ticked : .plain, number: .known(number + 1),
      style: isSettled ? .hint : .plain, isCut: !isOpen)
    guard isOpen else { return }
    if let remark = isInLines ? state.reason : state.remark { text.addDetail(remark, .warning) }
    if let warn = step.warn { text.addDetail(label: "Careful", warn, .warning) }
    if let type = step.type { text.addLiteralDetail(type) }
    if let expect = step.expect {
      // Of several lines the columns matter; a sentence on one line is read word by word.
      if expect.contains("\n") {
        text.addLiteralDetail(label: "See", expect, .plain)
      } else {
        text.addDetail(label: "See", expect)
      }
    }
    if let undo = step.undo { text.addDetail(label: "Undo", undo) }
  }

  /// Adds how to tell that the fix helped, and what can be said of it.
  private func addVerification(of fix: Fix, isOpen: Bool, to text: inout Body) {
    let test = fix.verify ?? "did it help?"
    text.addItem(
      "Then check:" + (test.contains("\n") ? "\n" : " ") + test, number: .none, isCut: !isOpen)
    guard isOpen, !isInLines else { return }
    let hints = bindings.filter { [.helped, .failed, .partly, .wait].contains($0.action) }
    text.addDetail(hints.compactMap(\.hint).joined(separator: "   "))
  }
}
