// What stands above a page: its name, and beside that where the page belongs.

internal import Casework
internal import KnowledgeBase
internal import Screen
internal import Text
internal import Tree

extension Scene {
  /// The name of the page.
  var title: String {
    switch content {
    case .question: tree.title
    case .start(let list): list.trees.isEmpty ? tree.title : "Where to begin"
    case .opening: "Another tree"
    case .putAway: "Give up or discard?"
    case .news: "Before you go on"
    case .report: "Report"
    case .candidates: isLastResort ? "Nothing known fits" : "Fixes still possible"
    case .fix(let id): tree.fix(id)?.title ?? id
    case .article(let article, _): article.title
    case .first: "Before you answer"
    case .values: "Values"
    case .evidence: "Evidence"
    case .proposals(let list): "Evidence: \(list.source)"
    case .answers: "Answers"
    case .notes: "Notes"
    case .map: "Map"
    case .change(let id): progress.answers[id] == nil ? "Answer ahead" : "Another answer"
    case .find: "Find"
    case .help: "Keys"
    case .words: "What you can type"
    case .quit: "Leave?"
    case .end(let id): endVerdict(on: id).endTitle
    }
  }

  /// What stands at the right of the page's name.
  var status: String { statusParts.joined(separator: isInLines ? ", " : "  ") }

  /// The same in parts, of which the last is the most useful.
  private var statusParts: [String] {
    switch content {
    case .question:
      return ["question \(walk.trail.count + 1)"]
    case .candidates, .map:
      let count = walk.fixCount(in: tree)
      return count == 0 ? [] : count == 1 ? ["1 fix"] : ["\(count) fixes"]
    case .fix(let id):
      return (tree.fix(id)?.article.map { [$0] } ?? []) + stepCount
    case .first:
      return stepCount
    case .article(let article, _):
      return [article.id]
    case .find(let lookup) where isInLines:
      return lookup.isBlank ? [] : [lookup.count]
    case .find:
      return [size.columns < 60 ? "esc closes" : "enter takes  esc closes"]
    default:
      return []
    }
  }

  /// How many of the steps are settled.
  var stepCount: [String] {
    guard let steps = checklist?.steps, steps.count > 0 else { return [] }
    let settled = (0..<steps.count).count { progress.state(of: steps.name(of: $0)).isSettled }
    return ["\(settled) of \(steps.count)"]
  }

  /// The row with the name of the page.
  var header: Line {
    let title = self.title.onOneLine.visible().truncated(to: titleWidth).padded(to: titleWidth)
    return [Span(" "), Span(title, .title), Span(" " + shortStatus + " ", .hint)]
  }

  /// Whether the header shows only the beginning of the page's name.
  var isTitleCut: Bool { title.onOneLine.visible().displayWidth > titleWidth }

  /// The status with the title of the session in front of it, where it has one.
  private var shortStatus: String {
    let name = progress.title?.visible().truncated(to: size.columns / 4)
    var parts = [name].compactMap(\.self) + statusParts
    // How far the steps are is in view even where the rest has no room.
    while parts.count > 1, parts.joined(separator: "  ").displayWidth > size.columns / 2 {
      parts.removeFirst()
    }
    return parts.joined(separator: "  ").truncated(to: size.columns / 2)
  }

  /// The cells in the header for the name of the page.
  private var titleWidth: Int { max(1, size.columns - 3 - shortStatus.displayWidth) }
}
