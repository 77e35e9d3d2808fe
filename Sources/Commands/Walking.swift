// Walking a tree: on a full screen, line by line, or without a conversation.

internal import Curses
internal import DecisionTree
internal import Screen
internal import Sessions
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
    let file = line.operands.first.map(TreeFile.path) ?? .shipped
    guard let tree = load(file) else { return .failed }
    let answers = try answers(line.values(of: .answer), for: tree)
    if line.has(.json) {
      let walk = tree.walk(following: answers)
      say(JSON(walk, of: tree, following: answers).text + "\n")
      return walk.open.isEmpty ? .done : .no
    }
    let isShown = isInteractive && !line.has(.plain) && !wantsLines && line.operands.first != "-"
    let mouse = !line.has(.noMouse)
    var session = Session(tree, answers: answers, hasMouse: mouse)
    if isShown {
      let options = Terminal.Options(
        name: environment["TERM"], colour: environment["NO_COLOR", default: ""].isEmpty,
        mouse: mouse)
      do throws(Terminal.Failure) {
        return finish(try showFullScreen(&session, file, options), session)
      } catch {
        // A terminal that can't show full screens can still show lines.
      }
    }
    return finish(converse(session, file), session)
  }

  /// Whether the environment asks for line mode.
  private var wantsLines: Bool {
    let accessible = environment["ACCESSIBLE", default: ""]
    return environment["TERM", default: "dumb"] == "dumb"
      || !accessible.isEmpty && accessible != "0"
  }

  /// The tree of a file; complains about all that is wrong with it.
  private func load(_ file: TreeFile) -> Tree? {
    do throws(FileError) {
      let bytes = try file.bytes()
      let loaded = Tree.load(bytes) { file.articles(in: $0) }
      if loaded.tree == nil {
        var report = FindingReport(source: bytes, path: file.name)
        streams.error(report.text(of: loaded.findings.filter(\.check.isError)))
      }
      return loaded.tree
    } catch {
      complain(error.message + (commandHint(file.name) ?? ""))
      return nil
    }
  }

  /// The command that a word was probably meant to be, as a question.
  private func commandHint(_ word: String) -> String? {
    var suggestions = Suggestions()
    let names = Subcommand.allCases.map(\.rawValue).filter { !$0.isEmpty }
    return suggestions.nearest(to: word, among: names).map { " Did you mean \"kbwizard \($0)\"?" }
  }

  /// The answers that the command line gives ahead.
  private func answers(_ words: [String], for tree: Tree) throws(UsageError) -> Answers {
    var answers: Answers = [:]
    var suggestions = Suggestions()
    for word in words {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else {
        throw UsageError("\"\(word)\" is no answer; write it as QUESTION=CHOICE.")
      }
      let (id, choice) = (String(parts[0]), String(parts[1]))
      guard let question = tree.question(id) else {
        let hint = suggestions.question(about: id, among: tree.questions.map(\.id))
        throw UsageError("The tree has no question \"\(id)\".\(hint)")
      }
      guard choice == "?" || question.choice(choice) != nil else {
        let names = question.choices.map(\.id)
        let hint = suggestions.question(about: choice, among: names)
        throw UsageError(
          "The question \"\(id)\" has no choice \"\(choice)\".\(hint)"
            + " Its choices: \(names.joined(separator: ", ")), ?.")
      }
      guard answers[id] == nil || answers[id] == Reply(choice) else {
        throw UsageError("The question \"\(id)\" is answered twice; leave one of the answers out.")
      }
      answers[id] = Reply(choice)
    }
    return answers
  }

  /// Runs a session on a full screen; nil when the input ended.
  private func showFullScreen(
    _ session: inout Session, _ file: TreeFile, _ options: Terminal.Options
  ) throws(Terminal.Failure) -> Ending? {
    var terminal = try Terminal(options: options)
    _ = session.update(.resize(terminal.size))
    while true {
      terminal.draw(session.frame)
      guard let input = terminal.nextInput() else { return nil }
      switch session.update(input) {
      case nil: break
      case .redraw: terminal.redraw()
      case .read(let article): show(article, of: file, in: &session)
      case .end(let ending): return ending
      }
    }
  }

  /// Runs a session line by line; nil when the input ended.
  private func converse(_ session: Session, _ file: TreeFile) -> Ending? {
    var conversation = Conversation(session, width: max(20, min(78, columns - 2)))
    while true {
      say(conversation.news())
      if case .helped(let fix) = conversation.session.ending { return .helped(fix) }
      say(conversation.prompt)
      guard let line = streams.readLine() else {
        say("\n")
        return nil
      }
      // Without a terminal nobody has seen what was typed.
      if !isInteractive { say(line.visible() + "\n") }
      switch conversation.read(line) {
      case nil, .redraw: break
      case .read(let article): show(article, of: file, in: &conversation.session)
      case .end(let ending): return ending
      }
    }
  }

  private func show(_ article: String, of file: TreeFile, in session: inout Session) {
    do throws(ArticleFailure) {
      session.show(try file.article(article, in: session.tree.articles ?? "."))
    } catch {
      session.show(problem: error.message)
    }
  }

  private func finish(_ ending: Ending?, _ session: Session) -> ExitStatus {
    switch ending {
    case .helped(let id):
      let fix = session.tree.fix(id)
      let article = fix?.article.map { " (\($0))" } ?? ""
      say("Helped: \((fix?.title ?? id).visible())\(article).\n")
      return .done
    case .left:
      return .no
    case nil:
      complain("The input ended before a fix helped.")
      return .usage
    }
  }
}
