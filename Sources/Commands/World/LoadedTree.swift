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
  /// The evidence that its file declares; nil where the file was not read yet.
  fileprivate let declared: [DeclaredEvidence]?

  /// The evidence of the tree; that of a tree inside the program is read only when asked for.
  var evidence: [DeclaredEvidence] {
    if let declared { return declared }
    return (try? source.bytes()).map { source.parsed($0).evidence } ?? []
  }
}

extension LoadedTree {
  /// Whether the tree declares evidence; all inside the program do.
  var hasEvidence: Bool {
    if let declared { return !declared.isEmpty }
    return source.shipped != nil
  }
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
    return LoadedTree(source, tree, loaded.evidence, bytes)
  }

  /// The tree of a file as far as a walk needs it; nil without a word where it has mistakes.
  func loadQuietly(_ source: TreeSource) throws(Problem) -> LoadedTree? {
    if source.shipped != nil { return try loadToWalk(source) }
    let bytes = try source.bytes()
    let loaded = source.parsed(bytes)
    return loaded.tree.map { LoadedTree(source, $0, loaded.evidence, bytes) }
  }

  /// The tree of a file without its cases, which a walk does not need; says what is wrong with it.
  func loadToWalk(_ source: TreeSource) throws(Problem) -> LoadedTree {
    guard let shipped = source.shipped else { return try load(source) }
    let tree = shipped.tree
    let stamp = TreeStamp(of: tree, digest: shipped.digest, path: nil)
    return LoadedTree(source: source, tree: tree, stamp: stamp, declared: nil)
  }
}

extension LoadedTree {
  /// A tree that was read from some bytes.
  fileprivate init(
    _ source: TreeSource, _ tree: DecisionTree, _ evidence: [DeclaredEvidence], _ bytes: [UInt8]
  ) {
    let stamp = TreeStamp(
      of: tree, digest: TreeStamp.digest(of: bytes), path: source.stampedPath)
    self.init(source: source, tree: tree, stamp: stamp, declared: evidence)
  }
}

extension TreeSource {
  /// The tree that some bytes of the file say, as far as walking it needs.
  func parsed(_ bytes: [UInt8]) -> Loaded {
    DecisionTree.load(bytes, for: .walking, keeping: CheckCommand.usualLimit)
  }
}
