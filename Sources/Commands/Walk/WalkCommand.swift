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

  private let words: [String]
  private let answers: TypedAnswers
  private let values: TypedValues
  private let evidence: EvidenceWords
  private let printsJSON: Bool
  private let manner: Manner
  /// The names of the commands, one of which a word may have been meant to be.
  private let commandNames: [String]

  init(_ line: CommandLine) throws(Problem) {
    words = line.operands
    commandNames = line.subcommands.dropFirst().map(\.name)
    answers = TypedAnswers(line.values(of: .answer))
    values = TypedValues(line.values(of: .value))
    evidence = EvidenceWords(line.values(of: .evidence))
    printsJSON = line.has(.json)
    manner = Manner(line)
    if printsJSON, manner.follows != nil {
      throw .usage("With --json nothing is asked that a file could be followed for.")
    }
    if words == ["-"], evidence.readsInput {
      throw .usage("Standard input can be read once: for the tree, or for the evidence.")
    }
  }

  /// The command that the first word was probably meant to be, as a question.
  private var hint: String? {
    var suggestions = Suggestions()
    return words.first.flatMap { suggestions.nearest(to: $0, among: commandNames) }
      .map { " Did you mean \"kbwizard \($0)\"?" }
  }

  func run(in world: World) throws(Problem) -> ExitStatus {
    let words = words.joined(separator: " ")
    switch try WalkAim(self.words, besides: commandNames, in: world) {
    case .tree(let source):
      return try walk(source, isNamed: true, in: world)
    case .anything:
      return try walkAnything(in: world)
    case .opening where !printsJSON && !isFree, .words where !printsJSON && !isFree:
      return try walk(.usual, isNamed: false, finding: words, in: world)
    case .opening(let opening) where !printsJSON && (world.isInteractive || manner.isPlain):
      let world = world.withKeys(besides: .usual)
      let resumption = Resumption(world: world, manner: manner.fitting(world.environment))
      return try resumption.follow(resumption.begin(opening, for: words))
    case .opening, .words:
      return try find(words, in: world)
    }
  }

  /// Whether nothing is asked for that belongs to one tree.
  private var isFree: Bool { isFree(besidesEvidence: false) }

  private func isFree(besidesEvidence: Bool) -> Bool {
    answers.isEmpty && values.isEmpty && !printsJSON && manner.follows == nil
      && (besidesEvidence || evidence.isEmpty)
  }

  /// Begins what texts from outside lead to, or what the person chooses, or else the usual tree.
  private func walkAnything(in world: World) throws(Problem) -> ExitStatus {
    guard isFree || !evidence.isEmpty else { return try walk(.usual, isNamed: false, in: world) }
    if evidence.isEmpty {
      if let door = world.door { return try show(door, in: world) { $0.offer(door) } }
      let world = try world.keepingAlert()
      if world.keptInput != nil { return try begin(with: EvidenceWords(["-"]), in: world) }
      return try walk(.usual, isNamed: false, in: world)
    }
    guard isFree(besidesEvidence: true) else {
      let asks = printsJSON && answers.isEmpty && values.isEmpty && !evidence.readsInput
      let source = asks ? try fittingSource(in: world) : nil
      return try walk(source ?? .usual, isNamed: false, in: world)
    }
    return try begin(with: evidence, in: evidence.readsInput ? world.keepingInput() : world)
  }

  /// The tree that finds most answers in the named texts; nil where none finds any, or the usual one
  /// finds as many.
  private func fittingSource(in world: World) throws(Problem) -> TreeSource? {
    let trees = world.treesWithEvidence()
    let found = try FittingTrees(among: trees, for: evidence, in: world).answering
    guard let best = found.first else { return nil }
    let usual = found.first { $0.tree.source == .usual }
    return usual?.yield.conclusions.count == best.yield.conclusions.count ? nil : best.tree.source
  }

  /// Begins the tree that some texts lead to; several are offered.
  private func begin(with texts: EvidenceWords, in world: World) throws(Problem) -> ExitStatus {
    let trees = world.treesWithEvidence()
    try texts.check(among: trees.map(\.evidence))
    let fitting = try FittingTrees(among: trees, for: texts, in: world).answering
    let world = world.withKeys(besides: .usual, readingInput: world.keptInput != nil)
    var resumption = Resumption(world: world, manner: manner.fitting(world.environment))
    for (tree, yield) in fitting { resumption.yields[tree.tree.id] = yield }
    if fitting.count == 1 {
      let outcome = try resumption.begin(Opening(fitting[0].tree.tree.head))
      return try Resumption(world: world, manner: resumption.manner).follow(outcome)
    }
    let alert = fitting.isEmpty ? world.keptInput ?? texts.onlyText(limit: World.mostInput) : nil
    let openings = alert.map { world.openings(ofAlertsIn: $0) } ?? []
    if openings.count == 1 { return try resumption.follow(resumption.begin(openings[0])) }
    if !openings.isEmpty {
      let ids = Set(openings.map(\.tree))
      let heads = world.shelf.trees.map(\.head).filter { ids.contains($0.id) }
      return try show(StartList(sessions: [], trees: heads), in: world) {
        $0.offer(StartList(sessions: [], trees: heads))
      }
    }
    if fitting.isEmpty {
      if !world.isInteractive {
        world.complain("No tree of the shelf finds an answer in that text.")
        return .no
      }
      let door = StartList(sessions: [], trees: world.shelf.trees.map(\.head))
      return try show(door, in: world) {
        $0.offer(door)
        $0.show(problem: "No tree of the shelf finds an answer in that text.")
      }
    }
    let door = StartList(sessions: [], trees: fitting.map(\.tree.tree.head))
    return try show(door, in: world, resumption) { $0.offer(door) }
  }

  /// Lists what words mean in all trees, to be chosen from.
  private func find(_ words: String, in world: World) throws(Problem) -> ExitStatus {
    if printsJSON {
      throw .usage(
        "There is no file \"\(words)\"; with --json name a tree, and answers as -a QUESTION=CHOICE."
      )
    }
    let door = StartList(sessions: [], trees: world.shelf.trees.map(\.head))
    return try show(door, in: world) { session in
      session.offer(door)
      _ = session.begin(with: words, in: world.shelfIndex)
    }
  }

  /// Shows what there is to begin with, on top of a tree that nobody chose.
  private func show(
    _ door: StartList, in world: World, _ resumption: Resumption? = nil,
    preparing prepare: (inout Session) -> Void
  ) throws(Problem) -> ExitStatus {
    let loaded = try world.loadToWalk(.usual)
    let manner = manner.fitting(world.environment)
    var session = Session(loaded.tree, hasMouse: manner.hasMouse)
    prepare(&session)
    let keeper = Keeper(new: loaded.stamp, in: world.store, on: world.disk)
    let running = Running(world: world, manner: manner, loaded: loaded)
    return try (resumption ?? Resumption(world: world, manner: manner))
      .follow(running.run(session, keptBy: keeper))
  }

  private func walk(
    _ source: TreeSource, isNamed: Bool, finding words: String? = nil, in world: World
  ) throws(Problem) -> ExitStatus {
    let loaded = try load(source, in: world)
    let answers = try answers.fitted(to: loaded.tree)
    let values = try values.fitted(to: loaded.tree)
    let yield =
      evidence.isEmpty ? nil : try gathered(for: loaded, besides: answers, values)
    if printsJSON { return printJSON(loaded.tree, answers, values, yield, in: world) }
    let world = world.withKeys(besides: source, readingInput: evidence.readsInput)
    try manner.check(loaded)
    let manner = manner.fitting(world.environment)
    var session = Session(
      loaded.tree, answers: answers, values: values, conclusions: yield?.conclusions ?? [],
      hasMouse: manner.hasMouse)
    if let yield { session.show(problem: yield.news) }
    if let words {
      if case .fetch(let articles)? = session.begin(with: words, in: world.shelfIndex) {
        session.add(source.articles(articles, in: loaded.tree.articles ?? "."))
      }
    }
    // What has no path of its own is another tree each time.
    if words == nil, world.isInteractive, answers.isEmpty, yield == nil,
      source.shipped != nil || source.absolutePath != nil
    {
      let others = world.unfinished(among: 200, of: isNamed ? loaded.stamp : nil)
      if !others.isEmpty { session.offer(StartList(sessions: others)) }
    }
    let keeper = Keeper(new: loaded.stamp, in: world.store, on: world.disk)
    let running = Running(world: world, manner: manner, loaded: loaded)
    let outcome = running.run(session, keptBy: keeper)
    return try Resumption(world: world, manner: manner).follow(outcome)
  }

  private func load(_ source: TreeSource, in world: World) throws(Problem) -> LoadedTree {
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
