// Laying a page out, all parts of it at once.

internal import Screen
internal import Text

extension Sheet {
  /// The page that a scene shows.
  init(of scene: Scene) {
    body = scene.text(width: scene.width)
    header = scene.header
    rule = [Span(.rule(scene.size.columns), .hint)]
    rail = scene.rail(height: scene.size.bodyHeight)
    steps = scene.steps
    hints = scene.hints
  }
}
