// A tree without errors, as the checks of its meaning and the compiler look at it.

internal import Tree

/// A tree in which no error was found.
struct SoundTree: Sendable {
  /// What leads where.
  let resolved: Resolved
  /// The nodes that can be reached in topological order: each one before those that it leads to.
  let order: [Int]
  /// Where one comes out behind the branches.
  let ends: Ends

  /// Nil when the tree leads nowhere.
  init?(_ resolved: Resolved) {
    guard let root = resolved.root else { return nil }
    self.resolved = resolved
    order = resolved.topologicalOrder(from: root)
    ends = Ends(in: resolved)
  }
}
