// Walking a tree: on a full screen, line by line, or without a conversation.

internal import JSON
internal import Journals
internal import Tree
internal import TreeFile
internal import Wizard

extension Program {
  /// Walks a tree to its fix.
  func walk(_ line: CommandLine) throws(UsageError) -> ExitStatus {
    if line.operands.count > 1 {
      if let hint = commandHint(line.operands[0]) {
        throw UsageError("There is no command \"\(line.operands[0])\".\(hint)")
      }
      throw UsageError("One tree can be walked at a time; \"\(line.operands[1])\" is one too many.")
    }
    let file = line.operands.first.map(TreeSource.path) ?? .shipped
    guard let (tree, stamp) = load(file) else { return .failed }
    let answers = try answers(line.values(of: .answer), for: tree)
    if line.has(.json) {
      let walk = tree.walk(following: answers)
      say(JSONValue(walk, of: tree, following: answers).text + "\n")
      return walk.open.isEmpty ? .done : .no
    }
    let store = Store(environment: environment)
    var session = Session(tree, answers: answers, hasMouse: !line.has(.noMouse))
    // A tree from standard input is another one each time.
    if isInteractive, answers.isEmpty, line.operands.isEmpty || stamp.path != nil {
      let others = unfinished(in: store, among: 200, ofTreeAt: stamp.path)
      if !others.isEmpty { session.offer(others) }
    }
    return run(session, of: file, keptBy: Keeper(new: stamp, in: store, on: disk), line)
  }

  /// The tree of a file; complains about all that is wrong with it.
  func load(_ file: TreeSource) -> (DecisionTree, TreeStamp)? {
    do throws(FileError) {
      let bytes = try file.bytes()
      let loaded = DecisionTree.load(bytes, for: .walking, library: file.library)
      guard let tree = loaded.tree else {
        var report = FindingReport(source: bytes, path: file.name)
        streams.error(report.text(of: loaded.findings.filter(\.check.isError)))
        return nil
      }
      let stamp = TreeStamp(
        id: tree.id, title: tree.title, reviewed: tree.reviewed, bytes: bytes,
        path: file.absolutePath)
      return (tree, stamp)
    } catch {
      complain(error.message + (commandHint(file.name) ?? ""))
      return nil
    }
  }

  /// The command that a word was probably meant to be, as a question.
  private func commandHint(_ word: String) -> String? {
    var suggestions = Suggestions()
    let names = Subcommand.named.map(\.rawValue)
    return suggestions.nearest(to: word, among: names).map { " Did you mean \"kbwizard \($0)\"?" }
  }
}
