// An order of the places of a tree in which each comes before what it leads to.

internal import Tree

extension DecisionTree {
  /// All places, each one before all places that it leads to, in the order of the file as far as
  /// that allows.
  var placesFromTheTop: [Int] {
    var isSeen = Array(repeating: false, count: nodeCount)
    var finished: [Int] = []
    var path: [(place: Int, rest: Range<Int>)] = []
    func enter(_ place: Int) {
      isSeen[place] = true
      path.append((place, edges(from: place)))
    }
    enter(0)
    while let (place, rest) = path.last {
      // From the last exit to the first, since the result is turned around.
      if let exit = rest.last {
        path[path.count - 1].rest = rest.dropLast()
        let target = target(of: exit)
        if !isSeen[target] { enter(target) }
      } else {
        finished.append(place)
        path.removeLast()
      }
    }
    return finished.reversed()
  }
}
