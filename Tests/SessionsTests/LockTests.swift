// Two programs never write one session.

import CLocks
import Glibc
import Testing

@testable import Journals

@Suite(.serialized) struct LockTests {
  private let folder = Folder()
  private var path: String { folder.path + "/a.jsonl" }

  /// What opening the journal fails with; nil when it does not.
  private func failure(on disk: Disk = .real) -> JournalError? {
    do throws(JournalError) {
      _ = try Journal(resuming: path, disk: disk)
      return nil
    } catch {
      return error
    }
  }

  @Test func `A session open in another process can't be opened, and the process is named`() throws
  {
    _ = try Journal(in: folder.path, named: "a")
    var release: Int32 = -1
    let child = lock_elsewhere(path, &release)
    try #require(child > 0)
    #expect(failure() == .inUse(path, pid: child))
    #expect(failure()?.message.contains("(process \(child))") == true)
    close(release)
    waitpid(child, nil, 0)
    #expect(failure() == nil)
  }

  @Test func `A process that has just locked a session is named as soon as it says who it is`()
    throws
  {
    _ = try Journal(in: folder.path, named: "a")
    var release: Int32 = -1
    let child = lock_elsewhere_unsigned(path, &release)
    try #require(child > 0)
    var disk = Disk.real
    let line = release
    disk.pause = { #expect(sign_lock(line) == 0) }
    #expect(failure(on: disk) == .inUse(path, pid: child))
    close(release)
    waitpid(child, nil, 0)
  }

  @Test func `A lock that is given up this very moment is taken`() throws {
    let journal = try Journal(in: folder.path, named: "a")
    let descriptor = journal.descriptor
    var disk = Disk.real
    disk.pause = { flock(descriptor, LOCK_UN) }
    #expect(failure(on: disk) == nil)
  }

  @Test func `A session open here can't be opened elsewhere, nor here a second time`() throws {
    let journal = try Journal(in: folder.path, named: "a")
    var release: Int32 = -1
    #expect(lock_elsewhere(journal.path, &release) == -1)
    #expect(failure() == .inUse(path, pid: 0))
    #expect(failure()?.message.contains("process") == false)
    // Reading the file leaves it locked.
    _ = try folder.bytes("a.jsonl")
    #expect(try journal.bytes().isEmpty)
    #expect(lock_elsewhere(journal.path, &release) == -1)
  }

  @Test func `A session that was left can be opened again`() throws {
    do { _ = try Journal(in: folder.path, named: "a") }
    #expect(failure() == nil)
    #expect(failure() == nil)
  }
}
