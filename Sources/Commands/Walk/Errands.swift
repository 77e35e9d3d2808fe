// What a session asks of the world while it runs, whatever shows it: articles, and other sessions.

internal import Journals
internal import KnowledgeBase
internal import Tree
internal import Wizard

extension Running {
  /// Shows the article with an id.
  func show(_ article: String, in session: inout Session) {
    do throws(Problem) {
      let archive = ArticleArchive(
        folder: source.articles(in: session.tree.articles ?? "."), index: world.articleIndex)
      let article = try archive.article(article)
      session.show(article, links: archive.known(article.mentioned))
    } catch {
      session.show(problem: error.sentence)
    }
  }

  /// Hands over what is searched besides the tree: those of some articles that can be read, and the
  /// other trees.
  func fetch(_ articles: [String], for session: inout Session) {
    session.shelf = world.shelfIndex
    session.add(source.articles(articles, in: session.tree.articles ?? "."))
  }

  /// Deletes a note for good, and says so.
  func forget(note number: Int, in session: inout Session, _ keeper: inout Keeper) {
    do throws(JournalError) {
      try keeper.forget(note: number)
      session.forget(note: number)
    } catch {
      session.show(problem: "The note is not deleted. \(error.message)")
    }
  }

  /// Reads the tree that goes on after a fix, and ends the session with that; nil where it can't be
  /// walked, which is said.
  func leadOn(
    to tree: String, by fix: String, _ session: inout Session, _ keeper: inout Keeper
  ) -> LoadedTree? {
    do throws(Problem) {
      guard let next = try world.loadQuietly(try source.tree(named: tree, on: world.shelf)) else {
        session.show(
          problem: "The tree \"\(tree)\" has mistakes; \"kbwizard check\" lists them.")
        return nil
      }
      session.leadOn(to: next.tree.id, by: fix)
      _ = keep(&session, &keeper)
      return next
    } catch {
      session.show(problem: error.sentence)
      return nil
    }
  }

  /// Whether the session ends so; if somebody else has the other session open, that is said instead.
  func canEnd(_ ending: Ending, _ session: inout Session) -> Bool {
    switch ending {
    case .other(let name):
      guard let sentence = world.obstacle(toSession: name) else { return true }
      session.show(problem: sentence)
      return false
    case .tree(let opening):
      guard let problem = world.obstacle(to: opening) else { return true }
      session.show(problem: problem.sentence)
      return false
    default: return true
    }
  }

  /// Gives another session up or deletes it, and says so.
  func putAway(_ name: String, _ disposal: Disposal, in session: inout Session) {
    guard let store = world.store else { return }
    do throws(JournalError) {
      switch disposal {
      case .giveUp: try store.giveUp(name, on: world.disk)
      case .discard: _ = try store.delete(name) { _ in true }
      }
      session.tookAway(name, disposal)
    } catch {
      session.show(problem: error.message)
    }
  }
}
