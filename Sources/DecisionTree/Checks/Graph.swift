// Where every place of a draft leads: loops, and parts that nothing reaches.

internal import YAML

/// The places of a draft as numbers: those that ask, then the branches, then the leaves.
struct Graph {
  /// The number at which the tree begins; nil when it leads nowhere.
  private(set) var root: Int?
  /// Where the places lead, by their number; leaves lead nowhere.
  private(set) var ways: [[Int]] = []
  /// The fixes of the leaves; the first one has the number `firstLeaf`.
  private(set) var leaves: [[Draft.Remedy]] = []
  /// The number of the first leaf.
  let firstLeaf: Int
  /// The number of the first branch.
  let firstBranch: Int

  private let names: Names
  private let draft: Draft
  private var leafOfFix: [String: Int] = [:]

  init(of draft: Draft, _ names: Names) {
    self.draft = draft
    self.names = names
    firstBranch = draft.nodes.count
    firstLeaf = draft.nodes.count + draft.branches.count
    ways.reserveCapacity(firstLeaf)
    for node in draft.nodes {
      var targets: [Int] = []
      targets.reserveCapacity(node.entries.count + 1)
      for entry in node.entries { place(entry.target).map { targets.append($0) } }
      if let rest = node.rest { place(rest.target).map { targets.append($0) } }
      ways.append(targets)
    }
    for branch in draft.branches { ways.append(place(branch.target).map { [$0] } ?? []) }
    root = draft.tree.flatMap { place($0) }
    ways.append(contentsOf: leaves.map { _ in [] })
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
      let leaf = add([Draft.Remedy(fix: word, note: nil)])
      leafOfFix[word.text] = leaf
      return leaf
    case .fixes(let remedies):
      return add(remedies)
    case .nowhere:
      return nil
    }
  }

  private mutating func add(_ leaf: [Draft.Remedy]) -> Int {
    leaves.append(leaf)
    return firstLeaf + leaves.count - 1
  }

  /// The branch that stands at a place, if one does.
  func branch(at place: Int) -> Draft.Branch? {
    (firstBranch..<firstLeaf).contains(place) ? draft.branches[place - firstBranch] : nil
  }
}

/// One visit to every place that can be reached from some others.
struct Traversal {
  /// The places visited so far.
  private(set) var isReached: [Bool]
  /// Ways back to a place on the way down to them: the places from there on.
  private(set) var loops: [[Int]] = []

  private var isOnPath: [Bool]

  init(over graph: Graph) {
    isReached = Array(repeating: false, count: graph.ways.count)
    isOnPath = isReached
  }

  /// Visits all that can be reached from a place.
  mutating func visit(from start: Int, in graph: Graph) {
    guard !isReached[start] else { return }
    var path: [(place: Int, next: Int)] = []
    func enter(_ place: Int) {
      isReached[place] = true
      isOnPath[place] = true
      path.append((place, 0))
    }
    enter(start)
    while let (place, next) = path.last {
      guard next < graph.ways[place].count else {
        isOnPath[place] = false
        path.removeLast()
        continue
      }
      path[path.count - 1].next += 1
      let target = graph.ways[place][next]
      if isOnPath[target] {
        loops.append(path.map(\.place).drop { $0 != target } + [])
      } else if !isReached[target] {
        enter(target)
      }
    }
  }
}

extension Reader {
  /// Reports loops and parts that nothing reaches.
  mutating func checkGraph(_ graph: Graph, of draft: Draft, _ names: Names) {
    var fromRoot = Traversal(over: graph)
    if let root = graph.root { fromRoot.visit(from: root, in: graph) }
    var everywhere = fromRoot
    for branch in graph.firstBranch..<graph.firstLeaf { everywhere.visit(from: branch, in: graph) }
    for loop in everywhere.loops { report(loop, in: graph) }
    // Names that mean nothing hide where the tree leads: what is then unreached says little.
    if graph.root != nil, findings.allSatisfy({ !$0.check.isError }) {
      reportUnreached(fromRoot, in: graph, of: draft)
    }
  }

  private mutating func report(_ loop: [Int], in graph: Graph) {
    let branches = loop.compactMap { graph.branch(at: $0)?.id }
    guard let first = branches.first else { return }
    let shown = branches.prefix(6).map { "\"\($0.text)\"" } + (branches.count > 6 ? ["..."] : [])
    report(
      .loop, at: first.mark,
      "The branch \"\(first.text)\" leads back to itself: "
        + (shown + ["\"\(first.text)\""]).joined(separator: ", then ")
        + ". Let one of them end at a fix.")
  }

  private mutating func reportUnreached(
    _ traversal: Traversal, in graph: Graph, of draft: Draft
  ) {
    func reached(_ place: Int) -> Bool { traversal.isReached[place] }
    for (number, branch) in draft.branches.enumerated()
    where !reached(graph.firstBranch + number) {
      reportUnreached("branch", branch.id, "lead to it, or remove it")
    }
    var asked = Set<String>()
    for (number, node) in draft.nodes.enumerated() where reached(number) {
      asked.insert(node.question.text)
    }
    for question in draft.questions ?? [] where !asked.contains(question.id.text) {
      reportUnreached("question", question.id, "ask it, or remove it")
    }
    var used = Set([draft.otherwise?.text ?? ""])
    for (number, leaf) in graph.leaves.enumerated() where reached(graph.firstLeaf + number) {
      for remedy in leaf { used.insert(remedy.fix.text) }
    }
    for fix in draft.fixes ?? [] where !used.contains(fix.id.text) {
      reportUnreached("fix", fix.id, "lead to it, or remove it")
    }
  }

  private mutating func reportUnreached(_ kind: StaticString, _ id: Word, _ advice: String) {
    report(
      .unreachable, at: id.mark, "Nothing reaches the \(kind) \"\(id.text)\"; \(advice).")
  }
}
