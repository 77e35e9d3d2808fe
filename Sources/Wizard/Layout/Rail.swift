// The column beside the question: the answers so far, and the fixes still possible.

internal import Text
internal import Tree

extension Scene {
  /// The rows of the column beside the text, `height` of them, with a line between it and the text.
  func rail(height: Int) -> [Line]? {
    railWidth.map { width in
      rail(width: width, height: height).map { line in
        let used = line.reduce(0) { $0 + $1.text.displayWidth }
        return line + [Span(.blanks(width - used) + "│ ", .hint)]
      }
    }
  }

  private func rail(width: Int, height: Int) -> [Line] {
    var lines: [Line] = [[Span(" Answers", .heading)]]
    let answers = walk.trail.suffix(max(1, height / 2 - 2))
    if answers.count < walk.trail.count {
      lines.append(hint("… \(walk.trail.count - answers.count) more", width))
    }
    for answered in answers {
      lines.append([
        Span(answered.reply == .notSure ? " ? " : " ✓ ", .ticked),
        Span(
          (answered.question.label.padded(to: 9) + " " + answered.wording)
            .truncated(to: width - 4)),
      ])
    }
    if let question = currentQuestion {
      lines.append([Span((" … " + question.label).truncated(to: width - 1), .hint)])
    }
    lines.append([])
    lines.append([Span(" Still possible", .heading)])
    let room = max(1, height - lines.count)
    let isCut = walk.candidates.count > room
    for candidate in walk.candidates.prefix(isCut ? room - 1 : room) {
      lines.append([
        Span(candidate.isConfirmed ? " ● " : " ○ ", candidate.isConfirmed ? .ticked : .plain),
        Span(candidate.fix.title.visible().truncated(to: width - 4)),
      ])
    }
    if isCut {
      lines.append(hint("… \(walk.candidates.count - room + 1) more: c", width))
    }
    return Array(lines.prefix(height)) + Array(repeating: [], count: max(0, height - lines.count))
  }

  private func hint(_ text: String, _ width: Int) -> Line {
    [Span((" " + text).truncated(to: width - 1), .hint)]
  }
}
