// Which journal a session is gone on with, and opening it.

internal import Glibc
internal import Journals
internal import Tree

/// Where the session that is gone on with comes from.
enum SessionSource {
  /// The person's own, by the path of its journal, which is written on.
  case own(String)
  /// One from elsewhere, which is copied once and never changed.
  case copy(of: Record, at: String)
  /// One from elsewhere that was copied before: the person's own of that name is gone on with.
  case same(as: String, in: Store)

  /// What lies at a path, however that is spelled.
  init(_ path: String, in world: World) throws(Problem) {
    guard let store = world.store else {
      self = .copy(of: try world.record(at: path), at: path)
      return
    }
    if let real = TreeSource.path(path).absolutePath,
      let folder = TreeSource.path(store.folder).absolutePath, real.hasPrefix(folder + "/")
    {
      self = .own(real)
      return
    }
    let record = try world.record(at: path)
    if !record.entries.isEmpty, let name = store.name(beginningWith: record.entries) {
      self = .same(as: name, in: store)
    } else {
      self = .copy(of: record, at: path)
    }
  }

  /// The session as it is now with the tree of a source, or with the one that its journal names;
  /// nobody else can write it until it is gone.
  func opened(in world: World, with source: TreeSource?) throws(Problem) -> OpenedSession {
    switch self {
    case .own(let path):
      return try .own(path, in: world, with: source)
    case .same(let name, let store):
      var session = try OpenedSession.own(store.path(of: name), in: world, with: source)
      session.news.insert(
        "This session is among yours already; you go on with \"\(name)\".", at: 0)
      return session
    case .copy(let record, let path):
      var session = try OpenedSession.copy(of: record, at: path, in: world, with: source)
      session.isFromElsewhere = true
      session.news = ["This is a copy of \"\(path)\", which stays as it is."]
      return session
    }
  }
}

/// A session that can be gone on with.
struct OpenedSession: ~Copyable {
  let record: Record
  let tree: LoadedTree
  let keeper: Keeper
  /// What the person has to know of it, in sentences.
  var news: [String] = []
  /// Whether somebody else may have done what was done in it.
  var isFromElsewhere = false

  fileprivate static func own(
    _ path: String, in world: World, with source: TreeSource?
  ) throws(Problem) -> OpenedSession {
    let locked: LockedJournal
    do throws(JournalError) {
      locked = try LockedJournal(path, on: world.disk)
    } catch {
      guard case .system = error, Files.isPlain(path) else { throw Problem(error) }
      // A disk that takes nothing, as one that can only be read, must not keep anybody from going on.
      let record = try world.record(at: path)
      var session = try copy(of: record, at: path, in: world, with: source)
      session.news = [error.message + " You go on with a copy of the session."]
      return session
    }
    let record = locked.record
    let tree = try tree(of: record, at: path, in: world, with: source)
    let keeper = Keeper(
      resuming: locked.journal, saying: record, with: tree.stamp, on: world.disk)
    return OpenedSession(record: record, tree: tree, keeper: keeper)
  }

  /// A copy of what a journal says, which is made when something is done.
  fileprivate static func copy(
    of record: Record, at path: String, in world: World, with source: TreeSource?
  ) throws(Problem) -> OpenedSession {
    let tree = try tree(of: record, at: path, in: world, with: source)
    let keeper = Keeper(new: tree.stamp, in: world.store, on: world.disk, copying: record)
    return OpenedSession(record: record, tree: tree, keeper: keeper)
  }

  /// The tree of a session as it is now, where it lies now.
  private static func tree(
    of record: Record, at path: String, in world: World, with source: TreeSource?
  ) throws(Problem) -> LoadedTree {
    guard let stamp = record.tree else { throw Problem(JournalError.foreign(path)) }
    do throws(Problem) {
      let loaded =
        if let source {
          try world.loadToWalk(source)
        } else {
          try SessionTree(stamp).now(in: world)
        }
      if loaded.tree.id == stamp.id { return loaded }
    } catch {
      if !error.sentence.isEmpty { world.complain(error.sentence) }
    }
    throw .failed(
      "Without the tree \"\(stamp.id)\" the session can't go on. If the tree lies elsewhere now, "
        + "type:\n  kbwizard resume \(world.operand(path)) TREE\nWhat was done is still told by:\n"
        + "  kbwizard report \(world.operand(path))")
  }
}

/// A journal that nobody else can write, and what it said then.
private struct LockedJournal: ~Copyable {
  let journal: Journal
  let record: Record

  init(_ path: String, on disk: Disk) throws(JournalError) {
    // Locked before it is read, so that nobody can add a line in between.
    let journal = try Journal(resuming: path, disk: disk)
    record = Record(path: path, parsing: try journal.bytes())
    self.journal = journal
  }
}
