// A tree as boxes and arrows, whatever draws them.

package import DecisionTree
import Screen

/// A tree as boxes and arrows: a box for each question where it is asked, and for what ends paths.
package struct Diagram: Sendable {
  /// What the tree is about.
  package let title: String
  /// The boxes; the first one is where a walk begins, and each stands before what it leads to.
  package let boxes: [Box]
  /// The arrows, in the order of the file for each box.
  package private(set) var arrows: [Arrow] = []
  /// Whether signs tell what the answers mean.
  package let isMarked: Bool

  /// A question, or the fixes that paths end at.
  package struct Box: Sendable {
    /// What it says: a question, or fixes with the likelier first.
    package let entries: [Entry]
    /// Whether it is a question.
    package let isQuestion: Bool
    /// How it stands to the answers; nil when nothing is marked.
    package let standing: Reach.Standing?
  }

  /// A wording with the facts that belong to it, all of it visible text.
  package struct Entry: Sendable {
    /// The wording, after a sign if the picture is marked.
    package let text: String
    /// The id, and the article of a fix.
    package let facts: String
  }

  /// A choice that leads from a question on.
  package struct Arrow: Sendable {
    /// The number of the box that it comes from.
    package let from: Int
    /// The number of the box that it leads to.
    package let to: Int
    /// The wording of the choice, after a sign if the picture is marked.
    package let label: String
    /// How it stands to the answers; nil when nothing is marked.
    package let standing: Reach.Standing?
  }

  /// The picture of a tree, in which what some answers mean is marked.
  ///
  /// Places that lead to the same fixes are one box.
  package init(of tree: Tree, marking reach: Reach? = nil) {
    title = tree.title.shown
    isMarked = reach != nil
    let order = tree.placesFromTheTop
    var boxOfPlace = Array(repeating: -1, count: tree.placeCount)
    var boxOfFixes: [[Fix.ID]: Int] = [:]
    var found: [(place: Int, standing: Reach.Standing?)] = []
    for place in order {
      let fixes = tree.fixes(at: place).map(\.fix.id)
      let standing = reach?.standing(of: place)
      if let box = boxOfFixes[fixes], !fixes.isEmpty {
        boxOfPlace[place] = box
        if standing == .open { found[box].standing = .open }
      } else {
        boxOfPlace[place] = found.count
        boxOfFixes[fixes] = found.count
        found.append((place, standing))
      }
    }
    boxes = found.map { Box(at: $0.place, of: tree, $0.standing, reach) }
    for place in order {
      guard let question = tree.question(at: place) else { continue }
      for exit in tree.exits(of: place) {
        let standing = reach?.standing(of: exit, from: place)
        arrows.append(
          Arrow(
            from: boxOfPlace[place], to: boxOfPlace[tree.target(of: exit)],
            label: standing.lead + tree.choice(of: exit, in: question).text.shown,
            standing: standing))
      }
    }
  }
}

extension Diagram.Box {
  fileprivate init(
    at place: Int, of tree: Tree, _ standing: Reach.Standing?, _ reach: Reach?
  ) {
    self.standing = standing
    guard let question = tree.question(at: place) else {
      isQuestion = false
      entries = tree.fixes(at: place).map { placed in
        let isFailed = reach?.isRuledOut(placed.fix.id) == true
        let facts = [placed.fix.id, placed.fix.article, isFailed ? "did not help" : nil]
        return Diagram.Entry(
          text: (isFailed ? .closed : standing).lead + placed.fix.title.shown,
          facts: facts.compactMap(\.self).joined(separator: ", ").shown)
      }
      return
    }
    isQuestion = true
    var facts = question.id
    if let reach, reach.isUnsure(at: place) { facts += ", not sure" }
    if standing == .open, reach?.next == question.id { facts += ", asked next" }
    entries = [Diagram.Entry(text: standing.lead + question.text.shown, facts: facts.shown)]
  }
}

extension Reach.Standing? {
  /// The sign in front of a wording, and a blank; nothing where nothing is marked.
  fileprivate var lead: String { map { $0.sign + " " } ?? "" }
}
