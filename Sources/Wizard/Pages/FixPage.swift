// The checklist of a fix.

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
    if !walk.trail.isEmpty { text.add(walk.path, .hint) }
    if let candidate = walk.candidates.first(where: { $0.id == id }) {
      if let note = candidate.note { text.add(label: "Note", note) }
      if !candidate.isConfirmed {
        text.add(label: "Fits", onlyIf([candidate]).joined().joined(separator: ", "))
      }
    }
    text.space()
    addSteps(of: fix, to: &text)
    if let verify = fix.verify {
      text.space()
      text.add(label: "Then check", verify)
    }
    text.space()
    if let reviewed = tree.reviewed { text.add("Reviewed on \(reviewed).", .hint) }
  }

  private func addSteps(of fix: Fix, to text: inout Body) {
    let number = progress.way(of: fix)
    guard fix.ways.indices.contains(number) else { return }
    let way = fix.ways[number]
    if fix.ways.count > 1 || way.title != nil {
      let count = fix.ways.count > 1 ? "Way \(number + 1) of \(fix.ways.count): " : ""
      text.add(count + (way.title ?? ""), .heading)
    }
    for (number, step) in way.steps.enumerated() { add(step, number, to: &text) }
  }

  /// Adds a step as an item, marked as far as it is done, with all that belongs to it.
  private func add(_ step: Step, _ number: Int, to text: inout Body) {
    let state = state(ofStep: number)
    text.addItem(step.do, lead: state.sign + " ", style: state == .done ? .ticked : .plain)
    if let remark = state.remark { text.addDetail(remark, .warning) }
    if let warn = step.warn { text.addDetail(label: "Careful", warn, .warning) }
    if let type = step.type {
      // A block of lines in a tree file ends with a newline.
      text.addLiteralDetail(type.last == "\n" ? String(type.dropLast()) : type)
    }
    if let expect = step.expect { text.addDetail(label: "See", expect) }
    if let undo = step.undo { text.addDetail(label: "Undo", undo) }
  }

  /// Lays a step out anew, since it was marked; the others stay as they are.
  func layOut(step number: Int, in text: inout Body) {
    guard case .fix(let id) = content, let fix = tree.fix(id) else { return }
    let step = fix.ways[progress.way(of: fix)].steps[number]
    text.replace(item: number) { add(step, number, to: &$0) }
  }

  /// How far a step of the way shown is.
  private func state(ofStep number: Int) -> StepState {
    steps.map { progress.state(of: $0[number]) } ?? .toDo
  }
}
