// Somebody who walks a tree without a plan, with all that the program does for them.

import Casework
import Journals
import KnowledgeBase
import Reports
package import Screen
package import Tree
package import Wizard

/// A session with its journal, which begins anew or is gone on with when it ends.
package struct Wanderer {
  /// The session as it is now.
  package private(set) var session: Session
  /// The size of the screen.
  package private(set) var size = Size(columns: 80, rows: 24)
  private let tree: DecisionTree
  private var entries: [Entry] = []
  private var endings = 0

  /// The most events of a session; nobody does more, and a report tells each of them.
  private static let most = 1_000

  /// Somebody at the beginning of a tree.
  package init(_ tree: DecisionTree) {
    self.tree = tree
    session = Session(tree, hasMouse: true)
    session.hasEvidence = true
  }

  /// Does something; returns the frame that is seen then.
  package mutating func take(_ input: Input) -> Frame {
    if case .resize(let size) = input { self.size = size }
    let effect = session.update(input)
    entries += session.takeEvents().map { Entry(time: Wanderer.now, what: .did($0)) }
    // Now and then the disk is full.
    session.isKept = entries.count % 8 != 1
    switch effect {
    case nil, .redraw: break
    case .copy, .copyReport: session.show(problem: "This terminal has no clipboard.")
    case .read(let id): show(article: id)
    case .fetch(let ids): session.add(ids.compactMap { try? article($0) })
    case .fetchEvidence: session.show(Wanderer.evidence(of: tree))
    case .inspect(let text):
      if session.evidence == nil { session.evidence = Wanderer.evidence(of: tree) }
      session.show(Wanderer.reading(of: text, as: session.evidence ?? []))
    case .report:
      let record = Record(name: "wandering", entries: entries)
      session.show(
        report: Report(of: record, tree: tree, now: Wanderer.now)
          .text(width: min(78, session.wholeWidth)))
    case .forget(let note):
      let places = Record(name: "wandering", entries: entries).lines(ofNote: note)
      for place in places { entries[place] = entries[place].withoutText }
      session.forget(note: note)
    case .putAway(let name, let disposal): session.tookAway(name, disposal)
    case .leadOn(let tree, let fix): session.leadOn(to: tree, by: fix)
    case .end: beginAgain()
    }
    if entries.count > Wanderer.most { beginAgain() }
    return session.frame
  }

  private static let now = "2026-11-21T09:00:00Z"

  private mutating func show(article id: String) {
    do {
      session.show(try article(id))
    } catch {
      session.show(problem: error.description)
    }
  }

  private func article(_ id: String) throws(ArticleError) -> Article {
    try Article(parsing: "DOCUMENT:\(id)  23-OCT-2000\n" + Wanderer.article)
  }

  /// Goes on with the session as after a crash, or begins another one, with or without a choice.
  private mutating func beginAgain() {
    endings += 1
    let isResumed = endings % 3 == 0 && entries.count <= Wanderer.most
    if isResumed {
      session = Session(
        resuming: tree,
        events: entries.compactMap { if case .did(let event) = $0.what { event } else { nil } },
        bookmark: session.bookmark, size: size, hasMouse: true)
      session.hasEvidence = true
      var news = News(["The tree has changed since.", "\u{1B}[2J is \u{202E} gone."])
      news.parts = [News.Part("Notes", ["\u{1B}[2J", "漢字"])]
      session.show(news)
    } else {
      entries = []
      session = Session(tree, size: size, hasMouse: true)
      session.hasEvidence = true
    }
    if endings % 3 == 1 {
      let other = OtherSession(name: "other", title: "A lamp\u{7}", detail: "2 hours ago")
      session.offer(StartList(sessions: [other], trees: endings % 2 == 0 ? [tree.head] : []))
    }
    session.shelf = Self.shelf
    if endings % 3 == 2 {
      _ = session.begin(with: "a", in: Self.shelf)
      _ = session.update(.key(.enter))
    }
  }

  /// Another tree that means to do harm, in which nearly everything is found.
  private static let shelf = {
    var shelf = ShelfIndex()
    let symptom = Symptom(
      texts: "abcdefghijklmnopqrstuvwxyz".map(String.init) + ["\u{1B}[2J 漢字"],
      answers: [Symptom.Answer(question: "a\u{202E}", choice: "b\u{7}")])
    shelf.add(TreeHead(id: "other", title: "0123456789 \u{9}", symptoms: [symptom]).entries)
    return shelf
  }()

  private static let article = """
    TITLE   :An article with all that articles have
    PRODUCT :Imaginary Print Server

    ======================================================================
    The information in this article applies to:

     - Imaginary Print Server, versions 4.0, 4.1
    ----------------------------------------------------------------------

    SYMPTOMS
    ========

    Every page comes out of the printer empty, and this event is logged: \u{1B}[2J

       Event ID: 41          \u{202E}
       Description: 漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字

    RESOLUTION
    ==========

     1. Switch the printer off and wait.

        a. Pull the lever at C:\\VeryLongNameWithoutAnyBlankInIt\\AndAnotherOne\\AndOneMore.TXT.

     2. Remove the seal.
    """
}
