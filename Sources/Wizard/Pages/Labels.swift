// How questions and answers are named where there is room for a few words only.

internal import Text
internal import Tree

extension Answered {
  /// Whether one choice was taken.
  var isDefinite: Bool { if case .choice = reply { true } else { false } }

  /// The reply as a person reads it.
  var wording: String { (text ?? "not sure").onOneLine.visible() }
}

extension Walk {
  /// The answers that count, in one line, each of them whole.
  var path: String { path { $0 } }

  /// The answers that count, in one line, of each of them not more than the beginning.
  var shortPath: String { path { $0.truncated(to: 32) } }

  /// The answers that count, whole where they fit into some rows of a width, else cut.
  func path(fitting rows: Int, width: Int) -> String {
    let whole = path
    return whole.wrapped(to: width).count <= rows ? whole : shortPath
  }

  private func path(_ shown: (String) -> String) -> String {
    trail.map { "\($0.question.name): \(shown($0.wording))" }.joined(separator: " · ")
  }
}
