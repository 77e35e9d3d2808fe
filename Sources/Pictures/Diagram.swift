// A tree as boxes and arrows, whatever draws them.

import Text
package import Tree

/// A tree as boxes and arrows: a box for each question where it is asked, and for what ends paths.
package struct Diagram: Sendable {
  /// What the tree is about.
  let title: String
  /// The boxes; the first one is where a walk begins, and each stands before what it leads to.
  let boxes: [Box]
  /// The arrows, in the order of the file for each box.
  private(set) var arrows: [Arrow] = []
  /// Whether signs tell what the answers mean.
  let isMarked: Bool
  /// Which way it grows.
  let direction: Direction

  /// A question, or the fixes that paths end at.
  struct Box: Sendable {
    /// What it says: a question, or fixes with the likelier first.
    let entries: [Entry]
    /// Whether it is a question.
    let isQuestion: Bool
    /// How it stands to the answers; nil when nothing is marked.
    let standing: Reach.Standing?
  }

  /// A wording with the facts that belong to it, all of it visible text.
  struct Entry: Sendable {
    /// The wording, after a sign if the picture is marked.
    let text: String
    /// The id, and the article of a fix.
    let facts: String
  }

  /// A choice that leads from a question on.
  struct Arrow: Sendable {
    /// The number of the box that it comes from.
    let from: Int
    /// The number of the box that it leads to.
    let to: Int
    /// The wording of the choice, after a sign if the picture is marked.
    let label: String
    /// How it stands to the answers; nil when nothing is marked.
    let standing: Reach.Standing?
  }

  /// The picture of a tree, in which what some answers mean is marked.
  ///
  /// What ends paths has a box beside each question that leads there, so that no arrow to it is long.
  package init(
    of tree: DecisionTree, marking reach: Reach? = nil, growing direction: Direction = .right
  ) {
    self.direction = direction
    title = tree.title.onOneLine.shown
    isMarked = reach != nil
    var boxes: [Box] = []
    var boxOfNode: [Int: Int] = [:]
    var boxOfEnd: [Int: Int] = [:]
    let nodes = tree.topologicalOrder(from: 0).filter { $0 == 0 || tree.question(at: $0) != nil }
    for node in nodes {
      boxOfNode[node] = boxes.count
      boxes.append(Box(at: node, of: tree, reach?.standing(of: node), reach))
      var ends: [[Fix.ID]: Int] = [:]
      for edge in tree.edges(from: node) {
        let target = tree.target(of: edge)
        guard tree.question(at: target) == nil else { continue }
        let isClosed = reach?.standing(of: edge, from: node) == .closed
        let end = Box(at: target, of: tree, isClosed ? .closed : reach?.standing(of: target), reach)
        let fixes = tree.fixes(at: target).map(\.fix.id)
        let box = ends[fixes] ?? boxes.count
        ends[fixes] = box
        boxOfEnd[edge] = box
        if box == boxes.count {
          boxes.append(end)
        } else if end.standing == .open {
          boxes[box] = end
        }
      }
    }
    self.boxes = boxes
    for node in nodes {
      guard let question = tree.question(at: node), let from = boxOfNode[node] else { continue }
      for edge in tree.edges(from: node) {
        guard let to = boxOfEnd[edge] ?? boxOfNode[tree.target(of: edge)] else { continue }
        let standing = reach?.standing(of: edge, from: node)
        arrows.append(
          Arrow(
            from: from, to: to,
            label: standing.lead + tree.choice(of: edge, in: question).text.shown,
            standing: standing))
      }
    }
  }
}

extension Diagram.Box {
  fileprivate init(
    at node: Int, of tree: DecisionTree, _ standing: Reach.Standing?, _ reach: Reach?
  ) {
    self.standing = standing
    guard let question = tree.question(at: node) else {
      isQuestion = false
      entries = tree.fixes(at: node).map { placed in
        let fate = reach?.fate(of: placed.fix)
        let needs = tree.applies(of: placed.fix).map { $0.words(showsIDs: true) }
        let facts = [placed.fix.id, placed.fix.article] + needs + placed.fix.next + [fate]
        return Diagram.Entry(
          text: (fate == nil ? standing : .closed).lead + placed.fix.title.shown,
          facts: facts.compactMap(\.self).joined(separator: ", ").shown)
      }
      return
    }
    isQuestion = true
    var facts = question.id
    if let reach, reach.isUnsure(at: node) { facts += ", not sure" }
    if let work = tree.work(before: node) { facts += ", \(work)" }
    if let first = tree.firstIfUnsure(at: node) {
      facts += ", if not sure \(tree.branch(at: first) ?? "") first"
    }
    if standing == .open, reach?.next == question.id { facts += ", asked next" }
    entries = [Diagram.Entry(text: standing.lead + question.text.shown, facts: facts.shown)]
  }
}

extension Reach.Standing? {
  /// The sign in front of a wording, and a blank; nothing where nothing is marked.
  fileprivate var lead: String { map { $0.sign + " " } ?? "" }
}
