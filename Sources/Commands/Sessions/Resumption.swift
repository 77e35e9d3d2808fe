// Going on with sessions, one after the other.

internal import Casework
internal import Journals
internal import Reports
internal import Wizard

/// Goes on with sessions until the person does not choose another one.
struct Resumption {
  let world: World
  let manner: Manner

  /// Goes on with the session of a name.
  func goOn(with name: String) throws(Problem) -> ExitStatus {
    try goOn(atPath: world.knownStore().path(of: name))
  }

  /// Goes on with the session of a journal, and with a tree if it lies elsewhere now.
  func goOn(atPath path: String, with source: TreeSource? = nil) throws(Problem) -> ExitStatus {
    let session = try SessionSource(path, in: world).opened(in: world, with: source)
    switch run(session) {
    case .over(let status): return status
    case .goesOn(let name): return try goOn(with: name)
    }
  }

  /// Runs a session, after telling what of it is lost or has changed.
  private func run(_ opened: consuming OpenedSession) -> Running.Outcome {
    let (record, tree) = (opened.record, opened.tree)
    var session = Session(
      resuming: tree.tree, events: record.events, bookmark: record.bookmark,
      hasMouse: manner.hasMouse)
    var news = opened.news
    if let damage = record.damage { news.append(damage) }
    if tree.stamp.digest != record.tree?.digest {
      news += Drift(of: record.events, in: tree.tree).sentences
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
    return Running(world: world, manner: manner, source: tree.source)
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
