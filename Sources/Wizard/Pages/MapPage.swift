// The page that shows the whole tree, with the trail and what is still open.

internal import Pictures
internal import Text
internal import Tree

extension Scene {
  func add(_ map: TreeMap, to text: inout Body) {
    if isInLines { return addOpened(map, to: &text) }
    let lines = map.lines(width: text.width).enumerated().map { item, lines in
      isByEvidence(item, of: map) ? lines.markedAsEvidence : lines
    }
    text.addItems(lines)
    text.space()
    let hasEvidence = map.items.indices.contains { isByEvidence($0, of: map) }
    text.add(
      Reach.Standing.legend + (hasEvidence ? "  e by evidence" : "") + "  ─→ leads to  … folded",
      .hint)
    addWayBack(to: &text)
  }

  /// Says how another tree is reached that led to this one.
  private func addWayBack(to text: inout Body) {
    if hasSessionBefore {
      text.add("Another tree led here; \(Scene.wayBack(isInLines)) goes back to it.", .hint)
    }
  }

  /// Adds one item with what is right below it: lines across the page say nothing to the ear.
  private func addOpened(_ map: TreeMap, to text: inout Body) {
    text.add(words(at: map.opened, of: map))
    text.space()
    for item in map.below { text.addItem(words(at: item, of: map)) }
    if map.opened == 0 {
      text.add("A number opens what is below; back goes up again.", .hint)
      addWayBack(to: &text)
    }
  }
}

extension Scene {
  /// Whether an item of the map is an answer that evidence gave.
  private func isByEvidence(_ item: Int, of map: TreeMap) -> Bool {
    guard map.items[item].standing == .taken,
      let (question, reply) = map.answer(at: item, in: tree), reply != nil
    else { return false }
    return isByEvidence(question.id)
  }

  /// What an item of the map says, with how it stands in words.
  private func words(at item: Int, of map: TreeMap) -> String {
    var parts = map.parts(at: item)
    if !parts.isEmpty {
      switch map.items[item].standing {
      case .taken: parts[0] += isByEvidence(item, of: map) ? " (given by evidence)" : " (given)"
      case .closed: parts[0] += " (ruled out)"
      default: break
      }
    }
    return parts.joined(separator: "; ").replacing("─→ ", with: "leads to ")
  }
}

extension [Line] {
  /// The lines of an answer with the sign that says that it comes from evidence.
  fileprivate var markedAsEvidence: [Line] {
    map { line in line.map { $0 == Span("✓ ", .ticked) ? Span("e ", .ticked) : $0 } }
  }
}
