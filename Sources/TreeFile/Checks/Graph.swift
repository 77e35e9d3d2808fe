// Where every place of a draft leads, and the loops that come of it.

internal import Text

/// The places of a draft as numbers: those that ask, then the branches, then the leaves.
struct Graph {
  /// The number at which the tree begins; nil when it leads nowhere.
  private(set) var root: Int?
  /// Where the places lead, by their number; leaves lead nowhere.
  private(set) var edges: [[Int]] = []
  /// The fixes of the leaves; the first one has the number `firstLeaf`.
  private(set) var leaves: [[Draft.NotedFix]] = []
  /// The number of the first leaf.
  let firstLeaf: Int
  /// The number of the first branch.
  let firstBranch: Int

  private let names: Names
  private let branches: [Draft.Branch]
  private var leafOfFix: [String: Int] = [:]

  init(of draft: Draft, _ names: Names) {
    branches = draft.branches ?? []
    self.names = names
    firstBranch = draft.nodes.count
    firstLeaf = draft.nodes.count + branches.count
    edges.reserveCapacity(firstLeaf)
    for node in draft.nodes {
      var targets: [Int] = []
      targets.reserveCapacity((node.entries?.count ?? 0) + 1)
      for entry in node.entries ?? [] { place(entry.target).map { targets.append($0) } }
      if let rest = node.rest { place(rest.target).map { targets.append($0) } }
      edges.append(targets)
    }
    for branch in branches { edges.append(place(branch.target).map { [$0] } ?? []) }
    root = draft.tree.flatMap { place($0) }
    edges.append(contentsOf: leaves.map { _ in [] })
  }

  /// The number of the place that a target leads to; nil when it leads nowhere.
  mutating func place(_ target: Draft.Target) -> Int? {
    switch target {
    case .node(let number):
      return number
    case .name(let word):
      if let branch = names.branches[word.text] { return firstBranch + branch }
      guard names.fixes[word.text] != nil else { return nil }
      if let leaf = leafOfFix[word.text] { return leaf }
      let leaf = add([Draft.NotedFix(fix: word, note: nil)])
      leafOfFix[word.text] = leaf
      return leaf
    case .fixes(let noted):
      return add(noted)
    case .nowhere:
      return nil
    }
  }

  private mutating func add(_ leaf: [Draft.NotedFix]) -> Int {
    leaves.append(leaf)
    return firstLeaf + leaves.count - 1
  }

  /// The places that can be reached, each one before those that it leads to.
  func order() -> [Int] {
    guard let root else { return [] }
    var order: [Int] = []
    var isReached = Array(repeating: false, count: edges.count)
    var stack = [(place: root, next: 0)]
    isReached[root] = true
    while let (place, next) = stack.last {
      guard next < edges[place].count else {
        order.append(place)
        stack.removeLast()
        continue
      }
      stack[stack.count - 1].next += 1
      let target = edges[place][next]
      guard !isReached[target] else { continue }
      isReached[target] = true
      stack.append((target, 0))
    }
    return order.reversed()
  }

  /// Whether a branch begins at a place.
  func isBranch(_ place: Int) -> Bool { firstBranch <= place && place < firstLeaf }

  /// The name of the branch that begins at a place.
  func branchID(at place: Int) -> Word { branches[place - firstBranch].id }
}

/// One visit to every place, which finds the branches that lead back to themselves.
struct LoopSearch {
  /// The first branches on the way from each branch that leads back to itself, with it in front.
  private(set) var loops: [[Word]] = []
  /// The longest part of a loop that is kept.
  static let limit = 7

  private var isReached: [Bool]
  /// How far down the path a place stands; -1 when it does not.
  private var depth: [Int]

  init(in graph: Graph) {
    isReached = Array(repeating: false, count: graph.edges.count)
    depth = Array(repeating: -1, count: graph.edges.count)
    for branch in graph.firstBranch..<graph.firstLeaf where !isReached[branch] {
      visit(from: branch, in: graph)
    }
  }

  private mutating func visit(from start: Int, in graph: Graph) {
    var isLooping: Set<Int> = []
    var path: [(place: Int, next: Int)] = []
    func enter(_ place: Int) {
      isReached[place] = true
      depth[place] = path.count
      path.append((place, 0))
    }
    enter(start)
    while let (place, next) = path.last {
      guard next < graph.edges[place].count else {
        depth[place] = -1
        path.removeLast()
        continue
      }
      path[path.count - 1].next += 1
      let target = graph.edges[place][next]
      if depth[target] >= 0 {
        // Only a branch can be led back to: everything else is written where it is led to.
        guard isLooping.insert(target).inserted else { continue }
        let loop = path[depth[target]...].lazy.map(\.place).filter(graph.isBranch)
        loops.append(loop.prefix(Self.limit).map(graph.branchID))
      } else if !isReached[target] {
        enter(target)
      }
    }
  }
}

extension Reader {
  /// Reports branches that lead back to themselves.
  mutating func checkLoops(in graph: Graph) {
    for loop in LoopSearch(in: graph).loops {
      let name = "\"\(loop[0].text)\""
      guard loop.count > 1 else {
        report(
          .loop, at: loop[0].mark,
          "The branch \(name) leads back to itself; let it end at a fix.")
        continue
      }
      let others = loop.dropFirst().prefix(LoopSearch.limit - 2).map { "\"\($0.text.cut)\"" }
      let more = loop.count < LoopSearch.limit ? [] : ["others"]
      report(
        .loop, at: loop[0].mark,
        "The branch \(name) leads back to itself: to "
          + (others + more + [name]).joined(separator: ", then to ")
          + ". Let one of them end at a fix.")
    }
  }
}
