// The sessions of a team: those of the person, and those in folders that the environment names.

internal import Glibc
internal import JSON
internal import Journals
internal import Text

/// What the sessions of a team add to its memory, each once.
struct TeamSessions {
  /// What each session adds, by its name.
  private var tallies: [String: (tally: SessionTally, length: Int)] = [:]
  /// The paths of the files that can't be read or hold no session.
  private(set) var leftOut: [String] = []
  /// What is wrong with folders, in sentences.
  private(set) var problems: [String] = []

  /// The sessions in the person's own folder, and in others that are named; in each the newest ones, at
  /// most so many.
  ///
  /// What each adds is kept in a folder of caches, and read again where it has changed.
  init(
    in own: Store?, and named: [Store] = [], most: Int = .max, cachedIn caches: String? = nil
  ) {
    // The number goes up with each change of what is counted in a journal, or of how it is kept.
    var cache = ReadingCache("tallies", version: 1, in: caches)
    for folder in (own.map { [$0] } ?? []) + named {
      do throws(JournalError) {
        for file in try folder.files().prefix(most) { add(file, of: folder, &cache) }
      } catch {
        problems.append(error.message)
      }
    }
    cache.save()
    for folder in named where access(folder.folder, F_OK) != 0 {
      problems.append(
        "There is no folder \"\(folder.folder.visible())\", which KBWIZARD_SESSIONS names.")
    }
    // A session that was handed over lives on in a copy, under another name.
    let continued = tallies.values.reduce(into: Set<SessionTally.Place>()) {
      $0.formUnion($1.tally.continuations)
    }
    if !continued.isEmpty {
      tallies = tallies.filter { $0.value.tally.end.map { !continued.contains($0) } ?? true }
    }
  }

  /// Adds a session; of two of one name, the one of which more is known.
  private mutating func add(
    _ file: JournalFile, of folder: Store, _ cache: inout ReadingCache
  ) {
    do throws(JournalError) {
      let found = try TeamSessions.tally(of: file, in: folder, &cache)
      if let other = tallies[file.name], other.length >= found.length { return }
      tallies[file.name] = found
    } catch {
      leftOut.append(folder.path(of: file.name))
    }
  }

  /// What a session adds, as it is kept, or as its journal says.
  private static func tally(
    of file: JournalFile, in folder: Store, _ cache: inout ReadingCache
  ) throws(JournalError) -> (tally: SessionTally, length: Int) {
    let path = folder.path(of: file.name)
    // What another path is relative to is not kept.
    guard let mark = file.mark, path.hasPrefix("/") else { return try folder.tally(of: file) }
    if let tally = cache.value(of: path, mark).flatMap(SessionTally.init) {
      return (tally, mark.size)
    }
    let found = try folder.tally(of: file)
    if found.length == mark.size { cache.keep(JSONValue(found.tally), of: path, mark) }
    return found
  }

  /// The sessions of each tree, by its id, those begun last at the end.
  var trees: [String: [(name: String, tally: SessionTally)]] {
    var trees: [String: [(name: String, tally: SessionTally)]] = [:]
    for name in tallies.keys.sorted() {
      guard let tally = tallies[name]?.tally else { continue }
      trees[tally.tree.id, default: []].append((name, tally))
    }
    return trees
  }

  /// What is left out, in a sentence; nil when nothing is.
  var omission: String? {
    if leftOut.isEmpty { return nil }
    let names = leftOut.prefix(3).map { "\"\($0.visible())\"" }
    let more = leftOut.count > 3 ? ["\(leftOut.count - 3) more"] : []
    return leftOut.count == 1
      ? "One file is left out, since it holds no session that can be read: \(names[0])."
      : "\(leftOut.count) files are left out, since they hold no session that can be read: "
        + listed(names + more, "and") + "."
  }
}

extension World {
  /// The sessions of the team, those of the person among them; throws when no folder is known.
  func teamSessions() throws(Problem) -> TeamSessions {
    let named = (environment["KBWIZARD_SESSIONS"] ?? "").split(separator: ":")
      .map { Store(folder: String($0)) }
    return TeamSessions(
      in: named.isEmpty ? try knownStore() : store, and: named,
      cachedIn: environment.cacheFolder)
  }
}
