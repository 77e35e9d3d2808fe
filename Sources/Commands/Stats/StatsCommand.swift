// What a team remembers: what helped, and where people are not sure, in all sessions.

internal import JSON
internal import Journals
internal import Reports
internal import Tree

/// Tells what came of all sessions, and has the pages of the fixes remember it.
struct StatsCommand: Command {
  static let about = Subcommand(
    name: "stats", summary: "say what helped in all sessions", operands: [.optional(.tree)],
    options: [.json],
    explanation: "TREE as for a walk; without it, each tree that a session walked. The sessions of "
      + "the folders that KBWIZARD_SESSIONS names, with colons between them, count as well.")

  private let word: String?
  private let printsJSON: Bool

  init(_ line: CommandLine) throws(Problem) {
    if line.operands.count > 1 {
      throw .usage(
        "One tree can be named, or none; \"\(line.operands[1])\" is one too many.")
    }
    word = line.operands.first
    printsJSON = line.has(.json)
  }

  func run(in world: World) throws(Problem) -> ExitStatus {
    let named: LoadedTree? =
      if let word { try world.loadToWalk(world.source(of: word)) } else { nil }
    let team = try world.teamSessions()
    for problem in team.problems { world.complain(problem) }
    if let omission = team.omission { world.complain(omission) }
    let trees = team.trees.filter { named == nil || $0.key == named?.tree.id }
    if trees.isEmpty, !printsJSON {
      world.say(
        "There are no sessions" + (named.map { " of the tree \($0.tree.id)" } ?? "") + ".\n")
    }
    for (place, id) in trees.keys.sorted().enumerated() {
      let sessions = trees[id] ?? []
      let loaded = named ?? world.tree(of: sessions.lazy.map(\.tally.tree))
      let tally = TreeTally(
        of: sessions.lazy.map(\.tally), in: loaded?.tree, digest: loaded?.stamp.digest)
      if printsJSON {
        for line in StatsLines(of: sessions, tally, in: loaded?.tree).lines {
          world.say(json: line.text + "\n")
        }
      } else {
        let text = StatsText(
          tally, of: sessions.last?.tally.tree, in: loaded?.tree,
          width: world.isInteractive ? world.columns : 80)
        world.say((place > 0 ? "\n" : "") + text.text)
      }
      if let tree = loaded?.tree, let folder = world.environment.cacheFolder {
        TeamMemory(tally, of: tree).write(in: folder)
      }
    }
    return .done
  }
}

extension World {
  /// The most places in which the tree of some sessions is looked for.
  private static let mostPlaces = 8

  /// The tree of sessions, the newest last, at the newest place where it still lies; nil when it is at
  /// none.
  fileprivate func tree(of stamps: some BidirectionalCollection<TreeStamp>) -> LoadedTree? {
    var seen: Set<String?> = []
    for stamp in stamps.reversed() where seen.insert(stamp.path).inserted {
      if let loaded = try? SessionTree(stamp).quietly(in: self), loaded.tree.id == stamp.id {
        return loaded
      }
      if seen.count == World.mostPlaces { break }
    }
    return nil
  }
}

extension Option {
  fileprivate static let json = Option(
    long: "json", help: "print a line of JSON for each thing that counts")
}
