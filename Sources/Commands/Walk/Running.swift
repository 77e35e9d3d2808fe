// Running a session: input in, screens or lines out, and every event on disk before the next input.

internal import Casework
internal import Curses
internal import Journals
internal import Reports
internal import Screen
internal import Text
internal import Tree
internal import Wizard

/// Runs sessions of a tree.
struct Running {
  let world: World
  let manner: Manner
  /// The tree, and where it and its articles come from.
  let loaded: LoadedTree
  var source: TreeSource { loaded.source }

  /// What becomes of the program when a session has ended.
  enum Outcome {
    case over(ExitStatus)
    /// The person goes on with another session, by its name.
    case goesOn(with: String)
    /// Another tree goes on, after a session with some values.
    case leadsOn(to: LoadedTree, after: String?, [Value.ID: String])
    /// The person begins another tree, after a session if one had begun.
    case begins(Opening, after: String?)
  }

  /// How a session stopped.
  private enum Stop {
    case ended(Ending)
    case inputEnded
    /// The input ended before anything was typed, and so many things were listed as found.
    case listed(Int)
    /// Another tree goes on.
    case ledOn(LoadedTree)
  }

  /// Runs a session to its end, on a full screen where there is one, else line by line.
  func run(_ session: Session, keptBy keeper: consuming Keeper) -> Outcome {
    var session = session
    session.hasEvidence = loaded.hasEvidence
    session.origin = world.origin(of: loaded)
    if let problem = keep(&session, &keeper) { session.show(problem: problem) }
    let stop: Stop
    if let end = showFullScreen(&session, &keeper) {
      stop = end
    } else {
      stop = converse(&session, &keeper)
    }
    let status = finish(stop, session, &keeper)
    remember(keeper)
    if case .ledOn(let tree) = stop {
      if world.isInteractive, !keeper.isKept { offerToSave(&keeper) }
      let name = keeper.hasJournal ? keeper.record.name : nil
      return .leadsOn(to: tree, after: name, session.progress.values)
    }
    if world.isInteractive {
      if !keeper.isKept {
        offerToSave(&keeper)
      } else if keeper.hasJournal {
        sayHowToGoOn(with: keeper.record.name, isOver: session.ending != .left)
      }
    }
    if case .ended(.other(let name)) = stop { return .goesOn(with: name) }
    if case .ended(.tree(let opening)) = stop {
      return .begins(opening, after: keeper.hasJournal ? keeper.record.name : nil)
    }
    return .over(status)
  }

  /// Whether the environment asks for line mode.
  private var wantsLines: Bool {
    let accessible = world.environment["ACCESSIBLE"] ?? ""
    return world.environment["TERM"] ?? "dumb" == "dumb"
      || !accessible.isEmpty && accessible != "0"
  }

  /// Runs a session on a full screen; nil where there is none.
  private func showFullScreen(_ session: inout Session, _ keeper: inout Keeper) -> Stop? {
    guard world.isInteractive, !manner.isPlain, !wantsLines else { return nil }
    let options = Terminal.Options(
      name: world.environment["TERM"], colour: (world.environment["NO_COLOR"] ?? "").isEmpty,
      takesUTF8: world.showsAllCharacters, mouse: manner.hasMouse)
    // A terminal that can't show full screens can still show lines.
    guard var terminal = try? Terminal(options: options) else { return nil }
    _ = session.update(.resize(terminal.size))
    session.remindOfWaiting()
    var follower = follower(for: &session)
    attend(to: &session, &follower)
    var problem: String?
    while true {
      let input = terminal.nextInput {
        problem = nil
        return session.frame
      }
      guard let input else { return .inputEnded }
      let effect = session.update(input)
      // It is said once: what was typed meanwhile must not take it away before it was seen.
      problem = keep(&session, &keeper) ?? problem
      if let problem { session.show(problem: problem) }
      switch effect {
      case nil: break
      case .redraw: terminal.redraw()
      case .copy(let text): session.show(problem: outcome(ofCopying: text, to: terminal))
      case .copyReport:
        let report = Report(of: keeper.record, tree: session.tree, now: Clock.now())
        session.show(problem: outcome(ofCopying: report.text, to: terminal, as: "The report"))
      case .read(let article): show(article, in: &session)
      case .fetch(let articles): fetch(articles, for: &session)
      case .fetchEvidence: showEvidence(in: &session)
      case .inspect(let text): inspect(text, in: &session)
      case .report: showReport(of: keeper.record, in: &session, width: min(78, session.wholeWidth))
      case .forget(let note): forget(note: note, in: &session, &keeper)
      case .putAway(let name, let disposal): putAway(name, disposal, in: &session)
      case .leadOn(let tree, let fix):
        if let next = leadOn(to: tree, by: fix, &session, &keeper) { return .ledOn(next) }
      case .end(let ending): if canEnd(ending, &session) { return .ended(ending) }
      }
      attend(to: &session, &follower)
    }
  }

