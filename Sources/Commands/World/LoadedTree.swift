// Reading trees to walk, show or explain them.

internal import Journals
internal import Tree
internal import TreeFile

/// A tree, where it comes from, and what it is known by.
struct LoadedTree {
  let source: TreeSource
  let tree: DecisionTree
  let stamp: TreeStamp
}

extension World {
  /// The tree of a file; says all that is wrong with it.
  func load(_ source: TreeSource) throws(Problem) -> LoadedTree {
    let bytes = try source.bytes()
    let loaded = source.parsed(bytes)
    guard let tree = loaded.tree else {
      var report = FindingReport(source: bytes, path: source.name)
      streams.error(report.text(of: loaded.findings.filter(\.check.isError)))
      throw .saidAlready
    }
    let stamp = TreeStamp(
      id: tree.id, title: tree.title, reviewed: tree.reviewed, bytes: bytes,
      path: source.absolutePath)
    return LoadedTree(source: source, tree: tree, stamp: stamp)
  }
}

extension TreeSource {
  /// The tree that some bytes of the file say, as far as walking it needs.
  func parsed(_ bytes: [UInt8]) -> Loaded {
    DecisionTree.load(bytes, onlyErrors: true) { articles(in: $0) }
  }
}
