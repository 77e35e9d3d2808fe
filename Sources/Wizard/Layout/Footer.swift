// The footer: as many hints at keys as fit.

internal import Screen
internal import Text

extension Scene {
  /// As many hints as fit, those in front first, and the one that leads to help or out of it always.
  var hints: Line {
    let way: Action = content.kind == .help ? .back : .help
    var shown = bindings.filter { $0.hint != nil }
    var used = shown.reduce(0) { $0 + $1.hintWidth }
    while used > size.columns, let last = shown.lastIndex(where: { $0.action != way }) {
      used -= shown.remove(at: last).hintWidth
    }
    return [Span(" " + shown.compactMap(\.hint).joined(separator: "  "), .hint)]
  }
}

extension KeyBinding {
  /// The cells that the hint takes, with two blanks.
  fileprivate var hintWidth: Int { hint.map { $0.displayWidth + 2 } ?? 0 }
}
