// Going on with a session.

internal import Wizard

/// Goes on with a session: the one named, or the newest one that is not finished.
struct ResumeCommand: Command {
  static let about = Subcommand(
    name: "resume", summary: "go on with a session",
    operands: [.optional(.session), .optional(.tree)], options: [.follow, .plain, .noMouse],
    explanation: "SESSION is a session's name, the beginning of one, or the path of a journal; "
      + "without it, one that waits for something, or the unfinished one touched last. A journal "
      + "from elsewhere is copied and never changed. TREE is the file of the tree if it lies "
      + "elsewhere now.")

  private let session: String?
  /// The tree, where it lies elsewhere now.
  private let tree: String?
  private let manner: Manner

  init(_ line: CommandLine) throws(Problem) {
    if line.operands.count > 2 {
      throw .usage(
        "One session can be gone on with at a time; \"\(line.operands[2])\" is one too many.")
    }
    session = line.operands.first
    tree = line.operands.dropFirst().first
    manner = Manner(line)
  }

  func run(in world: World) throws(Problem) -> ExitStatus {
    let resumption = Resumption(world: world, manner: manner.fitting(world.environment))
    if let session {
      return try resumption.goOn(
        atPath: try world.journalPath(session), with: tree.map(world.source))
    }
    // What can't be read is said; that there is nothing, as well.
    _ = try world.names(in: world.knownStore())
    guard let newest = world.unfinished().first else {
      throw Problem(
        sentence: "There is no unfinished session; \"kbwizard\" begins one.", status: .no)
    }
    return try resumption.goOn(with: newest.name)
  }
}
