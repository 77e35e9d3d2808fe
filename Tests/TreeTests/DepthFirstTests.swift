// Depth-first search: what is entered and left, in which order, and where loops close.

import Testing
import Tree

private struct Graph: NumberedGraph {
  let targets: [Int]
  let starts: [Int]

  init(_ lists: [[Int]]) {
    targets = lists.flatMap { $0 }
    starts = lists.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
  }

  var nodeCount: Int { starts.count - 1 }

  func edges(from node: Int) -> Range<Int> { starts[node]..<starts[node + 1] }
  func target(of edge: Int) -> Int { targets[edge] }

  func steps(from roots: Int...) -> [String] {
    var search = DepthFirst(nodes: nodeCount)
    var steps: [String] = []
    for root in roots {
      search.start(at: root)
      while let step = search.next(in: self) {
        switch step {
        case .enter(let node): steps.append("+\(node)")
        case .leave(let node): steps.append("-\(node)")
        case .back(let edge):
          steps.append("\(search.path.map(String.init).joined(separator: ">"))>\(targets[edge])")
        }
      }
    }
    return steps
  }
}

struct DepthFirstTests {
  @Test func `Every node is entered and left once, however many edges lead to it`() {
    let diamond = Graph([[1, 2], [3], [3], [], [0]])
    #expect(diamond.steps(from: 0) == ["+0", "+1", "+3", "-3", "-1", "+2", "-2", "-0"])
    #expect(diamond.steps(from: 2, 3, 0).suffix(4) == ["+0", "+1", "-1", "-0"])
  }

  @Test func `An edge back to the path is told, with the path`() {
    #expect(
      Graph([[1], [2, 0], [2]]).steps(from: 0)
        == ["+0", "+1", "+2", "0>1>2>2", "-2", "0>1>0", "-1", "-0"])
  }

  @Test func `In topological order each node comes before those that it leads to`() {
    #expect(Graph([[2, 1], [3], [1, 3], [], []]).topologicalOrder(from: 0) == [0, 2, 1, 3])
  }

  @Test func `A path of a million nodes is no deeper than the memory`() {
    let count = 1_000_000
    let path = Graph((0..<count).map { $0 + 1 < count ? [$0 + 1] : [] })
    #expect(path.topologicalOrder(from: 0).elementsEqual(0..<count))
  }
}
