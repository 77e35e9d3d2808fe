// Where an outline draws a place that several exits lead to.

import Tree

/// For each place with a question the one exit below which it is drawn.
///
/// That is the first exit that is not closed, so that what is closed never hides the trail.
struct Homes: Sendable {
  /// The exit below which a place is drawn; -1 for the first place.
  private(set) var exit: [Int32]
  /// The numbers of the exits in the order drawn.
  private(set) var rank: [Int32]
  /// Whether more than one exit leads to a place.
  private(set) var isShared: [Bool]

  init(in tree: DecisionTree, _ reach: Reach?) {
    exit = Array(repeating: Homes.none, count: tree.nodeCount)
    rank = Array(repeating: 0, count: tree.edgeCount)
    isShared = Array(repeating: false, count: tree.nodeCount)
    exit[0] = -1
    settle(in: tree, reach)
    var count: Int32 = 0
    visit(tree, reach) { place, way in
      rank[way] = count
      count += 1
      let target = tree.target(of: way)
      if exit[target] == Homes.none {
        exit[target] = Int32(way)
      } else if exit[target] != way {
        isShared[target] = true
      }
      return exit[target] == way
    }
  }

  private static let none: Int32 = -2

  /// Gives a home to all places that the answers leave open.
  private mutating func settle(in tree: DecisionTree, _ reach: Reach?) {
    guard let reach else { return }
    visit(tree, reach) { place, way in
      let target = tree.target(of: way)
      guard exit[target] == Homes.none, reach.standing(of: way, from: place) != .closed else {
        return false
      }
      exit[target] = Int32(way)
      return true
    }
  }

  /// Visits exits in the order drawn; goes on below those for which `isEntered` says so.
  private func visit(
    _ tree: DecisionTree, _ reach: Reach?, isEntered: (_ place: Int, _ exit: Int) -> Bool
  ) {
    var path = [(place: 0, rest: tree.edges(from: 0, closedLast: reach)[...])]
    while let (place, rest) = path.last {
      guard let way = rest.first else {
        path.removeLast()
        continue
      }
      path[path.count - 1].rest = rest.dropFirst()
      if isEntered(place, way) {
        let target = tree.target(of: way)
        path.append((target, tree.edges(from: target, closedLast: reach)[...]))
      }
    }
  }
}

extension DecisionTree {
  /// The exits of a place, those that the answers close behind the others.
  func edges(from place: Int, closedLast reach: Reach?) -> [Int] {
    let exits = edges(from: place)
    func isClosed(_ exit: Int) -> Bool { reach?.standing(of: exit, from: place) == .closed }
    guard exits.contains(where: isClosed) else { return Array(exits) }
    return exits.filter { !isClosed($0) } + exits.filter(isClosed)
  }
}
