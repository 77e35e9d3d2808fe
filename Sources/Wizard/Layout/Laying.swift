// Laying a page out, all parts of it at once.

internal import Screen

extension Sheet {
  /// The page that a scene shows.
  init(of scene: Scene) {
    body = scene.text(width: scene.width)
    header = scene.header
    rail = scene.rail(height: scene.size.bodyHeight)
    steps = scene.steps
    hints = scene.hints
  }
}