  /// Runs a session line by line.
  private func converse(_ session: inout Session, _ keeper: inout Keeper) -> Stop {
    var conversation = Conversation(session, width: max(20, min(78, world.columns - 2)))
    conversation.session.remindOfWaiting()
    var follower = follower(for: &conversation.session)
    attend(to: &conversation.session, &follower)
    defer { session = conversation.session }
    var hasRead = false
    while true {
      world.say(conversation.news())
      world.say(conversation.prompt)
      guard let line = world.streams.readLine() else {
        world.say("\n")
        if !hasRead, let count = conversation.session.foundCount { return .listed(count) }
        let ending = conversation.session.ending
        return ending == .left ? .inputEnded : .ended(ending)
      }
      hasRead = true
      if line.utf8.count > LineReader.limit {
        world.say("\n")
        conversation.session.show(
          problem: "That line was longer than \(LineReader.limit >> 20) MiB, and was not read.")
        continue
      }
      // Without a terminal nobody has seen what was typed.
      if !world.isInteractive { world.say(line.visible() + "\n") }
      let effect = conversation.read(line)
      if let problem = keep(&conversation.session, &keeper) {
        conversation.session.show(problem: problem)
      }
      switch effect {
      case nil, .redraw, .copy, .copyReport: break
      case .read(let article): show(article, in: &conversation.session)
      case .fetch(let articles): fetch(articles, for: &conversation.session)
      case .fetchEvidence: showEvidence(in: &conversation.session)
      case .inspect(let text): inspect(text, in: &conversation.session)
      case .report:
        showReport(of: keeper.record, in: &conversation.session, width: conversation.width)
      case .forget(let note): forget(note: note, in: &conversation.session, &keeper)
      case .putAway(let name, let disposal):
        putAway(name, disposal, in: &conversation.session)
      case .leadOn(let tree, let fix):
        if let next = leadOn(to: tree, by: fix, &conversation.session, &keeper) {
          return .ledOn(next)
        }
      case .end(let ending):
        if canEnd(ending, &conversation.session) { return .ended(ending) }
      }
      attend(to: &conversation.session, &follower)
    }
  }

  /// Shows what the world has to say of the page in front: of the file that is followed, of the archive,
  /// and of former sessions.
  private func attend(to session: inout Session, _ follower: inout Follower?) {
    look(at: &follower, for: &session)
    lookInArchive(for: &session)
    recall(for: &session)
  }

  /// Puts on disk what the last input led to; a sentence comes back when that begins to fail.
  func keep(_ session: inout Session, _ keeper: inout Keeper) -> String? {
    defer { session.isKept = keeper.isKept }
    // Who only looks in from another tree leaves nothing behind.
    if session.before != nil, session.isUntouched, !keeper.hasJournal { return nil }
    return keeper.keep(session.takeEvents())
  }

  private func showReport(of record: Record, in session: inout Session, width: Int) {
    let report = Report(of: record, tree: session.tree, now: Clock.now())
    session.show(report: report.text(width: width))
  }

  private func outcome(
    ofCopying text: String, to terminal: borrowing Terminal, as name: String? = nil
  ) -> String {
    let shown = name ?? "\"\(text.onOneLine.visible().truncated(to: 60))\""
    let elsewhere = name == nil ? "" : "; \"kbwizard report\" prints it"
    if text.utf8.count > 64 << 10 { return "\(shown) is larger than 64 KiB\(elsewhere)." }
    return terminal.copy(text)
      ? "\(shown) was sent to the clipboard of your terminal."
      : "This terminal has no clipboard for \(shown)\(elsewhere)."
  }

  /// Asks for a file when the session could not be kept where sessions lie.
  private func offerToSave(_ keeper: inout Keeper) {
    world.complain("This session is not on disk. Type a path to save it to, or nothing.")
    while var path = world.streams.readLine(), !path.isEmpty {
      path = world.expanded(path)
      // Without a slash it would be taken for a session's name later.
      if !path.contains("/") { path = "./" + path }
      if path.isRepaired {
        world.complain("That path is not UTF-8. Type another path, or nothing.")
        continue
      }
      do throws(JournalError) {
        try keeper.save(to: path)
        world.complain("Saved. To go on type:\n  kbwizard resume \(world.operand(path))")
        return
      } catch {
        world.complain(error.message + " Type another path, or nothing.")
      }
    }
  }

  /// Says what to type next, on a line of its own, which can be copied however narrow the screen is.
  private func sayHowToGoOn(with name: String, isOver: Bool) {
    // Without another word nobody can go on with a tree from standard input.
    let isOver = isOver || source.isStandardInput
    let (aim, word) = isOver ? ("For a report", "report") : ("To go on", "resume")
    world.say("\(aim) type:\n  kbwizard \(word) \(world.operand(name))\n")
  }

  /// Keeps or deletes the session as it ended, and says how it did.
  private func finish(_ stop: Stop, _ session: Session, _ keeper: inout Keeper) -> ExitStatus {
    if case .ended(.discarded) = stop {
      do throws(JournalError) {
        try keeper.discard()
        world.say("The session is deleted.\n")
        return .no
      } catch {
        world.complain(error.message)
        return .failed
      }
    }
    keeper.leave(at: session.bookmark)
    switch stop {
    case .ended(.reached(let id, let verdict)):
      let fix = session.tree.fix(id)
      let article = fix?.article.map { " (\($0))" } ?? ""
      world.say("\(verdict.endLabel): \((fix?.title ?? id).visible())\(article).\n")
      return verdict == .helped || verdict == .nothingWrong ? .done : .no
    case .ended(.givenUp):
      world.say("Given up.\n")
      return .no
    case .ended(.left), .ended(.other), .ended(.tree), .ended(.discarded):
      return .no
    case .ledOn(let tree):
      world.say("Goes on in the tree \(tree.tree.id).\n")
      return .no
    case .inputEnded:
      world.complain("The input ended before a fix helped.")
      return .usage
    case .listed(let count):
      return count > 0 ? .done : .no
    }
  }
}
