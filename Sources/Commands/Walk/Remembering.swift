// What a session asks of what a team remembers, and adds to it.

internal import Journals
internal import Tree
internal import Wizard

extension Running {
  /// Tells a session what came of the fixes in all sessions, once a page wants it; all that is read for
  /// that is a small file.
  func recall(for session: inout Session) {
    guard session.wantsMemory else { return }
    let memory = world.environment.cacheFolder.flatMap { TeamMemory(of: session.tree.id, in: $0) }
    session.memory = memory?.fixes ?? [:]
  }

  /// Has what came of the fixes in a session that ends remembered.
  func remember(_ keeper: borrowing Keeper) {
    let (before, now) = keeper.tallies
    guard keeper.isKept, before?.upshots ?? [:] != now?.upshots ?? [:],
      let folder = world.environment.cacheFolder
    else {
      return
    }
    var memory: TeamMemory
    if let known = TeamMemory(of: loaded.tree.id, in: folder) {
      memory = known
      memory.replace(before, by: now, in: loaded.tree)
    } else {
      memory = TeamMemory(
        counting: TeamSessions(in: world.store, most: Running.mostCounted), in: loaded.tree)
    }
    memory.write(in: folder)
  }

  /// The most sessions that are counted while somebody waits for the program to end.
  private static let mostCounted = 1_000
}
