// Walking a tree: on a full screen, line by line, or without a conversation.

internal import Casework
internal import JSON
internal import Journals
internal import Tree
internal import TreeFile
internal import Wizard

/// Walks a tree to its fix.
struct WalkCommand: Command {
  static let about = Subcommand(
    name: "", summary: "walk a tree to its fix", operands: [.optional(.tree)],
    options: [.answer, .value, .evidence, .follow, .plain, .json, .noMouse],
    explanation: "TREE is a file, - (stdin), the id of a tree, or words to find.")

  private let source: TreeSource
  /// What is to be found in the tree, if anything.
  private let words: String?
  private let answers: TypedAnswers
  private let values: TypedValues
  private let evidence: EvidenceWords
  private let printsJSON: Bool
  private let manner: Manner
  /// The first word, and the names of the commands, one of which it may have been meant to be.
  private let word: String?
  private let commandNames: [String]

  init(_ line: CommandLine) throws(Problem) {
    word = line.operands.first
    commandNames = line.subcommands.dropFirst().map(\.name)
    switch try WalkAim(line.operands, besides: commandNames) {
    case .tree(let source): (self.source, words) = (source, nil)
    case .words(let words): (source, self.words) = (.usual, words)
    }
    answers = TypedAnswers(line.values(of: .answer))
    values = TypedValues(line.values(of: .value))
    evidence = EvidenceWords(line.values(of: .evidence))
    printsJSON = line.has(.json)
    manner = Manner(line)
    if printsJSON, manner.follows != nil {
      throw .usage("With --json nothing is asked that a file could be followed for.")
    }
    if source.isStandardInput, evidence.readsInput {
      throw .usage("Standard input can be read once: for the tree, or for the evidence.")
    }
    if printsJSON, let words {
      throw .usage(
        "There is no file \"\(words)\"; with --json name a tree, and answers as -a QUESTION=CHOICE."
      )
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
    let values = try values.fitted(to: loaded.tree)
    let yield = evidence.isEmpty ? nil : try gathered(for: loaded, besides: answers, values)
    if printsJSON { return printJSON(loaded.tree, answers, values, yield, in: world) }
    let world = world.withKeys(besides: source, readingInput: evidence.readsInput)
    try manner.check(loaded)
    let store = world.store
    let manner = manner.fitting(world.environment)
    var session = Session(
      loaded.tree, answers: answers, values: values, conclusions: yield?.conclusions ?? [],
      hasMouse: manner.hasMouse)
    if let news = yield?.news { session.show(problem: news) }
    if let words { look(for: words, in: &session, isPlain: manner.isPlain, of: world) }
    // What has no path of its own is another tree each time.
    if words == nil, world.isInteractive, answers.isEmpty, yield == nil,
      source.shipped != nil || source.absolutePath != nil
    {
      let others = world.unfinished(among: 200, of: word == nil ? nil : loaded.stamp)
      if !others.isEmpty { session.offer(others) }
    }
    let keeper = Keeper(new: loaded.stamp, in: store, on: world.disk)
    let running = Running(world: world, manner: manner, loaded: loaded)
    let outcome = running.run(session, keptBy: keeper)
    return try Resumption(world: world, manner: manner).follow(outcome)
  }

  /// Has a session begin with what was found; nobody is taken anywhere by what prints a list.
  private func look(
    for words: String, in session: inout Session, isPlain: Bool, of world: World
  ) {
    let effect = session.begin(with: words, goingStraight: world.isInteractive || isPlain)
    if case .fetch(let articles)? = effect {
      session.add(source.articles(articles, in: session.tree.articles ?? "."))
    }
  }

  private func load(in world: World) throws(Problem) -> LoadedTree {
    do throws(Problem) {
      return try world.loadToWalk(source)
    } catch {
      throw error.sentence.isEmpty ? error : .failed(error.sentence + (hint ?? ""))
    }
  }

  /// What the named texts say.
  private func gathered(
    for loaded: LoadedTree, besides answers: Answers, _ values: [Tree.Value.ID: String]
  ) throws(Problem) -> Yield {
    let texts = try evidence.texts(for: loaded.evidence, of: loaded.tree)
    return Yield(
      of: try EvidenceReading(of: texts, besides: values), in: loaded.tree, besides: answers, values
    )
  }

  private func printJSON(
    _ tree: DecisionTree, _ answers: Answers, _ values: [Tree.Value.ID: String], _ yield: Yield?,
    in world: World
  ) -> ExitStatus {
    let (answers, values) = yield?.added(to: answers, values) ?? (answers, values)
    let walk = tree.walk(following: answers)
    world.say(JSONValue(walk, of: tree, following: answers, values, yield).text + "\n")
    return walk.open.isEmpty ? .done : .no
  }
}

extension Option {
  static let answer = Option(
    long: "answer", short: "a", value: .answer, help: "answer ahead; A,B: one of them, ?: not sure")
  static let value = Option(
    long: "value", value: .value, help: "fill a value of the tree in ahead")
  fileprivate static let json = Option(
    long: "json", help: "apply the answers, and print the walk as JSON")
}
