// Which arrows of a picture make its spine: the longest ways on, which are drawn straight.

extension Diagram {
  /// Whether no other arrow from the same box leads a longer way on, for each arrow.
  var isSpine: [Bool] {
    var lengths = Array(repeating: 0, count: boxes.count)
    // Arrows stand in the order of the boxes that they come from, and none leads back.
    for arrow in arrows.reversed() {
      lengths[arrow.from] = max(lengths[arrow.from], lengths[arrow.to] + 1)
    }
    return arrows.map { lengths[$0.to] + 1 == lengths[$0.from] }
  }
}
