// Running a session: input in, screens or lines out, and every event on disk before the next input.

internal import Curses
internal import Journals
internal import Reports
internal import Screen
internal import Text
internal import Tree
internal import Wizard

extension Program {
  /// Runs a session to its end, on a full screen where there is one, else line by line.
  func run(
    _ session: Session, of file: TreeSource, keptBy keeper: consuming Keeper, _ line: CommandLine
  ) -> ExitStatus {
    var session = session
    var ending: Ending??
    if let problem = keep(&session, &keeper) { session.show(problem: problem) }
    if isInteractive, !line.has(.plain), !wantsLines, line.operands.first != "-" {
      let options = Terminal.Options(
        name: environment["TERM"], colour: environment["NO_COLOR", default: ""].isEmpty,
        mouse: !line.has(.noMouse))
      do throws(Terminal.Failure) {
        ending = .some(try showFullScreen(&session, file, &keeper, options))
      } catch {
        // A terminal that can't show full screens can still show lines.
      }
    }
    let result = ending ?? converse(&session, file, &keeper)
    keeper.leave(at: session.bookmark)
    let status = finish(result, session)
    if isInteractive, keeper.isOnDisk { sayHowToGoOn(with: keeper.record.name, after: status) }
    if isInteractive, !keeper.isSafe { offerToSave(&keeper) }
    if case .other(let name) = result { return goOn(with: name, line) }
    return status
  }

  /// Whether the environment asks for line mode.
  private var wantsLines: Bool {
    let accessible = environment["ACCESSIBLE", default: ""]
    return environment["TERM", default: "dumb"] == "dumb"
      || !accessible.isEmpty && accessible != "0"
  }

  /// Runs a session on a full screen; nil when the input ended.
  private func showFullScreen(
    _ session: inout Session, _ file: TreeSource, _ keeper: inout Keeper,
    _ options: Terminal.Options
  ) throws(Terminal.Failure) -> Ending? {
    var terminal = try Terminal(options: options)
    _ = session.update(.resize(terminal.size))
    var problem: String?
    while true {
      if !terminal.isInputWaiting {
        terminal.draw(session.frame)
        problem = nil
      }
      guard let input = terminal.nextInput() else { return nil }
      let effect = session.update(input)
      // It is said once: what was typed meanwhile must not take it away before it was seen.
      problem = keep(&session, &keeper) ?? problem
      if let problem { session.show(problem: problem) }
      switch effect {
      case nil: break
      case .redraw: terminal.redraw()
      case .copy: session.show(problem: outcome(ofCopying: keeper.record, session, to: terminal))
      case .read(let article): show(article, of: file, in: &session)
      case .report:
        let report = Report(of: keeper.record, tree: session.tree, now: Clock.now())
        session.show(report: report.text(width: min(78, session.wholeWidth)))
      case .end(let ending): return ending
      }
    }
  }

  /// Runs a session line by line; nil when the input ended.
  private func converse(
    _ session: inout Session, _ file: TreeSource, _ keeper: inout Keeper
  ) -> Ending? {
    var conversation = Conversation(session, width: max(20, min(78, columns - 2)))
    defer { session = conversation.session }
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
      let effect = conversation.read(line)
      if let problem = keep(&conversation.session, &keeper) {
        conversation.session.show(problem: problem)
      }
      switch effect {
      case nil, .redraw, .copy: break
      case .read(let article): show(article, of: file, in: &conversation.session)
      case .report:
        let report = Report(of: keeper.record, tree: conversation.session.tree, now: Clock.now())
        conversation.session.show(report: report.text(width: conversation.width))
      case .end(let ending): return ending
      }
    }
  }

  /// Puts on disk what the last input led to; a sentence comes back when that begins to fail.
  private func keep(_ session: inout Session, _ keeper: inout Keeper) -> String? {
    defer { session.isKept = keeper.isSafe }
    return keeper.keep(session.takeEvents())
  }

  private func show(_ article: String, of file: TreeSource, in session: inout Session) {
    do throws(ArticleFailure) {
      session.show(try file.article(article, in: session.tree.articles ?? "."))
    } catch {
      session.show(problem: error.message)
    }
  }

  private func outcome(
    ofCopying record: Record, _ session: Session, to terminal: borrowing Terminal
  ) -> String {
    let text = Report(of: record, tree: session.tree, now: Clock.now()).text
    if text.utf8.count > 64 << 10 {
      return "The report is larger than 64 KiB; \"kbwizard report\" prints it."
    }
    return terminal.copy(text)
      ? "The report was sent to the clipboard of your terminal."
      : "This terminal has no clipboard; \"kbwizard report\" prints the report."
  }

  /// Asks for a file when the session could not be kept where sessions lie.
  private func offerToSave(_ keeper: inout Keeper) {
    complain("This session is not on disk. Type a path to save it to, or nothing.")
    while var path = streams.readLine(), !path.isEmpty {
      if path.hasPrefix("~/"), let home = environment["HOME"] { path = home + path.dropFirst() }
      // Without a slash it would be taken for a session's name later.
      if !path.contains("/") { path = "./" + path }
      do throws(JournalError) {
        try keeper.save(to: path)
        complain("Saved. To go on type:\n  kbwizard resume \(path.asShellWord)")
        return
      } catch {
        complain(error.message + " Type another path, or nothing.")
      }
    }
  }

  /// Says what to type next, on a line of its own, which can be copied however narrow the screen is.
  private func sayHowToGoOn(with name: String, after status: ExitStatus) {
    let (aim, word) = status == .done ? ("For a report", "report") : ("To go on", "resume")
    say("\(aim) type:\n  kbwizard \(word) \(name.visible())\n")
  }

  private func finish(_ ending: Ending?, _ session: Session) -> ExitStatus {
    switch ending {
    case .helped(let id):
      let fix = session.tree.fix(id)
      let article = fix?.article.map { " (\($0))" } ?? ""
      say("Helped: \((fix?.title ?? id).visible())\(article).\n")
      return .done
    case .left, .other:
      return .no
    case nil:
      complain("The input ended before a fix helped.")
      return .usage
    }
  }
}
