// Which tree belongs to a session.

internal import Journals
internal import ShippedTrees
internal import Tree
internal import TreeFile

/// The tree of a session, where the journal says that it lies.
struct SessionTree {
  private let stamp: TreeStamp

  init(_ stamp: TreeStamp) {
    self.stamp = stamp
  }

  /// The tree as it is now; says what is wrong with it.
  func now(in world: World) throws(Problem) -> LoadedTree {
    try world.loadToWalk(try source())
  }

  /// The tree as it is now; nil without a word where it has mistakes.
  func quietly(in world: World) throws(Problem) -> LoadedTree? {
    try world.loadQuietly(try source())
  }

  /// The tree if not a byte of it has changed since; nil without a word otherwise.
  var unchanged: DecisionTree? {
    guard let source = try? source() else { return nil }
    if let shipped = source.shipped {
      return shipped.digest == stamp.digest ? shipped.tree : nil
    }
    guard let bytes = try? source.bytes(), TreeStamp.digest(of: bytes) == stamp.digest else {
      return nil
    }
    return source.parsed(bytes).tree
  }

  private var isGone: Problem {
    .failed("The tree \"\(stamp.id)\" of this session came from standard input, and is gone.")
  }

  private func source() throws(Problem) -> TreeSource {
    guard let path = stamp.path else {
      // Older versions kept no path of a tree from standard input.
      guard let shipped = ShippedTree.named(stamp.id) else { throw isGone }
      return .shipped(shipped)
    }
    if path == "-" { throw isGone }
    if !path.hasPrefix("/") {
      throw .failed(
        "The tree of this session, \"\(path)\", lies in a folder whose name is not UTF-8.")
    }
    // A journal from elsewhere may name anything; only a plain file is read without waiting.
    guard Files.isPlain(path) else {
      throw .failed("The tree of this session, \"\(path)\", is no file any more.")
    }
    return .path(path)
  }
}

extension World {
  /// What keeps a session from being gone on with, in a sentence.
  func obstacle(toSession name: String) -> String? {
    guard let store else { return nil }
    if let error = store.obstacle(to: name) { return error.message }
    do throws(Problem) {
      guard let stamp = try record(at: store.path(of: name)).tree else { return nil }
      let loaded = try SessionTree(stamp).quietly(in: self)
      if loaded?.tree.id == stamp.id { return nil }
      let fault = loaded == nil ? "has mistakes" : "is another one now"
      return
        "The tree \"\(stamp.id)\" of this session \(fault); \"kbwizard report\" tells what was done."
    } catch {
      return error.sentence
    }
  }
}
