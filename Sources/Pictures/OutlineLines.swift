// The lines of an outline: connected by lines, and wrapped to a width.

package import Text
import Tree

/// How the lines of an outline look.
package struct OutlineLayout: Sendable {
  /// The width in cells that no line exceeds, at least 16.
  let width: Int
  /// Whether ids stand with the wordings.
  let showsIDs: Bool

  /// Lines of a width in cells, with ids or only wordings.
  package init(width: Int, showsIDs: Bool) {
    self.width = max(16, width)
    self.showsIDs = showsIDs
  }

  /// The sign in front of what something leads to; without ids it differs in ASCII from the sign of
  /// what is selected.
  var arrow: String { showsIDs ? "→ " : "─→ " }

  /// The cells by which an item stands further right than the one that it belongs to.
  private var step: Int { width < 60 ? 2 : 3 }

  /// The lines in front of an item: those of its first line, those of its other ones, and the cells
  /// that either takes.
  func fronts(of item: Outline.Item) -> (first: String, others: String, width: Int) {
    guard item.depth > 0 else { return ("", "", 0) }
    // Half of the width is for the text, however deep the tree is.
    let most = min(63, width / 2 / step)
    let levels = min(item.depth - 1, most - 1)
    let isCut = levels < item.depth - 1
    var front = ""
    for level in (0..<levels).reversed() {
      let bar = isCut && level == levels - 1 ? "…" : item.bars >> UInt64(level) & 1 == 1 ? "│" : " "
      front += bar + .blanks(step - 1)
    }
    let connector = (item.isLast ? "└" : "├") + (step > 2 ? "─ " : " ")
    let others = front + (item.isLast ? " " : "│") + .blanks(step - 1)
    return (front + connector, others, (levels + 1) * step)
  }
}

extension Outline {
  /// The lines of an item, of which there is at least one.
  package func lines(of item: Item, in layout: OutlineLayout) -> [Line] {
    var lines = OutlineText(width: layout.width, fronts: layout.fronts(of: item))
    switch item.subject {
    case .beginning:
      addNode(0, below: item, layout, to: &lines)
    case .exit(let edge):
      addExit(edge, item, layout, to: &lines)
    case .closed(let node):
      let closed = tree.edges(from: node).filter {
        reach?.standing(of: $0, from: node) == .closed
      }
      lines.sign("×", .hint)
      lines.add("\(closed.count) closed answers" + (item.isUnfolded ? "" : " …"), .hint)
    }
    return lines.lines
  }

  private func addExit(
    _ edge: Int, _ item: Item, _ layout: OutlineLayout, to lines: inout OutlineText
  ) {
    guard let question = tree.question(at: item.origin) else { return }
    let isClosed = item.standing == .closed
    let look = isClosed ? Style.hint : .plain
    if let standing = item.standing { lines.sign(standing.sign, isClosed ? .hint : .ticked) }
    let target = tree.target(of: edge)
    let label = tree.choice(of: edge, in: question).label(layout.showsIDs)
    // What is closed and folded is one line, and says no more than that it is there.
    if isClosed, item.isFoldable, !item.isUnfolded {
      lines.add(label + " …", look)
      return
    }
    lines.add(label, look)
    if item.node == nil {
      let home = home(of: target, from: edge)
      lines.join(
        layout.arrow + "as \(home.isAbove ? "above" : "below"): \(name(of: target, layout))", .hint)
    } else {
      addNode(target, below: item, layout, to: &lines)
      if item.isFoldable, !item.isUnfolded { lines.append(" …", .hint) }
    }
  }

  /// Adds the question, or the fixes, at a node.
  private func addNode(
    _ node: Int, below item: Item, _ layout: OutlineLayout, to lines: inout OutlineText
  ) {
    let isClosed = item.standing == .closed
    guard let question = tree.question(at: node) else {
      let fixes = tree.fixes(at: node)
      for placed in fixes {
        let fate = reach?.fate(of: placed.fix)
        let text =
          layout.arrow + (fate == nil ? "" : "× ") + placed.fix.label(in: tree, layout.showsIDs)
          + (fate.map { ", which \($0)" } ?? "")
        let look = isClosed || fate != nil ? Style.hint : .plain
        // Several fixes stand below each other, in the order to try them.
        if fixes.count == 1 { lines.join(text, look) } else { lines.add(text, look) }
      }
      return
    }
    let id = layout.showsIDs ? question.id.shown + ": " : ""
    lines.add(
      id + question.text.shown + mark(at: node, layout)
        + (tree.work(before: node).map { " (\($0))" } ?? "") + first(at: node, layout)
        + note(on: question, at: node),
      isClosed ? .hint : .heading)
  }

  /// What tells a node that is named elsewhere from the others.
  private func mark(at node: Int, _ layout: OutlineLayout) -> String {
    guard isShared(node) else { return "" }
    return layout.showsIDs ? " [\(name(of: node, layout))]" : place(of: node).inBrackets
  }

  /// What comes first when a person is not sure, in words.
  private func first(at node: Int, _ layout: OutlineLayout) -> String {
    guard let first = tree.firstIfUnsure(at: node) else { return "" }
    let name = name(of: first, layout)
    return " (if not sure, \(layout.showsIDs ? name : "\"\(name)\"") first)"
  }

  /// What the answers say of a question, in a word.
  private func note(on question: Question, at node: Int) -> String {
    guard let reach else { return "" }
    if reach.isUnsure(at: node) { return " (not sure)" }
    return reach.next == question.id && reach.standing(of: node) == .open ? " (asked next)" : ""
  }

  /// The name of a node that is drawn elsewhere: its id, or else what is asked there.
  private func name(of node: Int, _ layout: OutlineLayout) -> String {
    let question = tree.question(at: node)
    if layout.showsIDs { return (tree.branch(at: node) ?? question?.id ?? "").shown }
    let text = question?.text.shown ?? tree.fixes(at: node).first?.fix.title.shown ?? ""
    return text.onOneLine.truncated(to: 60) + place(of: node).inBrackets
  }

  /// The whole outline as text, with what the signs mean below it.
  package func text(width: Int) -> String {
    let layout = OutlineLayout(width: width, showsIDs: true)
    let head = "\(tree.title.shown) [\(tree.id.shown)]".wrapped(to: max(16, width))
    let legend = reach == nil ? [] : ["", Reach.Standing.legend]
    var text = (head + [""]).map { $0 + "\n" }.joined()
    for item in items() {
      for line in lines(of: item, in: layout) { text += line.map(\.text).joined() + "\n" }
    }
    return text + legend.map { $0 + "\n" }.joined()
  }
}

extension Int? {
  /// Which of several places is meant; nothing where there is only one.
  fileprivate var inBrackets: String { map { " (place \($0))" } ?? "" }
}
