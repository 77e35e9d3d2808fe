// Which session is meant: by a path, a name, the beginning of one, or by how far it is.

internal import Casework
internal import Journals
internal import Text
internal import Wizard

extension World {
  /// The path of the journal that a word means; without a word, of the session touched last.
  func journalPath(_ word: String?) throws(Problem) -> String {
    if let word, word.contains("/") { return word }
    if let word, word.hasSuffix(".jsonl"), store?.names.contains(word) != true { return word }
    let store = try knownStore()
    let names = try names(in: store)
    guard let newest = names.first else {
      throw .usage("There is no session yet in \"\(store.folder)\"; give the path of a journal.")
    }
    guard let word else {
      let last = names.compactMap { try? store.summary(of: $0) }.max { $0.touched < $1.touched }
      return store.path(of: last?.name ?? newest)
    }
    // What is copied from the screen is the name as it is shown there.
    if let name = names.first(where: { $0 == word }) ?? names.first(where: { shown($0) == word }) {
      return store.path(of: name)
    }
    let matches = names.filter { $0.hasPrefix(word) }
    if matches.count == 1 { return store.path(of: matches[0]) }
    if matches.isEmpty {
      throw .usage(
        "There is no session \"\(word)\"." + hint(at: word, among: names)
          + " The newest: \"\(newest.visible())\".")
    }
    let some = matches.prefix(5).map(operand).joined(separator: ", ")
    let more = matches.count > 5 ? " and \(matches.count - 5) more" : ""
    throw .usage(
      "\(matches.count) sessions begin with \"\(word)\": \(some)\(more). Type more of the name.")
  }

  /// Where sessions lie; throws when no folder for them is known.
  func knownStore() throws(Problem) -> Store {
    guard let store else { throw Problem(JournalError.noFolder) }
    return store
  }

  /// The names of all sessions, the newest first.
  func names(in store: Store) throws(Problem) -> [String] {
    do throws(JournalError) {
      return try store.listing()
    } catch {
      throw Problem(error)
    }
  }

  /// What a journal says.
  func record(at path: String) throws(Problem) -> Record {
    let most = Journal.mostBytes
    let bytes = try Files.read(path, limit: most + 1)
    guard bytes.count <= most else {
      throw .failed("\"\(path)\" is larger than \(most >> 20) MiB, which no journal is.")
    }
    return Record(path: path, parsing: bytes)
  }

  /// The sessions that are not finished, those that wait for something first, then the newest;
  /// looked for among so many of those begun last; with a tree only those of that tree.
  func unfinished(among count: Int = .max, of tree: TreeStamp? = nil) -> [OtherSession] {
    guard let store else { return [] }
    let summaries = store.names.prefix(count).compactMap { try? store.summary(of: $0) }
      .filter { !$0.isFinished && (tree.map($0.isSession(of:)) ?? true) }
    let table = SessionTable(summaries, now: Clock.seconds())
    return table.summaries.map { summary in
      OtherSession(
        name: summary.name, title: summary.subject ?? "Nothing answered yet",
        detail: "\(table.age(of: summary.touched)), \(summary.words), "
          + (summary.tree?.id ?? "unknown"))
    }
  }
}

extension Summary {
  /// Whether a tree is the one that was walked: the file at its path, or the one inside the program
  /// with its id.
  fileprivate func isSession(of other: TreeStamp) -> Bool {
    tree?.path == other.path && (other.path != nil || tree?.id == other.id)
  }
}

extension Record {
  /// What a journal with a path says.
  init(path: String, parsing bytes: [UInt8]) {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let name = file.hasSuffix(".jsonl") ? String(file.dropLast(".jsonl".count)) : file
    self.init(name: name, parsing: bytes)
  }
}
