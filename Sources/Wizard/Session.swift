// One person's run through one tree: its state, and what each input does to it.

package import Casework
package import KnowledgeBase
package import Screen
package import Tree

/// One person's run through one tree.
///
/// What a person does goes in through `update(_:)`; what they see comes out as `frame`.
package struct Session: Sendable {
  /// The tree that is walked.
  package let tree: DecisionTree
  /// What the person did so far.
  package private(set) var progress = Progress() {
    didSet {
      if progress.answers != oldValue.answers || progress.failed != oldValue.failed {
        walk = tree.walk(following: progress.answers, rulingOut: Set(progress.failed))
      }
    }
  }
  /// Whether everything done so far is safe on disk, so that leaving loses nothing.
  package var isKept = false
  /// What happened since `takeEvents()` was called for the last time.
  private var events: [Event] = []
  /// What the progress means in the tree, worked out once for each change and not for each key.
  package private(set) var walk: Walk
  /// The size of the screen.
  package internal(set) var size: Size
  /// Whether the mouse is used.
  let hasMouse: Bool
  /// The pages opened on top of each other; never empty.
  var pages: [Page]
  /// Something that the last input led to and that the person should know.
  package internal(set) var notice: String?
  /// The line of text that is being typed, if one is.
  var field: Field?
  /// What was typed into fields that were left.
  var unfinished: [Field.Kind: String] = [:]
  /// The map that was opened last.
  var map: TreeMap?
  /// Replies taken back, which stay selected until others are given.
  var remembered: Answers = [:]

  /// A run that begins with some answers given ahead.
  package init(
    _ tree: DecisionTree, answers: Answers = [:], size: Size = Size(columns: 80, rows: 24),
    hasMouse: Bool = false
  ) {
    self.tree = tree
    self.size = size
    self.hasMouse = hasMouse
    progress = Progress(answers: Answers(for: tree))
    walk = tree.walk(following: [:])
    pages = []
    for question in tree.questions {
      if let reply = answers[question.id] { record(.answered(question, reply)) }
    }
    showWhatIsNext()
  }

  /// Goes on with a run whose events are known, where it was left.
  package init(
    resuming tree: DecisionTree, events: [Event], bookmark: Bookmark? = nil,
    size: Size = Size(columns: 80, rows: 24), hasMouse: Bool = false
  ) {
    self.init(tree, size: size, hasMouse: hasMouse)
    restore(events)
    showWhatIsNext()
    goBack(to: bookmark, after: events)
  }

  /// Takes over what was done before; unlike in an initializer, the walk follows.
  private mutating func restore(_ events: [Event]) {
    let places = StepPlaces(of: events, in: tree)
    var progress = Progress(answers: Answers(for: tree))
    for event in events {
      progress.apply(places.fitted(event))
      if case .answered(let question, _) = event {
        remembered[question.id] = progress.answers[question.id]
      }
    }
    self.progress = progress
  }

  /// What happened since this was asked for the last time; to be kept before the next input.
  package mutating func takeEvents() -> [Event] {
    defer { events = [] }
    return events
  }

  /// Does something that counts.
  mutating func record(_ event: Event) {
    progress.apply(event)
    events.append(event)
  }

  /// The page in front.
  var page: Page {
    get { pages[pages.count - 1] }
    set { pages[pages.count - 1] = newValue }
  }

  /// Takes in what the person did; returns what the world has to do for it.
  package mutating func update(_ input: Input) -> Effect? {
    switch input {
    case .resize(let size):
      self.size = size
      layOutMap()
      keepMatchInView()
      if page.kind == .report { return .report }
    case .key(let key):
      return press(key)
    case .click(let position):
      return click(position)
    case .wheel(let direction):
      guard size.isEnough else { return nil }
      scroll(by: direction == .up ? -3 : 3)
    case .paste(let text):
      if field != nil, size.isEnough { type(text) }
    }
    return nil
  }

  private mutating func press(_ key: Key) -> Effect? {
    let action = Command.action(for: key, on: page.kind)
    guard size.isEnough else {
      guard let action, [.quit, .leave, .stay].contains(action) else { return nil }
      return perform(action)
    }
    if field != nil { return typeKey(key) }
    guard let action else { return nil }
    notice = nil
    return perform(action)
  }

  private mutating func click(_ position: Position) -> Effect? {
    let row = position.row - 2 - noticeLines.count
    let rows = size.isEnough ? view.visibleRows : []
    guard rows.indices.contains(row), position.column >= (railWidth ?? 0), let item = rows[row].item
    else { return nil }
    if item == page.selected, page.kind != .fix { return perform(.take) }
    select(item)
    return nil
  }
}

extension Session {
  /// Shows the question or the fixes that come next, with nothing on top.
  mutating func showWhatIsNext() {
    switch walk.next {
    case .question(let question):
      let reply = remembered[question.id]
      pages = [Page(.question(question.id), selected: itemNumber(of: reply, in: question))]
    case .fixes(let candidates):
      if candidates.count == 1, candidates[0].id != tree.otherwise.id {
        pages = [Page(.fix(candidates[0].id))]
      } else {
        pages = [Page(.candidates)]
      }
    }
  }

  /// Opens a page on top of the others.
  mutating func open(_ content: Page.Content, selected: Int = 0) {
    pages.append(Page(content, selected: selected))
  }

  /// Closes the page in front.
  mutating func leavePage() {
    if pages.count > 1 { pages.removeLast() }
  }

  /// The number of the item that stands for a reply: the choices, then not sure.
  func itemNumber(of reply: Reply?, in question: Question) -> Int {
    switch reply {
    case nil: 0
    case .notSure: question.choices.count
    case .choice(let id): question.choices.firstIndex { $0.id == id } ?? 0
    }
  }

  /// The reply that an item of a question stands for.
  func reply(at item: Int, in question: Question) -> Reply {
    item < question.choices.count ? .choice(question.choices[item].id) : .notSure
  }

  /// The question that is asked now, if one is.
  var currentQuestion: Question? { walk.open.first }

  /// Shows an article that was asked for with `Effect.read`.
  package mutating func show(_ article: Article) {
    open(.article(article))
  }

  /// Shows the report that was asked for with `Effect.report`, in place of an older one.
  package mutating func show(report: String) {
    var page = Page(.report(report))
    if case .report = self.page.content {
      (page.top, page.search) = (self.page.top, self.page.search)
      leavePage()
    }
    pages.append(page)
  }

  /// Offers to go on with other sessions, before this one has begun.
  package mutating func offer(_ others: [OtherSession]) {
    open(.start(others))
  }

  /// Tells, on a page of its own, what the person should know before going on.
  package mutating func show(news: [String]) {
    open(.news(news))
  }

  /// Shows a sentence about something that went wrong in the world.
  package mutating func show(problem: String) {
    notice = problem
  }
}
