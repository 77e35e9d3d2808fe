// The pages of the wizard, and what each one remembers of itself.

internal import KnowledgeBase
internal import Tree

/// A word that can be typed, line by line.
struct Word: Equatable, Sendable {
  let word: String
  /// What it does.
  let help: String
}

/// A page with its selection and its place in the text.
struct Page: Sendable {
  /// What the page shows.
  var content: Content { didSet { sheet = nil } }
  /// The number of the selected item, counted from 0.
  var selected = 0 { didSet { if selected != oldValue { forgetWhatRestsOnSelection() } } }
  /// The choices that are marked as possible answers, by their numbers, counted from 0.
  var marked: Set<Int> = [] { didSet { if marked != oldValue { sheet = nil } } }
  /// The number of the selected link of an article, counted from 0; nil while none is.
  var link: Int?
  /// The number of the first row in view, counted from 0.
  var top = 0
  /// Whether the view moves so that the selected item is in it.
  var followsSelection = true
  /// The text looked for, if any.
  var search: Search? {
    didSet { if (search == nil) != (oldValue == nil) { sheet?.hints = nil } }
  }
  /// The search before the one that is being typed.
  var formerSearch: Search?
  /// How the page is laid out; nil after anything has changed that it rests on.
  var sheet: Sheet?

  /// A page at its beginning.
  init(_ content: Content, selected: Int = 0) {
    self.content = content
    self.selected = selected
  }

  /// What a page can show.
  enum Content: Equatable, Sendable {
    /// The question that is asked now.
    case question(Question.ID)
    /// What is to be done before the question that comes next.
    case first(Question.ID)
    /// The fixes that remain.
    case candidates
    /// The checklist of a fix.
    case fix(Fix.ID)
    /// A KB article, and the ids in it that lead to others.
    case article(Article, links: [String])
    /// The answers given and the fixes crossed out.
    case answers
    /// What was noted, and a new note on top.
    case notes
    /// Values that can be filled in.
    case values(ValueSheet)
    /// The evidence that the tree declares, and how to get it.
    case evidence
    /// What a text from outside proposes.
    case proposals(ProposalList)
    /// The whole tree as an outline.
    case map(TreeMap)
    /// Another answer to a question, with what it would do.
    case change(Question.ID)
    /// What is looked for on the page below and elsewhere, and what was found.
    case find(Lookup)
    /// Sessions to go on with and trees to begin, instead of this one.
    case start(StartList)
    /// A tree to begin with what was found.
    case opening(OfferedOpening)
    /// What is to become of another session, or of this one.
    case putAway(OtherSession?)
    /// What a person should know before going on with a session.
    case news(News)
    /// What was asked, answered, done and found so far.
    case report(String)
    /// The keys of another page; on the list of trees nothing can be begun anew.
    case help(Kind, isAtDoor: Bool = false)
    /// The words that can be typed, line by line.
    case words([Word])
    /// Whether to leave.
    case quit
    /// The fix that ended the session.
    case end(Fix.ID)
  }

  /// The kinds of pages, which differ in their keys.
  enum Kind: CaseIterable, Sendable {
    case start, opening, putAway, news, report, question, first, candidates, fix, article, answers,
      notes,
      values, evidence, proposals, map, change, find, help,
      quit, end
  }

  /// The kind of the page.
  var kind: Kind { content.kind }

  private mutating func forgetWhatRestsOnSelection() {
    switch content {
    case .change: sheet = nil
    case .candidates, .first, .fix, .start, .answers, .map: sheet?.hints = nil
    default: break
    }
  }
}

extension Page.Content {
  /// The kind of a page with this content.
  var kind: Page.Kind {
    switch self {
    case .start: .start
    case .opening: .opening
    case .putAway: .putAway
    case .news: .news
    case .report: .report
    case .question: .question
    case .first: .first
    case .candidates: .candidates
    case .fix: .fix
    case .article: .article
    case .answers: .answers
    case .notes: .notes
    case .values: .values
    case .evidence: .evidence
    case .proposals: .proposals
    case .map: .map
    case .change: .change
    case .find: .find
    case .help, .words: .help
    case .quit: .quit
    case .end: .end
    }
  }
}
