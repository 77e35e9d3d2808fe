// Where every place of a draft leads: loops, and parts that nothing leads to.

internal import YAML

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
  /// Reports loops and parts that nothing leads to.
  mutating func checkGraph(_ graph: Graph, of draft: Draft) {
    for loop in LoopSearch(in: graph).loops {
      let name = "\"\(loop[0].text)\""
      guard loop.count > 1 else {
        report(
          .loop, at: loop[0].mark,
          "The branch \(name) leads back to itself; let it end at a fix.")
        continue
      }
      let others = loop.dropFirst().prefix(LoopSearch.limit - 2).map { "\"\($0.text)\"" }
      let more = loop.count < LoopSearch.limit ? [] : ["others"]
      report(
        .loop, at: loop[0].mark,
        "The branch \(name) leads back to itself: to "
          + (others + more + [name]).joined(separator: ", then to ")
          + ". Let one of them end at a fix.")
    }
    // Names that mean nothing hide where the tree leads: what is then unused says little.
    if findings.allSatisfy({ !$0.check.isError }) { reportUnused(in: draft) }
  }

  private mutating func reportUnused(in draft: Draft) {
    var asked: Set<String> = []
    var used = Set([draft.otherwise?.text ?? ""])
    func use(_ target: Draft.Target) {
      switch target {
      case .name(let word): used.insert(word.text)
      case .fixes(let noted): for one in noted { used.insert(one.fix.text) }
      case .node, .nowhere: break
      }
    }
    draft.tree.map(use)
    for branch in draft.branches ?? [] { use(branch.target) }
    for node in draft.nodes {
      asked.insert(node.question?.text ?? "")
      for entry in node.entries ?? [] { use(entry.target) }
      node.rest.map { use($0.target) }
    }
    for question in draft.questions ?? [] where !asked.contains(question.id.text) {
      reportUnused("asks the question", question.id, "ask it")
    }
    for branch in draft.branches ?? [] where !used.contains(branch.id.text) {
      reportUnused("leads to the branch", branch.id, "lead to it")
    }
    for fix in draft.fixes ?? [] where !used.contains(fix.id.text) {
      reportUnused("leads to the fix", fix.id, "lead to it")
    }
  }

  private mutating func reportUnused(_ lack: StaticString, _ id: Word, _ advice: StaticString) {
    report(.unreachable, at: id.mark, "Nothing \(lack) \"\(id.text)\"; \(advice), or remove it.")
  }
}
