// Keeping a session on disk while it goes on.

internal import Casework
internal import Glibc
internal import Journals

/// Keeps what happens in a session; what can't be written stays in memory until it can.
struct Keeper: ~Copyable {
  /// All that happened in the session, in order.
  private var entries: [Entry]
  /// How many of them stood in the journal before it was gone on with.
  private let openedCount: Int
  /// How many of them are on disk.
  private var keptCount: Int
  /// Where the journal is to lie, and its name; nil when no folder is known.
  private var place: (folder: String, name: String)?
  private let disk: Disk
  private var journal: Journal?
  private var isFailing = false
  private var isWeaknessSaid = false

  /// Keeps a new session, or a copy of one from elsewhere, from the first thing done on.
  ///
  /// `before` is the name of the session that led to it, if one did.
  init(
    new stamp: TreeStamp, in store: Store?, on disk: Disk, copying record: Record? = nil,
    after before: String? = nil
  ) {
    let now = Clock.now()
    place = store.map { ($0.folder, $0.freshName(for: stamp.id, at: now)) }
    self.disk = disk
    entries = record?.entries ?? []
    openedCount = 0
    entries.append(
      Entry(
        time: now,
        what: entries.isEmpty ? .started(stamp, after: before) : .resumed(stamp)))
    keptCount = 0
  }

  /// Goes on with a journal, which nobody else can write until this is gone.
  init(
    resuming journal: consuming Journal, saying record: Record, with stamp: TreeStamp,
    on disk: Disk
  ) {
    let path = journal.path
    place = path.lastIndex(of: "/").map { (String(path[..<$0]), record.name) }
    self.journal = consume journal
    self.disk = disk
    entries = record.entries + [Entry(time: Clock.now(), what: .resumed(stamp))]
    openedCount = record.entries.count
    keptCount = record.entries.count
  }

  /// What happened so far.
  var record: Record { Record(name: place?.name ?? "", entries: entries) }

  /// What the session added to what a team remembers before it was gone on with, and what it adds now.
  var tallies: (before: SessionTally?, now: SessionTally?) {
    (
      SessionTally(of: entries.prefix(openedCount)), hasJournal ? SessionTally(of: entries) : nil
    )
  }

  /// Whether nothing that happened is missing on the disk.
  var isKept: Bool { !isFailing }

  /// Whether there is a journal: before the first thing done there is none.
  var hasJournal: Bool { journal != nil }

  /// Writes what happened; a sentence comes back when that begins to fail, or is not all it could be.
  mutating func keep(_ events: [Event]) -> String? {
    if events.isEmpty { return nil }
    entries += events.map { Entry(time: Clock.now(), what: .did($0)) }
    do throws(JournalError) {
      try write()
      isFailing = false
      return weakness()
    } catch {
      defer { isFailing = true }
      return isFailing ? nil : "This session is not kept. \(error.message) You can go on."
    }
  }

  /// What the place where the session is kept lacks, in a sentence that is said once.
  private mutating func weakness() -> String? {
    guard !isWeaknessSaid, let weakness = journal?.weakness else { return nil }
    isWeaknessSaid = true
    return "This session is kept, but \(weakness)"
  }

  /// Takes the text of a note out of all that is kept, by its number, for good.
  mutating func forget(note number: Int) throws(JournalError) {
    let places = record.lines(ofNote: number)
    do throws(JournalError) {
      try journal?.forget(places.filter { $0 < keptCount })
    } catch {
      guard case .system(_, ENOENT) = error else { throw error }
      // The file was deleted while it was open: all of it is written anew.
      journal = nil
      keptCount = 0
    }
    for place in places { entries[place] = entries[place].withoutText }
  }

  /// Deletes all that is kept of the session.
  mutating func discard() throws(JournalError) {
    try journal?.delete()
    journal = nil
    isFailing = false
  }

  /// Notes where the program is left; that goes to the disk only behind all that happened before.
  mutating func leave(at bookmark: Bookmark?) {
    guard journal != nil || isFailing else { return }
    let isAllBefore: Bool = (try? write()) != nil
    entries.append(Entry(time: Clock.now(), what: .left(at: bookmark)))
    guard isAllBefore else { return }
    isFailing = false
    try? write()
  }

  /// Writes all that happened to a file that is not there yet, or that this failed to fill before.
  mutating func save(to path: String) throws(JournalError) {
    if journal?.path != path {
      journal = try Journal(creating: path, disk: disk)
      keptCount = 0
    }
    try write()
    isFailing = false
  }

  private mutating func write() throws(JournalError) {
    do throws(JournalError) {
      try writeRest()
    } catch {
      guard case .system(_, ENOENT) = error, journal != nil else { throw error }
      // The file was deleted while it was open: all of it is written anew.
      journal = nil
      keptCount = 0
      try writeRest()
    }
  }

  private mutating func writeRest() throws(JournalError) {
    if journal == nil { try begin() }
    while keptCount < entries.count {
      do throws(JournalError) {
        try journal?.add(entries[keptCount])
      } catch {
        // An empty file would be taken for a session by whoever looks into the folder.
        if keptCount == 0, let journal = journal.take() { journal.remove() }
        throw error
      }
      keptCount += 1
    }
  }

  /// Makes the file, under another name where one is taken.
  private mutating func begin() throws(JournalError) {
    guard var place else { throw .noFolder }
    let name = place.name
    var number = 1
    while journal == nil {
      do throws(JournalError) {
        journal = try Journal(in: place.folder, named: place.name, disk: disk)
      } catch {
        // In containers that share a folder many programs have the same number.
        guard case .system(_, EEXIST) = error, number < 10_000 else { throw error }
        number += 1
        place.name = "\(name)-\(number)"
      }
    }
    self.place = place
  }
}
