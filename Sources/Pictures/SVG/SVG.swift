// A tree as an SVG picture that needs nothing else to be shown.

import Tree

/// A picture of a tree as SVG.
package struct SVG: Sendable {
  private let diagram: Diagram
  private let boxes: [BoxText]
  private let labels: [Lettering]
  /// Where everything stands.
  let layout: Layout

  /// The picture of a diagram; nil when it has more than `limit` boxes, labels and bends.
  package init?(of diagram: Diagram, limit: Int = Layout.limit) {
    self.diagram = diagram
    boxes = diagram.boxes.map(BoxText.init)
    labels = diagram.arrows.map { Lettering($0.label, size: 12, width: 170) }
    guard let layout = Layout(of: diagram, boxes, labels, limit: limit) else { return nil }
    self.layout = layout
  }

  /// The picture as the text of a file.
  package var text: String {
    let title = Lettering(diagram.title, size: 19, width: 2_000)
    let width = max(layout.width, title.width + 48, diagram.isMarked ? 420 : 0)
    let height = layout.height
    var text = """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" role="img">
      <title>\(diagram.title.xmlEscaped)</title>
      <style>\(SVG.style)</style>
      \(SVG.arrowheads)
      <rect class="paper" x="0" y="0" width="\(width)" height="\(height)"/>
      <text class="title" x="24" y="36">\(diagram.title.xmlEscaped)</text>

      """
    if diagram.isMarked {
      let legend = Reach.Standing.legend.xmlEscaped
      text += "<text class=\"legend\" x=\"24\" y=\"58\">\(legend)</text>\n"
    }
    let lines = layout.lines.sorted { ($0.standing?.rank ?? 0) < ($1.standing?.rank ?? 0) }
    for line in lines { text += element(line) }
    for item in layout.items {
      switch item.content {
      case .box(let number): add(diagram.boxes[number], boxes[number], item.frame, to: &text)
      case .label(let number):
        let look = diagram.arrows[number].standing.look
        var y = item.frame.y
        text += "<g class=\"label\(look)\">"
        add(labels[number], x: item.frame.x + 4, y: &y, "", to: &text)
        text += "</g>\n"
      }
    }
    return text + "</svg>\n"
  }

  private static let style = """
    text{font-family:Verdana,"DejaVu Sans",sans-serif;font-size:13px;fill:#111}\
    .paper{fill:#fff}.title{font-size:19px}.facts{font-size:11px;fill:#444}\
    .label text{font-size:12px}.legend{font-size:12px}\
    .question rect{fill:#e3eefa;stroke:#24527a}.fix rect{fill:#e6f4e0;stroke:#2f6b1f}\
    path.line{fill:none;stroke:#555;stroke-width:1.2}\
    .taken rect,path.line.taken{stroke:#000;stroke-width:3}\
    .closed rect{fill:#fff;stroke:#999;stroke-dasharray:5 3}.closed text{fill:#6b6b6b}\
    path.line.closed{stroke:#999;stroke-dasharray:5 3}
    """

  /// A head for each kind of line, since not all viewers give a head the colour of its line.
  private static let arrowheads =
    "<defs>"
    + [("open", "#555", 9), ("taken", "#000", 14), ("closed", "#999", 9)].map {
      name, colour, size in
      "<marker id=\"\(name)\" viewBox=\"0 0 10 10\" refX=\"10\" refY=\"5\" markerWidth=\"\(size)\""
        + " markerHeight=\"\(size)\" markerUnits=\"userSpaceOnUse\" orient=\"auto\">"
        + "<path d=\"M0 0L10 5L0 10z\" fill=\"\(colour)\"/></marker>"
    }.joined() + "</defs>"

  private func element(_ line: Layout.Connection) -> String {
    let (start, bend, end) = (line.start, line.bend, line.end)
    let head = line.isEnd ? " marker-end=\"url(#\((line.standing ?? .open).rawValue))\"" : ""
    let curve: String
    switch diagram.direction {
    case .right:
      let middle = (bend.x + end.x) / 2
      curve = "H\(bend.x)C\(middle) \(bend.y) \(middle) \(end.y)"
    case .down:
      let middle = (bend.y + end.y) / 2
      curve = "V\(bend.y)C\(bend.x) \(middle) \(end.x) \(middle)"
    }
    return "<path class=\"line\(line.standing.look)\" d=\"M\(start.x) \(start.y)\(curve)"
      + " \(end.x) \(end.y)\"\(head)/>\n"
  }

  private func add(
    _ box: Diagram.Box, _ content: BoxText, _ frame: Layout.Rectangle, to text: inout String
  ) {
    text +=
      "<g class=\"\(box.isQuestion ? "question" : "fix")\(box.standing.look)\">"
      + "<rect x=\"\(frame.x)\" y=\"\(frame.y)\" width=\"\(frame.width)\""
      + " height=\"\(frame.height)\" rx=\"\(box.isQuestion ? 2 : 12)\"/>"
    var y = frame.y + BoxText.padding
    for entry in content.entries {
      add(entry.text, x: frame.x + BoxText.padding, y: &y, "", to: &text)
      add(entry.facts, x: frame.x + BoxText.padding, y: &y, " class=\"facts\"", to: &text)
      y += 6
    }
    text += "</g>\n"
  }

  /// Adds lines of text below each other.
  private func add(
    _ lettering: Lettering, x: Int, y: inout Int, _ look: String, to text: inout String
  ) {
    for line in lettering.lines {
      text += "<text\(look) x=\"\(x)\" y=\"\(y + lettering.size)\">\(line.xmlEscaped)</text>"
      y += lettering.lineHeight
    }
  }
}

extension Reach.Standing? {
  /// The class of what stands so, after a blank.
  fileprivate var look: String { map { " \($0.rawValue)" } ?? "" }
}

extension String {
  /// The text as XML spells it.
  fileprivate var xmlEscaped: String {
    respelled { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      default: nil
      }
    }
  }
}
