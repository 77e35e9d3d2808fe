// The page that shows the whole tree, with the trail and what is still open.

internal import Pictures
internal import Text
internal import Tree

extension Scene {
  func add(_ map: TreeMap, to text: inout Body) {
    if isInLines { return addOpened(map, to: &text) }
    text.addItems(map.lines(width: text.width))
    text.space()
    text.add(Reach.Standing.legend + "  ─→ leads to  … folded", .hint)
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
    text.add(map.words(at: map.opened))
    text.space()
    for item in map.below { text.addItem(map.words(at: item)) }
    if map.opened == 0 {
      text.add("A number opens what is below; back goes up again.", .hint)
      addWayBack(to: &text)
    }
  }
}

extension TreeMap {
  /// What an item says, with how it stands in words.
  fileprivate func words(at item: Int) -> String {
    var parts = parts(at: item)
    if !parts.isEmpty {
      switch items[item].standing {
      case .taken: parts[0] += " (given)"
      case .closed: parts[0] += " (ruled out)"
      default: break
      }
    }
    return parts.joined(separator: "; ").replacing("─→ ", with: "leads to ")
  }
}
