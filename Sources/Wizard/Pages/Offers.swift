// Which actions make sense on a page now, and the hints at the bottom that name their keys.

internal import Casework
internal import Screen
internal import Text
internal import Tree

extension Scene {
  /// Whether an action makes sense now; one that does not is not in the footer.
  func isOffered(_ action: Action) -> Bool {
    switch (action, content) {
    case (.take, .answers): !walk.trail.isEmpty || !progress.failed.isEmpty
    case (.otherWay, .fix(let id)): (tree.fix(id)?.ways.count ?? 0) > 1
    case (.article, .fix(let id)): tree.fix(id)?.article != nil
    case (.article, .candidates): selectedCandidate?.fix.article != nil
    case (.failed, .fix(let id)): id != tree.otherwise.id
    case (.takeBack, .fix(let id)): progress.verdict(on: id) != nil
    case (.nextMatch, _), (.previousMatch, _): isSearching
    default: true
    }
  }

  /// As many hints as fit, those in front first, and the one that leads to help or out of it always.
  var hints: Line {
    let way: Action = content.kind == .help ? .back : .help
    var shown = KeyBinding.bindings(on: content.kind).filter {
      $0.hint != nil && isOffered($0.action)
    }
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
