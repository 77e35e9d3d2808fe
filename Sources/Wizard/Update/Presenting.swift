// What the world shows in a session: what was asked for, and what it has to say.

internal import Casework
package import KnowledgeBase
package import Tree

extension Session {
  /// Shows an article that was asked for with `Effect.read`, and which of the ids in it lead to others.
  package mutating func show(_ article: Article, links: [String] = []) {
    open(.article(article, links: links))
    settle()
  }

  /// Shows the report that was asked for with `Effect.report`, in place of an older one.
  package mutating func show(report: String) {
    if page.kind == .report {
      page.content = .report(report)
      page.selected = 0
      page.followsSelection = true
      keepMatchInView()
    } else {
      open(.report(report))
    }
    settle()
  }

  /// Offers to go on with other sessions or to begin another tree, before this one has begun.
  package mutating func offer(_ list: StartList) {
    open(.start(list), selected: list.likely)
    settle()
  }

  /// Tells, on a page of its own, what the person should know before going on.
  package mutating func show(_ news: News) {
    open(.news(news))
    settle()
  }

  /// Reminds of what is waited for, where the page in front does not say it.
  package mutating func remindOfWaiting() {
    settle()
    if case .news(let news) = page.content, !news.parts.isEmpty { return }
    guard notice == nil else { return }
    for (fix, verdict) in progress.verdicts.reversed() {
      guard case .waiting(let reason) = verdict, !reason.isEmpty else { continue }
      let isInView = shownFix?.id == fix && (medium != .screen || view.above == 0)
      if !isInView { notice = "Waiting: \(reason)" }
      return
    }
  }

  /// Ends the session with a fix after which another tree goes on, by its id.
  package mutating func leadOn(to tree: String, by id: Fix.ID) {
    guard let fix = self.tree.fix(id) else { return }
    record(.judged(fix: Named(fix), .wentOn(in: tree)))
  }

  /// Shows a sentence about something that went wrong in the world.
  package mutating func show(problem: String) {
    notice = problem
  }
}
