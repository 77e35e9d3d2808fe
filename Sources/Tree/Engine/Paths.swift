// Counting the paths through the open part of a tree.

/// A number of paths.
///
/// Paths are too many to be listed, and soon too many to be counted: they are counted modulo a
/// prime, which keeps equal numbers equal.
struct PathCount: Equatable {
  private var value: UInt64

  private static let prime: UInt64 = (1 << 61) - 1

  static let none = PathCount(value: 0)
  static let one = PathCount(value: 1)

  static func + (left: PathCount, right: PathCount) -> PathCount {
    PathCount(value: (left.value + right.value) % prime)
  }

  static func * (left: PathCount, right: PathCount) -> PathCount {
    let product = left.value.multipliedFullWidth(by: right.value)
    return PathCount(value: prime.dividingFullWidth(product).remainder)
  }
}

/// How many paths lead from the root to each node, whether anything is left there or not.
struct PathsFromRoot {
  private var counts: [PathCount]
  private var total = PathCount.none

  init(of survey: Survey) {
    let tree = survey.tree
    counts = Array(repeating: .none, count: tree.shape.nodes.count)
    counts[0] = .one
    for index in survey.order.reversed() {
      let node = tree.shape.nodes[Int(index)]
      if node.question < 0 {
        total = total + counts[Int(index)]
      } else {
        for edge in survey.edges(of: node) {
          let child = Int(tree.shape.children[edge])
          counts[child] = counts[child] + counts[Int(index)]
        }
      }
    }
  }

  /// How many paths lead to a node.
  subscript(node: Int32) -> PathCount { counts[Int(node)] }

  /// Whether every path ends at one of some leaves.
  func lead(to leaves: [Int32]) -> Bool {
    leaves.reduce(.none) { $0 + self[$1] } == total
  }
}
