// Deleting notes for good: a journal is written anew without their texts, and takes its own place.

internal import Casework
internal import Glibc

extension Record {
  /// The places of the lines with the texts of a note, and of all notes that were taken back.
  ///
  /// Notes that nobody sees any more can't be named, but may have been written down by mistake too.
  package func lines(ofNote number: Int) -> Set<Int> {
    let standing = Set(self.standing)
    var places: Set<Int> = []
    var count = 0
    for (place, entry) in entries.enumerated() {
      let stands = standing.contains(place)
      switch entry.event {
      case .noted?:
        if !stands || count == number { places.insert(place) }
        if stands { count += 1 }
      case .renoted(let note, _)?:
        if !stands || note == number { places.insert(place) }
      default: break
      }
    }
    return places
  }
}

extension Entry {
  /// The same line without the text of a note; it stays, so that others can be counted.
  package var withoutText: Entry {
    switch what {
    case .did(.noted): Entry(time: time, what: .did(.noted("")))
    case .did(.renoted(let note, _)): Entry(time: time, what: .did(.renoted(note: note, "")))
    default: self
    }
  }
}

extension Journal {
  /// Takes the texts of notes out of some lines, by their places among those that can be read.
  ///
  /// A new file takes the place of the old one in one step, so that a power cut or a full disk
  /// leaves the one or the other, and whole. It is locked before anybody else can find it.
  package mutating func forget(_ places: Set<Int>) throws(JournalError) {
    try dropUnkept()
    let bytes = try bytes(without: places)
    let real = realPath
    let fresh = real + Journal.freshEnding
    // Nobody else writes there; what lies there is left from a crash.
    unlink(fresh)
    var new = try Journal(creating: fresh, disk: disk)
    do throws(JournalError) {
      try new.write(bytes)
      try new.sync()
      guard rename(fresh, real) == 0 else { throw .system(path, errno) }
    } catch {
      unlink(fresh)
      if case .system(_, let reason) = error { throw .system(path, reason) }
      throw error
    }
    syncFolder(of: real)
    new.path = path
    self = new
  }

  /// What follows the name of a journal while it is written anew.
  static let freshEnding = ".new"

  /// The path without symbolic links: in the place of one the file itself would stay as it is.
  private var realPath: String {
    guard let path = realpath(path, nil) else { return self.path }
    defer { free(path) }
    return String(cString: path)
  }

  /// All lines as they are, but for those with the given places.
  private func bytes(without places: Set<Int>) throws(JournalError) -> [UInt8] {
    let old = try bytes()
    var new: [UInt8] = []
    new.reserveCapacity(old.count)
    old.withUnsafeBufferPointer { old in
      var place = 0
      for line in JournalLines(of: old) {
        if let entry = Entry(line: line) {
          if places.contains(place) { new += entry.withoutText.line.utf8 } else { new += line }
          place += 1
        } else {
          new += line
        }
        new.append(0x0A)
      }
    }
    return new
  }
}
