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
    let kind = content.kind
    let way: Action = kind == .help ? .back : .help
    var shown: [(hint: String, width: Int, isKept: Bool)] = []
    for binding in KeyBinding.bindings(on: kind) {
      guard let hint = binding.hint, isOffered(binding.action) else { continue }
      shown.append((hint, hint.displayWidth, binding.action == way))
    }
    var used = shown.reduce(-2) { $0 + $1.width + 2 }
    while used > size.columns - 2, let last = shown.lastIndex(where: { !$0.isKept }) {
      used -= shown.remove(at: last).width + 2
    }
    return [Span(" " + shown.map(\.hint).joined(separator: "  "), .hint)]
  }
}
