// The map: the tree as an outline that is folded and unfolded.

import Pictures
internal import Text
import Tree

/// The tree as an outline, with what the answers mean marked in it.
struct TreeMap: Equatable, Sendable {
  /// The items that are not folded away, from the top down.
  private(set) var items: [Outline.Item] = []

  private let outline: Outline
  /// What the answers mean in the tree.
  let reach: Reach
  private var unfolded: Set<Outline.Subject>
  /// The item that is opened, line by line, where only what is right below one is listed.
  private(set) var opened = 0

  /// How many items are unfolded at first, of a tree that has more.
  private static let most = 400

  /// The map of a tree, folded to what the answers leave open.
  init(of tree: DecisionTree, marking reach: Reach) {
    self.reach = reach
    outline = Outline(of: tree, marking: reach)
    unfolded = outline.openSubjects(most: TreeMap.most)
    update()
  }

  /// Folds or unfolds an item; false when it is so already, or nothing is below it.
  mutating func turn(_ item: Int, unfolded isUnfolded: Bool) -> Bool {
    guard items.indices.contains(item), items[item].isFoldable,
      items[item].isUnfolded != isUnfolded
    else { return false }
    if isUnfolded {
      unfolded.insert(items[item].subject)
    } else {
      unfolded.remove(items[item].subject)
    }
    update()
    return true
  }

  /// Unfolds what is above the item of an edge; returns the number of the item.
  mutating func unfold(to edge: Int, from node: Int) -> Int? {
    unfolded.formUnion(outline.subjects(above: edge, from: node))
    update()
    return items.firstIndex { $0.subject == .exit(edge) }
  }

  /// The items right below the one that is opened.
  var below: [Int] {
    let depth = items[opened].depth
    return items.indices.dropFirst(opened + 1).prefix { items[$0].depth > depth }
      .filter { items[$0].depth == depth + 1 }
  }

  /// Opens an item; false when nothing is below it.
  mutating func open(_ item: Int) -> Bool {
    guard items.indices.contains(item), items[item].isFoldable else { return false }
    unfolded.insert(items[item].subject)
    update()
    opened = item
    return true
  }

  /// Opens the item that the opened one stands below; false at the top.
  mutating func goUp() -> Bool {
    guard let owner = owner(of: opened) else { return false }
    opened = owner
    return true
  }

  /// The item that another one stands below; nil for the first one.
  func owner(of item: Int) -> Int? {
    items[..<item].lastIndex { $0.depth < items[item].depth }
  }

  /// The answered question whose answer, given or other, an item shows, with that answer; nil for
  /// the first item, which stands for the first question as it was answered.
  func answer(at item: Int, in tree: DecisionTree) -> (question: Question, reply: Reply?)? {
    let item = items[item]
    guard reach.standing(of: item.origin) == .taken, let question = tree.question(at: item.origin)
    else { return nil }
    switch item.subject {
    case .beginning: return (question, nil)
    case .exit(let exit): return (question, .choice(tree.choice(of: exit, in: question).id))
    case .closed: return nil
    }
  }

  /// The lines of each item, none wider than a number of cells.
  func lines(width: Int) -> [[Line]] {
    let layout = OutlineLayout(width: width - Body.mark, showsIDs: false)
    return items.map { outline.lines(of: $0, in: layout) }
  }

  /// What an item says, in parts: an answer, and the question behind it or the fixes.
  func parts(at item: Int) -> [String] {
    let layout = OutlineLayout(width: .max / 2, showsIDs: false)
    return outline.lines(of: items[item], in: layout).map { line in
      line.map(\.text).joined().drop { " │├└─✓○×".contains($0) }.description
    }
  }

  private mutating func update() {
    items = outline.items(grouping: true) { unfolded.contains($0) }
  }

  /// Whether both show the same: the outline only follows from the tree and the answers.
  static func == (left: TreeMap, right: TreeMap) -> Bool {
    left.unfolded == right.unfolded && left.opened == right.opened
  }
}
