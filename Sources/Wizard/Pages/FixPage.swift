// The checklist of a fix.

internal import DecisionTree
internal import Screen

extension Session {
  /// The number of the way shown of a fix, counted from 0.
  func way(of fix: Fix) -> Int {
    min(progress.ways[fix.id] ?? 0, max(0, fix.ways.count - 1))
  }

  func addFix(_ id: Fix.ID, to text: inout Text) {
    guard let fix = tree.fix(id) else { return }
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

  private func addSteps(of fix: Fix, to text: inout Text) {
    let number = way(of: fix)
    guard fix.ways.indices.contains(number) else { return }
    let way = fix.ways[number]
    if fix.ways.count > 1 || way.title != nil {
      let count = fix.ways.count > 1 ? "Way \(number + 1) of \(fix.ways.count): " : ""
      text.add(count + (way.title ?? ""), .heading)
    }
    for (index, step) in way.steps.enumerated() {
      let isDone = progress.ticked.contains(StepPlace(fix: fix.id, way: number, step: index))
      text.addItem(
        step.do, lead: isDone ? "[x] " : "[ ] ", style: isDone ? .ticked : .plain)
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

  /// Ticks a step, or takes the tick back; a tick moves on to the next step.
  mutating func tick(_ item: Int) {
    guard case .fix(let id) = page.content, let fix = tree.fix(id), text.itemCount > item else {
      return
    }
    let place = StepPlace(fix: id, way: way(of: fix), step: item)
    if progress.ticked.remove(place) == nil {
      progress.ticked.insert(place)
      if page.selected == item { move(by: 1) }
    }
  }

  /// Shows the next of the ways of a fix.
  mutating func showOtherWay() {
    guard case .fix(let id) = page.content, let fix = tree.fix(id), fix.ways.count > 1 else {
      return
    }
    progress.ways[id] = (way(of: fix) + 1) % fix.ways.count
    select(0)
  }
}
