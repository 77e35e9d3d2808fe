// Walking a tree: on a full screen, line by line, or without a conversation.

internal import JSON
internal import Journals
internal import Tree
internal import TreeFile
internal import Wizard

/// Walks a tree to its fix.
struct WalkCommand: Command {
  static let about = Subcommand(
    name: "", summary: "walk a tree to its fix", operands: [.optional(.tree)],
    options: [.answer, .plain, .json, .noMouse],
    explanation: "TREE is a kbwizard-tree(5), or - for stdin; else the one inside.")

  private let source: TreeSource
  private let answers: TypedAnswers
  private let printsJSON: Bool
  private let manner: Manner
  /// The first word, and the names of the commands, one of which it may have been meant to be.
  private let word: String?
  private let commandNames: [String]

  init(_ line: CommandLine) throws(Problem) {
    word = line.operands.first
    commandNames = line.subcommands.dropFirst().map(\.name)
    source = word.map(TreeSource.path) ?? .shipped
    answers = TypedAnswers(line.values(of: .answer))
    printsJSON = line.has(.json)
    manner = Manner(line)
    if line.operands.count > 1, let word {
      if let hint { throw .usage("There is no command \"\(word)\".\(hint)") }
      throw .usage("One tree can be walked at a time; \"\(line.operands[1])\" is one too many.")
    }
  }

  /// The command that the first word was probably meant to be, as a question.
  private var hint: String? {
    var suggestions = Suggestions()
    return word.flatMap { suggestions.nearest(to: $0, among: commandNames) }
      .map { " Did you mean \"kbwizard \($0)\"?" }
  }

  func run(in world: World) throws(Problem) -> ExitStatus {
    let loaded = try load(in: world)
    let answers = try answers.fitted(to: loaded.tree)
    if printsJSON { return printJSON(loaded.tree, answers, in: world) }
    let world = world.withKeys(besides: source)
    let store = world.store
    let manner = manner.fitting(world.environment)
    var session = Session(loaded.tree, answers: answers, hasMouse: manner.hasMouse)
    // What has no path of its own is another tree each time.
    if world.isInteractive, answers.isEmpty, source == .shipped || source.absolutePath != nil {
      let others = world.unfinished(among: 200, ofTreeAt: loaded.stamp.path)
      if !others.isEmpty { session.offer(others) }
    }
    let keeper = Keeper(new: loaded.stamp, in: store, on: world.disk)
    let running = Running(world: world, manner: manner, source: source)
    switch running.run(session, keptBy: keeper) {
    case .over(let status): return status
    case .goesOn(let name): return try Resumption(world: world, manner: manner).goOn(with: name)
    }
  }

  private func load(in world: World) throws(Problem) -> LoadedTree {
    do throws(Problem) {
      return try world.loadToWalk(source)
    } catch {
      throw error.sentence.isEmpty ? error : .failed(error.sentence + (hint ?? ""))
    }
  }

  private func printJSON(
    _ tree: DecisionTree, _ answers: Answers, in world: World
  ) -> ExitStatus {
    let walk = tree.walk(following: answers)
    world.say(JSONValue(walk, of: tree, following: answers).text + "\n")
    return walk.open.isEmpty ? .done : .no
  }
}

extension Option {
  static let answer = Option(
    long: "answer", short: "a", value: .answer, help: "answer ahead; A,B: one of them, ?: not sure")
  fileprivate static let json = Option(
    long: "json", help: "apply the answers, and print the walk as JSON")
}
