// What the column beside the question says.

internal import Casework
internal import Text
internal import Tree

extension Scene {
  /// The column of `height` rows beside the text; nil where there is none.
  func rail(height: Int) -> Rail? {
    guard hasRail, let width = size.railWidth else { return nil }
    let answers = answerLines(width, most: max(1, height / 2 - 2))
    let lines = answers + [[]] + candidateLines(width, most: max(1, height - answers.count - 1))
    let filled = lines.prefix(height) + Array(repeating: [], count: max(0, height - lines.count))
    return Rail(
      width: width,
      lines: filled.map { line in
        let used = line.reduce(0) { $0 + $1.text.displayWidth }
        return line + [Span(.blanks(width - used) + "│ ", .hint)]
      },
      fixes: answers.count)
  }

  private func answerLines(_ width: Int, most: Int) -> [Line] {
    let answers = walk.trail.suffix(most)
    let legend = answers.contains { isByEvidence($0.question.id) } ? "  e by evidence" : ""
    var lines: [Line] = [[Span(" Answers", .heading), Span(legend, .hint)]]
    if answers.count < walk.trail.count {
      lines.append(hint("… \(walk.trail.count - answers.count) more", width))
    }
    for answered in answers {
      lines.append([
        Span(
          isByEvidence(answered.question.id) ? " e " : answered.isDefinite ? " ✓ " : " ? ", .ticked),
        Span(
          (answered.question.name.visible().padded(to: 9) + " " + answered.wording)
            .truncated(to: width - 4)),
      ])
    }
    if let question = currentQuestion {
      lines.append([Span((" … " + question.name.visible()).truncated(to: width - 1), .hint)])
    }
    return lines
  }

  /// Whether evidence answered a question.
  func isByEvidence(_ question: Question.ID) -> Bool { progress.answerSigns[question] != nil }

  private func candidateLines(_ width: Int, most: Int) -> [Line] {
    let candidates = walk.candidates
    let legend = candidates.count > 1 ? "  ● sure ○ open" : ""
    var lines: [Line] = [[Span(" Still possible", .heading), Span(legend, .hint)]]
    let room = max(1, most - 1)
    let isCut = candidates.count > room
    // With room for it each says why, too.
    let hasReasons = candidates.count * 2 <= room && width >= 40
    let shown = candidates.prefix(isCut ? room - 1 : room)
    let reasons = hasReasons ? onlyIf(shown) : []
    for (place, candidate) in shown.enumerated() {
      let article = width >= 40 ? candidate.fix.article.map { " (\($0))" } ?? "" : ""
      let title = candidate.fix.title.onOneLine.visible()
        .truncated(to: width - 4 - article.visible().displayWidth)
      lines.append([
        Span(candidate.isConfirmed ? " ● " : " ○ ", candidate.isConfirmed ? .ticked : .plain),
        Span(title + article.visible()),
      ])
      guard hasReasons else { continue }
      let reason =
        candidate.isConfirmed ? candidate.fix.because : reasons[place].joined(separator: ", ")
      if let reason { lines.append(hint("  " + reason.onOneLine.visible(), width)) }
    }
    if isCut { lines.append(hint("… \(candidates.count - room + 1) more: c", width)) }
    return lines
  }

  private func hint(_ text: String, _ width: Int) -> Line {
    [Span((" " + text).truncated(to: width - 1), .hint)]
  }
}
