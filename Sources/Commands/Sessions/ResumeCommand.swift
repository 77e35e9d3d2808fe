// Going on with a session.

internal import Casework
internal import Glibc
internal import Journals
internal import Tree
internal import Wizard

extension Program {
  /// Goes on with a session: the one named, or the newest one that is not finished.
  func resume(_ line: CommandLine) throws(UsageError) -> ExitStatus {
    if line.operands.count > 2 {
      throw UsageError(
        "One session can be gone on with at a time; \"\(line.operands[2])\" is one too many.")
    }
    if line.operands.isEmpty {
      if let store = Store(environment: environment) {
        do throws(JournalError) {
          _ = try store.listing()
        } catch {
          complain(error.message)
          return .failed
        }
      }
      guard let newest = unfinished(in: Store(environment: environment)).first else {
        complain("There is no unfinished session; \"kbwizard\" begins one.")
        return .no
      }
      return goOn(with: newest.name, line)
    }
    let tree = line.operands.dropFirst().first.map(TreeSource.path)
    return goOn(atPath: try journalPath(line.operands.first), in: tree, line)
  }

  /// Goes on with a session by its name.
  func goOn(with name: String, _ line: CommandLine) -> ExitStatus {
    guard let store = Store(environment: environment) else { return .failed }
    return goOn(atPath: store.path(of: name), line)
  }

  /// Goes on with the session of a journal; one that lies elsewhere is copied once, and not changed.
  private func goOn(
    atPath path: String, in moved: TreeSource? = nil, _ line: CommandLine
  ) -> ExitStatus {
    let store = Store(environment: environment)
    if let own = store.flatMap({ own(path, in: $0) }) { return goOn(withOwn: own, in: moved, line) }
    guard let record = readRecord(path) else { return .failed }
    if !record.entries.isEmpty, let store, let same = store.name(beginningWith: record.entries) {
      let sentence = "This session is among yours already; you go on with \"\(same)\"."
      return goOn(withOwn: store.path(of: same), in: moved, saying: [sentence], line)
    }
    return goOn(withCopyOf: record, from: path, in: moved, line)
  }

  /// Goes on with a copy of what a journal says, which is made when something is done.
  private func goOn(
    withCopyOf record: Record, from path: String, in moved: TreeSource?, saying news: [String] = [],
    _ line: CommandLine
  ) -> ExitStatus {
    guard let loaded = tree(of: record, at: path, moved) else { return .failed }
    let store = Store(environment: environment)
    let keeper = Keeper(new: loaded.stamp, in: store, on: disk, copying: record)
    return goOn(with: record, in: loaded, saying: news, keptBy: keeper, line)
  }

  /// Goes on with a session in the folder of sessions.
  private func goOn(
    withOwn path: String, in moved: TreeSource?, saying news: [String] = [], _ line: CommandLine
  ) -> ExitStatus {
    do throws(JournalError) {
      // Locked before it is read, so that nobody can add a line in between.
      let journal = try Journal(resuming: path, disk: disk)
      let record = Record(path: path, parsing: try journal.bytes())
      guard let loaded = tree(of: record, at: path, moved) else { return .failed }
      let keeper = Keeper(resuming: journal, saying: record, with: loaded.stamp, on: disk)
      return goOn(with: record, in: loaded, saying: news, keptBy: keeper, line)
    } catch .system(let journal, let reason) where Files.isPlain(path) {
      // A disk that takes nothing, as one that can only be read, must not keep anybody from going on.
      guard let record = readRecord(path) else { return .failed }
      let sentence =
        JournalError.system(journal, reason).message + " You go on with a copy of the session."
      return goOn(withCopyOf: record, from: path, in: moved, saying: news + [sentence], line)
    } catch {
      complain(error.message)
      return .failed
    }
  }

  /// Goes on with what a journal says, after telling what of it is lost.
  private func goOn(
    with record: Record, in loaded: Loaded, saying news: [String] = [],
    keptBy keeper: consuming Keeper, _ line: CommandLine
  ) -> ExitStatus {
    var session = Session(
      resuming: loaded.tree, events: record.events, bookmark: record.bookmark,
      hasMouse: !line.has(.noMouse))
    var news = news + [damage(of: record)].compactMap { $0 }
    if loaded.stamp.digest != record.tree?.digest {
      news += Drift(of: record.events, in: loaded.tree).sentences
    }
    if !news.isEmpty { session.show(news: news) }
    return run(session, of: loaded.file, keptBy: keeper, line)
  }

  /// A tree, and where it comes from.
  private typealias Loaded = (file: TreeSource, tree: DecisionTree, stamp: TreeStamp)

  /// The tree of a session as it is now, where it lies now; complains when there is none.
  private func tree(of record: Record, at path: String, _ moved: TreeSource?) -> Loaded? {
    guard let stamp = record.tree else {
      complain(JournalError.foreign(path).message)
      return nil
    }
    let file = moved ?? stamp.path.map(TreeSource.path) ?? .shipped
    if let (tree, now) = moved == nil ? tree(of: stamp) : load(file), tree.id == stamp.id {
      return (file, tree, now)
    }
    complain(
      "Without the tree \"\(stamp.id)\" the session can't go on. If the tree lies elsewhere now, "
        + "type:\n  kbwizard resume \(path.asShellWord) TREE\nWhat was done is still told by:\n"
        + "  kbwizard report \(path.asShellWord)")
    return nil
  }

  /// The path of a journal from the root if it is one of this folder, however it was spelled.
  private func own(_ path: String, in store: Store) -> String? {
    guard let real = TreeSource.path(path).absolutePath,
      let folder = TreeSource.path(store.folder).absolutePath
    else { return nil }
    return real.hasPrefix(folder + "/") ? real : nil
  }

  /// The tree of a session as it is now; complains when there is none.
  func tree(of stamp: TreeStamp) -> (DecisionTree, TreeStamp)? {
    guard let path = stamp.path else {
      let shipped = load(.shipped)
      if shipped?.1.id == stamp.id { return shipped }
      complain("The tree \"\(stamp.id)\" of this session came from standard input, and is gone.")
      return nil
    }
    // A journal from elsewhere may name anything; only a plain file is read without waiting.
    guard path.hasPrefix("/"), Files.isPlain(path) else {
      complain("The tree of this session, \"\(path)\", is no file any more.")
      return nil
    }
    return load(.path(path))
  }

  private func damage(of record: Record) -> String? {
    if record.unreadable == 0, !record.isTorn { return nil }
    let count = record.unreadable + (record.isTorn ? 1 : 0)
    return count == 1
      ? "One line of the journal can't be read; the rest is here."
      : "\(count) lines of the journal can't be read; the rest is here."
  }

  /// The sessions that are not finished, those that wait for something first, then the newest;
  /// looked for among so many of those begun last; with the path of a tree only those of that tree.
  func unfinished(
    in store: Store?, among count: Int = .max, ofTreeAt path: String? = nil
  ) -> [OtherSession] {
    guard let store else { return [] }
    let summaries = store.names.prefix(count).compactMap { try? store.summary(of: $0) }
      .filter { !$0.isFinished && (path == nil || $0.tree?.path == path) }
    let table = SessionTable(summaries, now: Clock.seconds(of: Clock.now()) ?? 0)
    return table.summaries.prefix(20).map { summary in
      OtherSession(
        name: summary.name, title: summary.tree?.title ?? summary.name,
        detail: "\(table.age(of: summary.touched)), \(summary.words)"
          + (summary.question.map { "; \($0.text) \(summary.choice?.text ?? "Not sure")" } ?? ""))
    }
  }
}
