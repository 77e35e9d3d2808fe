// A tree in the language of Mermaid.

import Tree

extension Diagram {
  /// The picture as a flowchart for Mermaid.
  package var mermaid: String {
    var lines = ["flowchart \(direction.rankdir)"]
    for (number, box) in boxes.enumerated() {
      let text = box.entries.map { $0.text.mermaidEscaped + "<br>" + $0.facts.mermaidEscaped }
        .joined(separator: "<br>")
      let shape = box.isQuestion ? ("[", "]") : ("(", ")")
      let look = (box.isQuestion ? "question" : "fix") + (box.standing == .closed ? "Closed" : "")
      lines.append("  n\(number)\(shape.0)\"\(text)\"\(shape.1):::\(look)")
    }
    for arrow in arrows {
      let line = arrow.standing.line
      lines.append("  n\(arrow.from) \(line)|\"\(arrow.label.mermaidEscaped)\"| n\(arrow.to)")
    }
    if isMarked { lines.append("  legend[\"\(Reach.Standing.legend)\"]:::legend") }
    lines += [
      "  classDef question fill:#e3eefa,stroke:#24527a,color:#111111",
      "  classDef fix fill:#e6f4e0,stroke:#2f6b1f,color:#111111",
      "  classDef questionClosed fill:#ffffff,stroke:#767676,color:#767676,stroke-dasharray:4",
      "  classDef fixClosed fill:#ffffff,stroke:#767676,color:#767676,stroke-dasharray:4",
      "  classDef legend fill:#ffffff,stroke:#ffffff,color:#111111",
    ]
    return lines.map { $0 + "\n" }.joined()
  }
}

extension Reach.Standing? {
  /// An arrow that is thick, plain or dotted.
  fileprivate var line: String {
    switch self {
    case .taken: "==>"
    case .closed: "-.->"
    case .open, nil: "-->"
    }
  }
}

extension String {
  /// The lines of a label.
  fileprivate var mermaidEscaped: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { String($0).escaped }
      .joined(separator: "<br>")
  }

  /// The text with every sign that means something to Mermaid, or to the Markdown in its labels,
  /// spelled by its number.
  private var escaped: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ", ",", ":", "?", "'", "/", "!", "=":
        text.unicodeScalars.append(scalar)
      // The words of a label may not begin like a list.
      case "-" where !text.isEmpty, "." where text.contains { !$0.isNumber }:
        text.unicodeScalars.append(scalar)
      default:
        if scalar.isASCII {
          text += "#\(scalar.value);"
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    return text
  }
}
