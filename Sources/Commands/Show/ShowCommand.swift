// A tree as a picture, with what some answers mean marked in it.

internal import Casework
internal import JSON
internal import Journals
internal import Pictures
internal import Tree

/// Shows a tree.
struct ShowCommand: Command {
  static let about = Subcommand(
    name: "show", summary: "show a tree as a picture", operands: [.optional(.tree)],
    options: [.format(or: PictureFormat.outline), .direction, .mark, .session, .limit],
    explanation:
      "TREE is a YAML file, - for standard input, or an id of \"kbwizard trees\"; without "
      + "it, the tree of the session, or msmail-exchange. SESSION is a session's name, the beginning of "
      + "one, or the path of a journal.")

  /// What a tree can be shown as.
  enum PictureFormat: String, CaseIterable {
    case outline, table, mermaid, dot, json, svg

    /// Whether boxes and arrows are drawn.
    var isDiagram: Bool {
      switch self {
      case .mermaid, .dot, .svg: true
      case .outline, .table, .json: false
      }
    }
  }

  /// The tree that is named.
  private let word: String?
  private let format: PictureFormat
  private let direction: Direction
  /// The most rows of a table.
  private let limit: Int
  private let answers: TypedAnswers
  private let session: String?

  init(_ line: CommandLine) throws(Problem) {
    if line.operands.count > 1 {
      throw .usage("One tree can be shown at a time; \"\(line.operands[1])\" is one too many.")
    }
    word = line.operands.first
    format = try line.format(or: .outline)
    let direction = try line.word(of: .direction)
    if direction != nil, !format.isDiagram {
      throw .usage(
        "Only boxes and arrows grow in a direction; leave --direction out, or add --format svg.")
    }
    self.direction = direction.flatMap(Direction.init) ?? .right
    let limit = try line.number(of: .limit)
    if limit != nil, format != .table {
      throw .usage("Only a table has rows; leave --limit out, or add --format table.")
    }
    self.limit = limit ?? 1_000
    answers = TypedAnswers(line.values(of: .mark))
    session = line.values(of: .session).last
  }

  func run(in world: World) throws(Problem) -> ExitStatus {
    var record: Record?
    if let session { record = try world.record(at: try world.journalPath(session)) }
    let tree = try tree(for: record, in: world)
    if let id = record?.tree?.id, id != tree.id {
      throw .usage("The session walks the tree \"\(id)\", and this one is \"\(tree.id)\".")
    }
    let progress = record?.progress
    var answers = progress?.answers ?? [:]
    let more = try self.answers.fitted(to: tree)
    for id in more.questions { answers[id] = more[id] }
    let failed = Set(progress?.failed ?? [])
    let reach = Reach(of: tree, following: answers, rulingOut: failed)
    try show(tree, reach, isMarked: !answers.isEmpty || !failed.isEmpty, in: world)
    return .done
  }

  /// The tree that is named, or that the session walks, or the one inside the program.
  private func tree(for record: Record?, in world: World) throws(Problem) -> DecisionTree {
    if let word { return try world.load(world.source(of: word)).tree }
    guard let stamp = record?.tree else { return try world.load(.usual).tree }
    let now = try SessionTree(stamp).now(in: world)
    // A picture tells of the cases, too, which a tree inside the program does without on a walk.
    return now.source.shipped != nil ? try world.load(now.source).tree : now.tree
  }

  private func show(
    _ tree: DecisionTree, _ reach: Reach, isMarked: Bool, in world: World
  ) throws(Problem) {
    let marks = isMarked ? reach : nil
    var diagram: Diagram { Diagram(of: tree, marking: marks, growing: direction) }
    switch format {
    case .outline: world.say(Outline(of: tree, marking: marks).text(width: world.columns))
    case .table:
      let table = DecisionTable(of: tree, marking: marks)
      try refuseLarge(table)
      world.say(table.text(width: world.isInteractive ? world.columns : nil))
    case .mermaid: world.say(diagram.mermaid) { "#\($0.value);" }
    case .dot: world.say(diagram.dot) { "&#\($0.value);" }
    case .json: world.say(json: JSONValue(tree, reach).text + "\n")
    case .svg:
      guard let picture = SVG(of: diagram) else {
        throw .failed(
          "The tree is too large for a picture as SVG; --format outline shows any tree.")
      }
      world.say(picture.text) { "&#\($0.value);" }
    }
  }

  private func refuseLarge(_ table: DecisionTable) throws(Problem) {
    let (paths, answers) = table.size
    func count(_ number: Int) -> String {
      number < DecisionTable.most ? "\(number)" : "\(number) or more"
    }
    guard paths <= limit else {
      throw .failed(
        "The table would have \(count(paths)) rows, and \(limit) is the limit; give a higher"
          + " --limit, or choose --format outline, which draws shared branches once.")
    }
    guard answers <= 10_000_000 else {
      throw .failed(
        "The table would have \(count(paths)) rows with \(count(answers)) answers in them, which"
          + " is too much; choose --format outline.")
    }
  }
}

extension Option {
  fileprivate static let direction = Option(
    long: "direction", value: .one("DIRECTION", of: Direction.allCases.map(\.rawValue)),
    help: "right (the default) or down: svg, dot, mermaid")
  fileprivate static let mark = Option(
    long: "answer", short: "a", value: .answer,
    help: "mark what an answer means; as for a walk")
  fileprivate static let session = Option(
    long: "answers", value: .session, help: "mark what the answers of a session mean")
  fileprivate static let limit = Option(
    long: "limit",
    value: .number(
      "ROWS", in: 1...Int.max,
      else: "is no number of rows; give a whole number such as --limit 5000"),
    help: "the most rows of a table (1000)")
}
