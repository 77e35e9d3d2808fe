// Reading trees to walk, show or explain them.

internal import Journals
internal import ShippedTrees
internal import Tree
internal import TreeFile

/// A tree, where it comes from, and what it is known by.
struct LoadedTree {
  let source: TreeSource
  let tree: DecisionTree
  let stamp: TreeStamp
}

extension World {
  /// The tree of a file with all that the file says; says all that is wrong with it.
  func load(_ source: TreeSource) throws(Problem) -> LoadedTree {
    let bytes = try source.bytes()
    let loaded = source.parsed(bytes)
    guard let tree = loaded.tree else {
      var report = FindingReport(source: bytes, path: source.name)
      streams.error(report.text(of: loaded.findings, outOf: loaded.tally))
      throw .saidAlready
    }
    return LoadedTree(source, tree, bytes)
  }

  /// The tree of a file as far as a walk needs it; nil without a word where it has mistakes.
  func loadQuietly(_ source: TreeSource) throws(Problem) -> LoadedTree? {
    if source.shipped != nil { return try loadToWalk(source) }
    let bytes = try source.bytes()
    return source.parsed(bytes).tree.map { LoadedTree(source, $0, bytes) }
  }

  /// The tree of a file without its cases, which a walk does not need; says what is wrong with it.
  func loadToWalk(_ source: TreeSource) throws(Problem) -> LoadedTree {
    guard let shipped = source.shipped else { return try load(source) }
    let tree = shipped.tree
    let stamp = TreeStamp(of: tree, digest: shipped.digest, path: nil)
    return LoadedTree(source: source, tree: tree, stamp: stamp)
  }
}

extension LoadedTree {
  /// A tree that was read from some bytes.
  fileprivate init(_ source: TreeSource, _ tree: DecisionTree, _ bytes: [UInt8]) {
    let stamp = TreeStamp(
      of: tree, digest: TreeStamp.digest(of: bytes), path: source.stampedPath)
    self.init(source: source, tree: tree, stamp: stamp)
  }
}

extension TreeSource {
  /// The tree that some bytes of the file say, as far as walking it needs.
  func parsed(_ bytes: [UInt8]) -> Loaded {
    DecisionTree.load(bytes, for: .walking, keeping: CheckCommand.usualLimit)
  }
}
