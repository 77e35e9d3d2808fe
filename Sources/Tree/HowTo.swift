// How to find something out.

/// How to find out what is asked: told in a text, or step by step.
package enum HowTo: Sendable {
  case text(String)
  /// Steps that are shown in order, and never ticked.
  case steps([Step])

  /// The steps; none where a text tells it.
  package var steps: [Step] {
    if case .steps(let steps) = self { steps } else { [] }
  }

  /// The text; nil where steps tell it.
  package var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// All that it says.
  package var texts: [String?] {
    switch self {
    case .text(let text): [text]
    case .steps(let steps): steps.flatMap(\.texts)
    }
  }
}
