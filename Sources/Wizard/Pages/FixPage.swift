// The checklist of a fix.

internal import Casework
internal import Text
internal import Tree

extension Session {
  /// The number of the way shown of a fix, counted from 0.
  func way(of fix: Fix) -> Int {
    min(progress.ways[fix.id] ?? 0, max(0, fix.ways.count - 1))
  }

  func addFix(_ id: Fix.ID, to text: inout Body) {
    guard let fix = tree.fix(id) else { return }
    switch progress.verdict(on: id) {
    case .waiting(let what): text.add(label: "Waiting", what.isEmpty ? "for something" : what)
    case .partly(let rest): text.add(label: "Helped partly", rest)
    case .helped, .didNot, nil: break
    }
    if let because = fix.because { text.add(label: "Because", because) }
    if !walk.trail.isEmpty { text.add(path, .hint) }
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
    let number = way(of: fix)
    guard fix.ways.indices.contains(number) else { return }
    let way = fix.ways[number]
    if fix.ways.count > 1 || way.title != nil {
      let count = fix.ways.count > 1 ? "Way \(number + 1) of \(fix.ways.count): " : ""
      text.add(count + (way.title ?? ""), .heading)
    }
    for (index, step) in way.steps.enumerated() {
      let mark = mark(of: stepName(index, of: fix))
      text.addItem(step.do, lead: mark.sign + " ", style: mark == .done ? .ticked : .plain)
      if let remark = mark.remark { text.addDetail(remark, .warning, indent: 9) }
      if let warn = step.warn {
        text.add(label: "Careful", warn, .warning, indent: 9, isPartOfItem: true)
      }
      if let type = step.type {
        // A block of lines in a tree file ends with a newline.
        let lines = type.last == "\n" ? String(type.dropLast()) : type
        text.addLiteral(lines, indent: 11, isPartOfItem: true)
      }
      if let expect = step.expect { text.add(label: "See", expect, indent: 9, isPartOfItem: true) }
      if let undo = step.undo { text.add(label: "Undo", undo, indent: 9, isPartOfItem: true) }
    }
  }

  /// The name of a step of the way shown, by its number, counted from 0.
  func stepName(_ index: Int, of fix: Fix) -> StepName {
    let way = fix.ways[way(of: fix)]
    let text = way.steps[index].do
    let repetition = way.steps[..<index].filter { $0.do == text }.count
    return StepName(fix: fix.id, way: way.title, text: text, repetition: repetition)
  }

  /// How far a step is.
  func mark(of step: StepName) -> StepState { progress.marks[step] ?? .toDo }

  /// The fix whose checklist is in front.
  var shownFix: Fix? {
    if case .fix(let id) = page.content { tree.fix(id) } else { nil }
  }

  /// Gives a step a mark, or takes the mark back; what is settled moves on to the next step.
  mutating func mark(_ item: Int, _ mark: StepState) {
    guard let fix = shownFix, text.itemCount > item else { return }
    let step = stepName(item, of: fix)
    let old = self.mark(of: step)
    let isTakenBack = mark == .done ? old.isSettled : old == mark && !mark.isExplained
    record(.marked(fix: Named(fix), step, isTakenBack ? .toDo : mark))
    if !isTakenBack, mark.isSettled, page.selected == item { move(by: 1) }
  }

  /// Shows the next of the ways of a fix.
  mutating func showOtherWay() {
    guard let fix = shownFix, fix.ways.count > 1 else { return }
    let next = (way(of: fix) + 1) % fix.ways.count
    record(.choseWay(fix: Named(fix), way: next, title: fix.ways[next].title))
    select(0)
  }
}

extension StepState {
  /// The sign in front of a step.
  package var sign: String {
    switch self {
    case .toDo: "[ ]"
    case .doing: "[>]"
    case .done: "[x]"
    case .skipped: "[-]"
    case .failed: "[!]"
    case .notApplicable: "[/]"
    }
  }

  /// Whether it stands for what the person said about it.
  fileprivate var isExplained: Bool {
    switch self {
    case .skipped, .failed: true
    case .toDo, .doing, .done, .notApplicable: false
    }
  }

  /// Whether nothing is left to do for the step.
  var isSettled: Bool { self != .toDo && self != .doing }

  /// What the person said about it.
  var remark: String? {
    switch self {
    case .skipped(let reason): reason.isEmpty ? "skipped" : "skipped: \(reason)"
    case .failed(let remark): remark.isEmpty ? "failed" : "failed: \(remark)"
    case .notApplicable: "does not apply"
    case .doing: "being done"
    case .toDo, .done: nil
    }
  }
}
