// Laying a page out, all parts of it at once.

internal import Casework
internal import Screen
internal import Text
internal import Tree

extension Sheet {
  /// The page that a scene shows.
  init(of scene: Scene) {
    let scene = scene.fitting
    body = scene.text
    header = scene.header
    rail = scene.rail(height: scene.size.bodyHeight)
    checklist = scene.checklist
    candidates = scene.candidates
    open = scene.isCompact ? scene.selected : nil
    hints = scene.hints
  }
}

extension Scene {
  /// The scene with as much as there is room for.
  fileprivate var fitting: Scene {
    if isInLines { return self }
    var scene = self
    switch content {
    case .question:
      scene.hasRail = hasRoomForRail
      if scene.hasRail, scene.text.rows.count > size.bodyHeight { scene.hasRail = false }
    case .fix, .first:
      // Nobody's screen shows so many, and measuring them takes time.
      scene.isCompact =
        (checklist?.steps.count ?? 0) > Scene.mostMeasured || text.rows.count > size.bodyHeight
    default: break
    }
    return scene
  }

  /// Whether a list of the candidates beside the question is short, or does not take its room.
  private var hasRoomForRail: Bool {
    guard size.railWidth != nil else { return false }
    return walk.candidates.count <= 8 || size.columns >= Size.spacious
  }

  /// The most steps that are laid out to see whether they all fit.
  static let mostMeasured = 200
}
