// The footer: as many hints at keys as fit.

internal import Screen
internal import Text

extension Scene {
  /// As many hints as fit, those in front first, and the one that leads to help or out of it always.
  var hints: Line {
    var spans: Line = [Span(" ", .hint)]
    for (place, hint) in shownHints.compactMap(\.hint).enumerated() {
      let key = hint.prefix { $0 != " " }
      if place > 0 { spans.append(Span("  ", .hint)) }
      spans += [Span(String(key), .key), Span(String(hint[key.endIndex...]), .hint)]
    }
    return spans
  }

  /// What the hint at a column of the footer stands for; nil beside all hints.
  func action(atHint column: Int) -> Action? {
    var end = 1
    for binding in shownHints {
      let start = end
      end += binding.hintWidth
      if start..<end - 2 ~= column {
        // A hint at all digits is none at one of them.
        if case .choose = binding.action { return nil }
        return binding.action
      }
    }
    return nil
  }

  private var shownHints: [KeyBinding] {
    let way: Action = content.kind == .help ? .back : .help
    var shown = dueFirst.filter { $0.hint != nil }
    var used = shown.reduce(0) { $0 + $1.hintWidth }
    while used > size.columns, let last = shown.lastIndex(where: { $0.action != way }) {
      used -= shown.remove(at: last).hintWidth
    }
    return shown
  }

  /// What can be done on the page; on the verification of a fix what can be said of it in front.
  private var dueFirst: [KeyBinding] {
    guard checklist?[selected] == .verification else { return bindings }
    let ofSteps: [Action] = [.tick, .skip, .fail, .otherWay]
    return bindings.filter { !ofSteps.contains($0.action) }
  }
}

extension KeyBinding {
  /// The cells that the hint takes, with two blanks.
  fileprivate var hintWidth: Int { hint.map { $0.displayWidth + 2 } ?? 0 }
}
