// The pages of the wizard, and what each one remembers of itself.

package import KnowledgeBase
package import Tree

/// A page with its selection and its place in the text.
package struct Page: Equatable, Sendable {
  /// What the page shows.
  package let content: Content
  /// The number of the selected item, counted from 0.
  package var selected = 0
  /// The number of the first row in view, counted from 0.
  package var top = 0
  /// Whether the view moves so that the selected item is in it.
  var followsSelection = true
  /// The text looked for, if any.
  package var search: Search?

  /// A page at its beginning.
  init(_ content: Content, selected: Int = 0) {
    self.content = content
    self.selected = selected
  }

  /// What a page can show.
  package enum Content: Equatable, Sendable {
    /// The question that is asked now.
    case question(Question.ID)
    /// The fixes that remain.
    case candidates
    /// The checklist of a fix.
    case fix(Fix.ID)
    /// A KB article.
    case article(Article)
    /// The answers given and the fixes crossed out.
    case answers
    /// The whole tree as an outline; how it is folded is the session's.
    case map
    /// Another answer to a question, with what it would do.
    case change(Question.ID)
    /// Sessions to go on with, instead of beginning this one.
    case start([OtherSession])
    /// What a person should know before going on with a session, in sentences.
    case news([String])
    /// What was asked, answered, done and found so far.
    case report(String)
    /// The keys of another page.
    case help(Kind)
    /// Whether to leave.
    case quit
    /// The fix that helped.
    case end(Fix.ID)
  }

  /// The kinds of pages, which differ in their keys.
  package enum Kind: CaseIterable, Sendable {
    case start, news, report, question, candidates, fix, article, answers, map, change, help, quit,
      end
  }

  /// The kind of the page.
  package var kind: Kind {
    switch content {
    case .start: .start
    case .news: .news
    case .report: .report
    case .question: .question
    case .candidates: .candidates
    case .fix: .fix
    case .article: .article
    case .answers: .answers
    case .map: .map
    case .change: .change
    case .help: .help
    case .quit: .quit
    case .end: .end
    }
  }
}

/// A session that can be gone on with.
package struct OtherSession: Equatable, Sendable {
  /// Its name.
  package let name: String
  /// What it is about.
  let title: String
  /// How far it is, and how old.
  let detail: String

  /// The session of a name, what it is about, and how far it is.
  package init(name: String, title: String, detail: String) {
    self.name = name
    self.title = title
    self.detail = detail
  }
}

/// A search in the text of a page.
package struct Search: Equatable, Sendable {
  /// What is looked for.
  var text = ""
  /// The row that was at the top before the search.
  var origin: Int
  /// The row of the place found that is shown now.
  var match: Int?
  /// Which of the places found that is, counted from 0.
  var place = 0
}
