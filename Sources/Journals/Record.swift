// What a journal says, read back.

package import Casework

/// What a journal says: all its lines that can be read.
package struct Record: Sendable {
  /// The name of the session: the name of its file without the ending.
  package var name: String
  /// The lines, in order.
  package var entries: [Entry]
  /// The number of lines that could not be read.
  package var unreadable: Int
  /// Whether the last line was cut off, as by a crash while it was written.
  package var isTorn: Bool

  /// A session with the given lines.
  package init(name: String, entries: [Entry]) {
    self.name = name
    self.entries = entries
    unreadable = 0
    isTorn = false
  }

  /// The lines of a journal; a last line without its end counts if it can be read.
  package init(name: String, parsing bytes: [UInt8]) {
    self.name = name
    entries = []
    unreadable = 0
    isTorn = false
    let isEnded = bytes.isEmpty || bytes.last == UInt8(ascii: "\n")
    // Lines are about this long, and moving the entries takes as long as reading them.
    entries.reserveCapacity(bytes.count / 200)
    bytes.withUnsafeBufferPointer { bytes in
      var isLastReadable = true
      for line in JournalLines(of: bytes) where !line.isEmpty {
        let entry = Entry(line: line)
        if let entry { entries.append(entry) } else { unreadable += 1 }
        isLastReadable = entry != nil
      }
      isTorn = !isEnded && !isLastReadable
      if isTorn { unreadable -= 1 }
    }
  }

  /// What the person did, in order.
  package var events: [Event] { entries.compactMap(\.event) }

  /// The places of the lines that stand among all of them: nothing that was taken back is there.
  package var standing: [Int] { entries.standing(\.event) }

  /// The tree that the session walks, as it was the last time.
  package var tree: TreeStamp? {
    for entry in entries.reversed() {
      switch entry.what {
      case .started(let tree, _), .resumed(let tree): return tree
      default: continue
      }
    }
    return nil
  }

  /// The name of the session that led to this one, if one did.
  package var before: String? {
    if case .started(_, let before)? = entries.first?.what { before } else { nil }
  }

  /// Where the session was left; nil when something was done since, or no line says it.
  package var bookmark: Bookmark? {
    for entry in entries.reversed() {
      switch entry.what {
      case .left(let bookmark): return bookmark
      case .resumed: continue
      case .started, .did: return nil
      }
    }
    return nil
  }

  /// What came of the events.
  package var progress: Progress { Progress(after: events) }

  /// When the session began; nothing when no line can be read.
  package var began: String { entries.first?.time ?? "" }

  /// The number of the last line at which something was done, counted from 0; looking is nothing.
  package var lastChange: Int? { entries.lastIndex { $0.what.isChange } }

  /// When something was done last; nothing when no line can be read.
  package var ended: String { (lastChange.map { entries[$0] } ?? entries.last)?.time ?? "" }
}
