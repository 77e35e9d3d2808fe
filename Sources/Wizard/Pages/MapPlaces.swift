// Where on the map something is, and what its items lead to.

internal import Pictures
internal import Tree

extension TreeMap {
  /// Unfolds what is above something of the tree; returns the number of its item.
  ///
  /// Of several places the one on the trail comes first, then one that is open.
  mutating func show(_ found: Found, in tree: DecisionTree) -> Int? {
    if case .question(let id) = found, tree.question(at: 0)?.id == id { return 0 }
    var best: (node: Int, edge: Int, standing: Reach.Standing)?
    for node in 0..<tree.nodeCount {
      for edge in tree.edges(from: node) where tree.leads(edge, from: node, to: found) {
        let standing = reach.standing(of: edge, from: node)
        if best.map({ standing.order < $0.standing.order }) ?? true {
          best = (node, edge, standing)
        }
      }
    }
    return best.flatMap { unfold(to: $0.edge, from: $0.node) }
  }

  /// The reply that an open item stands for, where a question is asked that is answered next.
  func reply(at item: Int, to question: Question, in tree: DecisionTree) -> Reply? {
    let item = items[item]
    guard case .exit(let edge) = item.subject, item.standing == .open,
      tree.question(at: item.origin)?.id == question.id
    else { return nil }
    return .choice(tree.choice(of: edge, in: question).id)
  }

  /// The first fix of an open item that leads to fixes; nil when it leads elsewhere.
  func openFix(at item: Int, in tree: DecisionTree, rulingOut failed: [Fix.ID]) -> Fix? {
    let item = items[item]
    guard item.standing == .open, let node = item.node else { return nil }
    return tree.fixes(at: node).first { !failed.contains($0.fix.id) }?.fix
  }
}

extension Reach.Standing {
  /// What comes first where something stands at several places.
  fileprivate var order: Int {
    switch self {
    case .taken: 0
    case .open: 1
    case .closed: 2
    }
  }
}

extension DecisionTree {
  /// Whether an edge of a node stands for something: a choice, a question behind it, or a fix.
  fileprivate func leads(_ edge: Int, from node: Int, to found: Found) -> Bool {
    switch found {
    case .choice(let id, let choice):
      question(at: node).map { $0.id == id && self.choice(of: edge, in: $0).id == choice } ?? false
    case .question(let id): question(at: target(of: edge))?.id == id
    case .fix(let id): fixes(at: target(of: edge)).contains { $0.fix.id == id }
    case .step, .article: false
    }
  }
}
