// Which way a picture grows.

/// Where a picture goes on from the question that comes first.
package enum Direction: String, CaseIterable, Sendable {
  /// To the right, with the choices of a question below each other: for screens.
  case right
  /// Down, with the choices of a question beside each other: for paper.
  case down

  /// What Graphviz and Mermaid call it.
  var rankdir: String {
    switch self {
    case .right: "LR"
    case .down: "TB"
    }
  }
}
