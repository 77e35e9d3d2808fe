// All trees that can be walked by their ids: those in folders, and those inside the program.

internal import JSON
internal import Journals
internal import ShippedTrees
internal import Tree
internal import TreeFile
internal import YAML

/// The trees of a person, of the system, and of the program.
struct Shelf {
  /// The first of each id, in the order of the folders, and in each of the files.
  private(set) var trees: [ShelvedTree] = []
  /// Those that one with the same id goes before.
  private(set) var hidden: [ShelvedTree] = []
  /// Files that are no trees, though they say so, each with a sentence about it.
  private(set) var broken: [(path: String, fault: String)] = []

  /// A tree on the shelf.
  struct ShelvedTree {
    let head: TreeHead
    let source: TreeSource
    /// The folder in which it was looked for; nil where it is inside the program.
    let folder: ShelfFolder?
    let mark: FileMark?

    /// Whether it is one of those that come with the program, and lies where the system keeps them.
    var isCopy: Bool {
      ShippedTree.named(head.id) != nil && (folder.map { !$0.isOwn } ?? true)
    }
  }

  /// The tree of an id.
  func tree(_ id: String) -> ShelvedTree? { trees.first { $0.head.id == id } }

  /// Whether somebody put trees there, other than those that come with the program.
  var hasOwnTrees: Bool {
    trees.contains { !$0.isCopy }
  }

  /// The trees of an environment, of which only the heads are read.
  init(of environment: Environment) {
    var known: Set<String> = []
    var all = environment.shelfFolders.flatMap(\.files)
    // A folder inside another one is looked through twice.
    var paths: Set<String> = []
    all = all.filter { paths.insert($0.path).inserted }
    var cache = ReadingCache("heads", version: 1, in: all.isEmpty ? nil : environment.cacheFolder)
    for file in all {
      switch Shelf.head(of: file, &cache) {
      case .head(let head):
        let tree = ShelvedTree(
          head: head, source: .path(file.path), folder: file.folder, mark: file.mark)
        if known.insert(head.id).inserted { trees.append(tree) } else { hidden.append(tree) }
      case .broken(let fault): broken.append((file.path, fault))
      case .noTree: break
      }
    }
    if !all.isEmpty { cache.save() }
    for shipped in ShippedTree.all {
      let tree = ShelvedTree(
        head: shipped.tree.head, source: .shipped(shipped), folder: nil, mark: nil)
      if known.insert(tree.head.id).inserted { trees.append(tree) } else { hidden.append(tree) }
    }
  }

  /// What the begin of a file says, which is kept for the next time.
  private static func head(of file: ShelfFile, _ cache: inout ReadingCache) -> ShelvedHead {
    if let kept = cache.value(of: file.path, file.mark) { return ShelvedHead(kept) }
    let head = ShelvedHead(of: file.path)
    cache.keep(head.kept, of: file.path, file.mark)
    return head
  }
}
