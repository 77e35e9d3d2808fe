// Going on with sessions, one after the other.

internal import Casework
internal import Journals
internal import Reports
internal import Tree
internal import Wizard

/// Goes on with sessions until the person does not choose another one.
struct Resumption {
  let world: World
  let manner: Manner
  /// What texts from outside say of trees that may be begun, by their ids.
  var yields: [String: Yield] = [:]

  /// Goes on with the session of a name.
  func goOn(with name: String) throws(Problem) -> ExitStatus {
    try goOn(atPath: world.knownStore().path(of: name))
  }

  /// Goes on with the session of a journal, and with a tree if it lies elsewhere now.
  func goOn(atPath path: String, with source: TreeSource? = nil) throws(Problem) -> ExitStatus {
    let session = try SessionSource(path, in: world).opened(in: world, with: source)
    return try follow(run(session))
  }

  /// Goes on as a session ended, until the person does not go on.
  func follow(_ outcome: Running.Outcome) throws(Problem) -> ExitStatus {
    switch outcome {
    case .over(let status): return status
    case .goesOn(let name): return try goOn(with: name)
    case .begins(let opening, let before):
      let outcome = try begin(opening, after: before)
      // A text answers the walk that it began, and none after it.
      return try Resumption(world: world, manner: manner).follow(outcome)
    case .leadsOn(let next, let before, let values):
      // Who went back, and forward again, goes on where that tree was left.
      if let before, let begun = world.store?.session(with: next.tree.id, after: before),
        world.store?.obstacle(to: begun) == nil
      {
        return try goOn(with: begun)
      }
      return try follow(begin(next, before, values))
    }
  }

  /// Begins with a tree of the shelf, and with what was found there, by words if they were typed for it.
  func begin(
    _ opening: Opening, for words: String? = nil, after before: String? = nil
  ) throws(Problem) -> Running.Outcome {
    guard let loaded = try world.loadFromShelf(opening.tree) else {
      throw .failed("There is no tree \"\(opening.tree)\" any more.")
    }
    var answers: Answers = [:]
    for answer in opening.answers {
      if loaded.tree.question(answer.question)?.choice(answer.choice) != nil {
        answers[answer.question] = .choice(answer.choice)
      }
    }
    let yield = yields[opening.tree]
    var session = Session(
      loaded.tree, answers: answers, conclusions: yield?.conclusions ?? [],
      hasMouse: manner.hasMouse)
    if let yield { session.show(problem: yield.news) }
    if let notice = opening.notice(of: words, in: loaded.tree) { session.show(problem: notice) }
    session.before = before
    let keeper = Keeper(new: loaded.stamp, in: world.store, on: world.disk, after: before)
    let running = Running(world: world, manner: manner, loaded: loaded)
    if case .read(let article)? = session.show(opening) { running.show(article, in: &session) }
    return running.run(session, keptBy: keeper)
  }

  /// Begins with a tree to which another session led, with those of its values that fit.
  private func begin(
    _ next: LoadedTree, _ before: String?, _ values: [Value.ID: String]
  ) -> Running.Outcome {
    let fitting = values.filter { id, text in
      next.tree.value(id).map { $0.fault(of: text) == nil } ?? false
    }
    var session = Session(next.tree, values: fitting, hasMouse: manner.hasMouse)
    session.before = before
    let keeper = Keeper(new: next.stamp, in: world.store, on: world.disk, after: before)
    return Running(world: world, manner: manner, loaded: next).run(session, keptBy: keeper)
  }

  /// Runs a session, after telling what of it is lost or has changed.
  private func run(_ opened: consuming OpenedSession) -> Running.Outcome {
    let (record, tree) = (opened.record, opened.tree)
    var session = Session(
      resuming: tree.tree, events: record.events, bookmark: record.bookmark,
      hasMouse: manner.hasMouse)
    session.before = record.before
    var news = opened.news
    if let damage = record.damage { news.append(damage) }
    if tree.stamp.digest != record.tree?.digest {
      news += Drift(of: record.events, in: tree.tree).sentences
    }
    if let follows = manner.follows, !tree.hasEvidence {
      news.append(
        "The tree \"\(tree.tree.id)\" declares no evidence, so that \"\(follows)\" is not followed."
      )
    }
    if record.progress.isGivenUp {
      news.append("This session was given up; whatever you do next takes it up again.")
    }
    var page = News(news)
    if opened.isFromElsewhere {
      let report = Report(of: record, tree: tree.tree, now: Clock.now())
      page.parts = report.briefing.map { News.Part($0.heading, $0.sentences) }
    }
    if !page.isEmpty { session.show(page) }
    let world = world.withKeys(besides: tree.source)
    return Running(world: world, manner: manner, loaded: tree)
      .run(session, keptBy: opened.keeper)
  }
}

extension Record {
  /// What of the journal is lost, in a sentence.
  fileprivate var damage: String? {
    switch unreadable + (isTorn ? 1 : 0) {
    case 0: nil
    case 1: "One line of the journal can't be read; the rest is here."
    case let count: "\(count) lines of the journal can't be read; the rest is here."
    }
  }
}
