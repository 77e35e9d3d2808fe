// The page of a fix: what it rests on, its checklist, and whom to ask.

internal import Casework
internal import Text
internal import Tree

extension Scene {
  func addFix(_ id: Fix.ID, to text: inout Body) {
    guard let fix = tree.fix(id) else { return }
    switch progress.verdict(on: id) {
    case .waiting(let what): text.add(label: "Waiting", what.isEmpty ? "for something" : what)
    case .partly(let rest): text.add(label: "Helped partly", rest)
    case .wentOn(let tree): text.add(label: "Went on", "in the tree \(tree)")
    case .helped, .handedOn, .nothingWrong, .didNot, nil: break
    }
    if let words = tally(of: fix)?.words(endingAs: tree.ending(of: fix).upshot) {
      text.add(label: "Tried", words)
    }
    if let because = fix.because { text.add(label: "Because", because) }
    if !walk.trail.isEmpty, !isCompact {
      text.add(isInLines ? walk.path : walk.path(fitting: 2, width: text.width), .hint)
    }
    let candidate = walk.candidates.first { $0.id == id }
    if let candidate {
      if let note = candidate.note { text.add(label: "Note", filling.text(note)) }
      if !candidate.isConfirmed {
        let open = onlyIf([candidate], without: checklist?.condition?.question).joined()
        if !open.isEmpty { text.add(label: "Fits", open.joined(separator: ", ")) }
      }
    }
    text.space()
    if checklist?.condition != nil {
      add(.condition, isOpen: true, to: &text)
      text.space()
    }
    addWay(of: fix, to: &text)
    addChecklist(to: &text)
    text.space()
    if let owner = tree.owner, id == tree.otherwise.id { text.add(label: "Ask", owner) }
    addAdded(to: &text)
    if let reviewed = tree.reviewed { text.add("Reviewed on \(reviewed).", .hint) }
    let way = progress.way(of: fix, in: tree)
    let steps = fix.ways.indices.contains(way) ? fix.ways[way].texts : []
    addMentions(in: fix.texts + [candidate?.note] + steps, to: &text)
  }

  /// Says which of several ways this is, and what it depends on.
  private func addWay(of fix: Fix, to text: inout Body) {
    let number = progress.way(of: fix, in: tree)
    guard fix.ways.indices.contains(number) else { return }
    let way = fix.ways[number]
    let left = progress.ways(of: fix, in: tree)
    let place = left.firstIndex(of: number).map { $0 + 1 } ?? 1
    let count = left.count > 1 ? "Way \(place) of \(left.count): " : ""
    let open = progress.fitting(in: tree).open(of: way.when).ifs.map { " (\($0))" } ?? ""
    let heading = count + (way.title ?? "") + open
    if !heading.isEmpty { text.add(heading, .heading) }
  }
}
