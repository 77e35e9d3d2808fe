// Keeping a session on disk while it goes on.

internal import Casework
internal import Glibc
internal import Journals

/// Keeps what happens in a session; what can't be written stays in memory until it can.
struct Keeper: ~Copyable {
  /// All that happened in the session, in order.
  private var entries: [Entry]
  /// How much of it is on disk.
  private var kept: Int
  /// Where the journal lies; nil when no folder is known.
  private let folder: String?
  private let name: String
  private let disk: Disk
  private var journal: Journal?
  private var isFailing = false

  /// Keeps a new session, or a copy of one from elsewhere, from the first thing done on.
  init(new stamp: TreeStamp, in store: Store?, on disk: Disk, copying record: Record? = nil) {
    let now = Clock.now()
    folder = store?.folder
    self.disk = disk
    name = store?.freshName(for: stamp.id, at: now) ?? ""
    entries = record?.entries ?? []
    entries.append(Entry(time: now, what: entries.isEmpty ? .started(stamp) : .resumed(stamp)))
    kept = 0
  }

  /// Goes on with a journal, which nobody else can write until this is gone.
  init(
    resuming journal: consuming Journal, saying record: Record, with stamp: TreeStamp,
    on disk: Disk
  ) {
    let path = journal.path
    folder = path.lastIndex(of: "/").map { String(path[..<$0]) }
    self.journal = consume journal
    self.disk = disk
    name = record.name
    entries = record.entries + [Entry(time: Clock.now(), what: .resumed(stamp))]
    kept = record.entries.count
  }

  /// What happened so far.
  var record: Record { Record(name: name, entries: entries) }

  /// Whether all that happened is on disk.
  var isSafe: Bool { !isFailing }

  /// Whether there is a journal, and nothing is missing in it.
  var isOnDisk: Bool { journal != nil && !isFailing }

  /// Writes what happened; a sentence comes back when that begins to fail.
  mutating func keep(_ events: [Event]) -> String? {
    if events.isEmpty { return nil }
    entries += events.map { Entry(time: Clock.now(), what: .did($0)) }
    do throws(JournalError) {
      try write()
      isFailing = false
      return nil
    } catch {
      defer { isFailing = true }
      return isFailing ? nil : "This session is not kept. \(error.message) You can go on."
    }
  }

  /// Notes where the program is left; that goes to the disk only behind all that happened before.
  mutating func leave(at bookmark: Bookmark?) {
    guard journal != nil || isFailing else { return }
    let isKept: Bool = (try? write()) != nil
    entries.append(Entry(time: Clock.now(), what: .left(at: bookmark)))
    guard isKept else { return }
    isFailing = false
    try? write()
  }

  /// Writes all that happened to a file that is not there yet, or that this failed to fill before.
  mutating func save(to path: String) throws(JournalError) {
    if journal?.path != path {
      journal = try Journal(creating: path, disk: disk)
      kept = 0
    }
    try write()
    isFailing = false
  }

  private mutating func write() throws(JournalError) {
    do throws(JournalError) {
      try writeRest()
    } catch .system(let path, let reason) {
      guard reason == ENOENT, journal != nil else { throw .system(path, reason) }
      // The file was deleted while it was open: all of it is written anew.
      journal = nil
      kept = 0
      try writeRest()
    } catch {
      throw error
    }
  }

  private mutating func writeRest() throws(JournalError) {
    if journal == nil {
      guard let folder else { throw .noFolder }
      journal = try Journal(in: folder, named: name, disk: disk)
    }
    while kept < entries.count {
      try journal?.add(entries[kept])
      kept += 1
    }
  }
}
