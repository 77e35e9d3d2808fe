// Decision tables.

import Text
package import Tree

/// A tree as a table with a row for each path.
package struct DecisionTable: Sendable {
  private let tree: DecisionTree
  private let reach: Reach?

  /// The table of a tree, in which what some answers mean is marked.
  package init(of tree: DecisionTree, marking reach: Reach? = nil) {
    self.tree = tree
    self.reach = reach
  }

  /// The most that is counted; what is more counts as so much.
  package static let most = 1_000_000_000

  /// How many paths there are, and how many answers on all of them together, each `most` at most.
  ///
  /// The paths are not listed for it: the cost is linear in the nodes of the tree. Paths that
  /// answer a question in two ways are counted, though they are in no table.
  package var size: (paths: Int, answers: Int) {
    var paths = Array(repeating: 0, count: tree.nodeCount)
    var answers = paths
    for node in tree.topologicalOrder(from: 0).reversed() {
      if tree.question(at: node) == nil { paths[node] = 1 }
      for edge in tree.edges(from: node) {
        let target = tree.target(of: edge)
        paths[node] = min(Self.most, paths[node] + paths[target])
        answers[node] = min(Self.most, answers[node] + answers[target] + paths[target])
      }
    }
    return (paths[0], answers[0])
  }

  /// The table; a row that is wider than `width` cells goes on below, indented.
  ///
  /// Columns are aligned if all of them fit into the width; nil is any width.
  package func text(width: Int?) -> String {
    let rows = self.rows
    var widths: [Int] = []
    for row in rows {
      for (column, cell) in row.answers.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], cell.displayWidth)
      }
    }
    func line(_ row: Row, isAligned: Bool) -> String {
      let cells = zip(row.answers, widths).map { isAligned ? $0.padded(to: $1) : $0 }
      return (row.standing.map { $0.sign + " " } ?? "")
        + (cells + [row.end]).joined(separator: "  ")
    }
    let aligned = rows.map { line($0, isAligned: true) }
    var text = ""
    if let width, aligned.contains(where: { $0.displayWidth > width }) {
      for row in rows {
        for part in line(row, isAligned: false).wrapped(to: width, hanging: 4) {
          text += part + "\n"
        }
      }
    } else {
      for line in aligned { text += line + "\n" }
    }
    return text + (reach == nil ? "" : "\n" + Reach.Standing.legend + "\n")
  }

  /// A path: its answers, then the fixes at its end.
  private struct Row {
    let answers: [String]
    let end: String
    let standing: Reach.Standing?
  }

  /// A node on the path that is being followed.
  private struct Step {
    let node: Int
    let question: Question
    /// The edges that are still to be followed.
    var rest: [Int]
    /// The edge that is being followed.
    var edge = -1
    /// Whether the question is asked for the first time on the path.
    let isFirst: Bool
  }

  private var rows: [Row] {
    var rows: [Row] = []
    var path: [Step] = []
    var chosen: [Question.ID: Choice.ID] = [:]
    func enter(_ node: Int) {
      guard let question = tree.question(at: node) else {
        rows.append(row(path, endingAt: node))
        return
      }
      // A question that was answered further up has one answer.
      let edges = tree.edges(from: node).filter { edge in
        chosen[question.id].map { $0 == tree.choice(of: edge, in: question).id } ?? true
      }
      path.append(
        Step(
          node: node, question: question, rest: edges.reversed(),
          isFirst: chosen[question.id] == nil))
    }
    enter(0)
    while let step = path.last {
      guard let edge = path[path.count - 1].rest.popLast() else {
        path.removeLast()
        if step.isFirst { chosen[step.question.id] = nil }
        continue
      }
      path[path.count - 1].edge = edge
      if step.isFirst { chosen[step.question.id] = tree.choice(of: edge, in: step.question).id }
      enter(tree.target(of: edge))
    }
    return rows
  }

  private func row(_ path: [Step], endingAt node: Int) -> Row {
    let steps = path.map { step in
      "\(step.question.id)=\(tree.choice(of: step.edge, in: step.question).id)".shown
    }
    let asked = Set(path.map(\.question.id))
    let end = tree.fixes(at: node).map { placed in
      // What the path answers need not be said of the fix at its end.
      let needs = tree.applies(of: placed.fix).filter { !asked.contains($0.question.id) }
      return (reach?.fate(of: placed.fix) == nil ? "" : "× ") + placed.fix.id.shown
        + (needs.isEmpty
          ? "" : " (\(needs.map { $0.words(showsIDs: true) }.joined(separator: ", ").shown))")
    }
    return Row(
      answers: steps, end: "→ " + end.joined(separator: ", "),
      standing: reach.map { standing(of: path, endingAt: node, $0) })
  }

  private func standing(
    of path: [Step], endingAt node: Int, _ reach: Reach
  ) -> Reach.Standing {
    let all = path.map { reach.standing(of: $0.edge, from: $0.node) }
    if all.contains(.closed) || reach.standing(of: node) == .closed { return .closed }
    return all.contains(.open) ? .open : .taken
  }
}
