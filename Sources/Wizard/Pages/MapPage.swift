// The page that shows the whole tree, with the trail and what is still open.

internal import Pictures
internal import Text
internal import Tree

extension Scene {
  func add(_ map: TreeMap, to text: inout Body) {
    text.addItems(map.lines(width: text.width))
    text.space()
    text.add(Reach.Standing.legend + "  ─→ leads to  … folded", .hint)
  }
}
