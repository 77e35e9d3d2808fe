// A tree in the language of Graphviz.

import Text
import Tree

extension Diagram {
  /// The picture as a text for `dot`.
  package var dot: String {
    var lines = [
      "digraph {",
      "  graph [rankdir=\(direction.rankdir), charset=\"UTF-8\", bgcolor=white, labelloc=t,"
        + " fontsize=18, fontname=\"sans-serif\", label=\"\(head)\"];",
      "  node [shape=box, fontsize=12, fontname=\"sans-serif\"];",
      "  edge [fontsize=11, fontname=\"sans-serif\"];",
    ]
    for (number, box) in boxes.enumerated() {
      let texts = box.entries.map { entry in
        entry.text.dotLines(width: 28) + entry.facts.dotLines(width: 28)
      }
      let fill = box.standing == .closed ? "dashed" : "filled"
      let facts = [
        "label=\"\(texts.joined())\"",
        "style=\"\(fill)\(box.isQuestion ? "" : ",rounded")\"",
        "fillcolor=\"\(box.isQuestion ? "#e3eefa" : "#e6f4e0")\"",
      ]
      lines.append("  n\(number) [\((facts + look(box.standing)).joined(separator: ", "))];")
    }
    for (arrow, isSpine) in zip(arrows, isSpine) {
      let style = arrow.standing == .closed ? ["style=dashed"] : []
      let weight = isSpine ? ["weight=8"] : []
      let facts =
        ["label=\(arrow.label.dotLabel(width: 20))"] + weight + style + look(arrow.standing)
      lines.append("  n\(arrow.from) -> n\(arrow.to) [\(facts.joined(separator: ", "))];")
    }
    return (lines + ["}"]).map { $0 + "\n" }.joined()
  }

  private var head: String {
    title.dotLines(width: 80) + (isMarked ? Reach.Standing.legend.dotLines(width: 80) : "")
  }

  private func look(_ standing: Reach.Standing?) -> [String] {
    switch standing {
    case .taken: ["penwidth=3"]
    case .closed: ["color=\"#767676\"", "fontcolor=\"#767676\""]
    case .open, nil: []
    }
  }
}

extension String {
  /// A label in quotes, broken into lines no wider than some cells.
  fileprivate func dotLabel(width: Int) -> String {
    "\"" + wrapped(to: width).map(\.dotEscaped).joined(separator: "\\n") + "\""
  }

  /// Lines of a label, each with its end.
  fileprivate func dotLines(width: Int) -> String {
    wrapped(to: width).map { $0.dotEscaped + "\\n" }.joined()
  }

  /// The text as a label spells it: `&` begins a character by its name there.
  private var dotEscaped: String {
    respelled { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "&": "&amp;"
      default: nil
      }
    }
  }
}
