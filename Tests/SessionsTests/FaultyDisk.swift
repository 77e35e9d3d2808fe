// A disk that counts what is asked of it, and fails when it is told to.

import Glibc
import Synchronization

@testable import Journals

/// A disk that counts what is asked of it, and fails when it is told to.
final class FaultyDisk: Sendable {
  /// What goes wrong.
  enum Fault: Sendable, CaseIterable {
    case full, broken, interrupted, nothingWritten
    /// Some bytes are written, and then none.
    case cut
    /// All but the end of the line is written, and then nothing.
    case cutAtTheEnd
    /// The bytes are written in two halves.
    case slow
    case unsynced
    /// Nothing can be taken back either.
    case stuck
  }

  private struct State {
    var writes = 0
    var syncs = 0
    var isCut = false
    var isStuck = false
    var isRepaired = false
  }

  private let state = Mutex(State())
  private let fault: Fault?
  private let place: Int
  /// Whether everything after the place fails as well.
  private let lasts: Bool

  /// A disk that fails in the call with a number from 1, and, if it lasts, in all after it.
  init(_ fault: Fault? = nil, at place: Int = 0, lasts: Bool = false) {
    self.fault = fault
    self.place = place
    self.lasts = lasts
  }

  /// The number of calls that wrote.
  var writes: Int { state.withLock { $0.writes } }

  /// The number of calls that waited for the disk.
  var syncs: Int { state.withLock { $0.syncs } }

  /// Whether it refuses at least one call for good.
  var fails: Bool {
    switch fault {
    case nil, .interrupted, .slow: false
    default: true
    }
  }

  /// Whether nothing can be taken back any more.
  var isStuckForGood: Bool { fault == .stuck && lasts }

  /// Makes the disk a good one from now on.
  func repair() {
    state.withLock {
      $0.isRepaired = true
      $0.isCut = false
      $0.isStuck = false
    }
  }

  /// The calls of a journal to it.
  var calls: Disk {
    Disk(
      write: { self.write($0, $1) }, sync: { self.sync($0) },
      truncate: { file, length in
        let isStuck = self.state.withLock { state in
          defer { if !self.lasts { state.isStuck = false } }
          return state.isStuck
        }
        errno = EIO
        return isStuck ? -1 : ftruncate(file, length)
      })
  }

  private func write(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    let (isDue, isCut) = state.withLock { state in
      state.writes += 1
      defer { state.isCut = false }
      if state.isRepaired { return (false, false) }
      return (lasts ? state.writes >= place : state.writes == place, state.isCut)
    }
    func fail(_ number: Int32) -> Int {
      errno = number
      return -1
    }
    func put(_ count: Int) -> Int { Glibc.write(file, bytes.baseAddress, count) }
    if isCut { return fail(ENOSPC) }
    guard isDue, let fault else { return put(bytes.count) }
    switch fault {
    case .full: return fail(ENOSPC)
    case .broken: return fail(EIO)
    // For ever, it would not end.
    case .interrupted: return lasts ? put(bytes.count) : fail(EINTR)
    case .nothingWritten: return 0
    case .slow: return put((bytes.count + 1) / 2)
    case .unsynced: return put(bytes.count)
    case .cut, .cutAtTheEnd, .stuck:
      state.withLock {
        $0.isCut = true
        $0.isStuck = fault == .stuck
      }
      return put(max(1, fault == .cut ? bytes.count / 2 : bytes.count - 1))
    }
  }

  private func sync(_ file: Int32) -> Int32 {
    let isDue = state.withLock { state in
      state.syncs += 1
      if state.isRepaired { return false }
      return lasts ? state.syncs >= place : state.syncs == place
    }
    guard isDue, fault == .unsynced else { return 0 }
    errno = EIO
    return -1
  }
}
