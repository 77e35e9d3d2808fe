// The state of a session, and how the page in front of it is laid out.

package import Casework
package import Screen
package import Tree

/// One person's run through one tree.
///
/// What a person does goes in through `update(_:)`; what they see comes out as `frame`.
package struct Session: Sendable {
  /// The tree that is walked.
  package let tree: DecisionTree
  /// What the person did so far.
  package private(set) var progress = Progress()
  /// The session that led to this one, by its name, if one did.
  package var before: String? { didSet { forgetSheets() } }
  /// Whether everything done so far is safe on disk, so that leaving loses nothing.
  package var isKept = false
  /// What happened since `takeEvents()` was called for the last time.
  private var events: [Event] = []
  /// All that was done and not taken back, in order.
  private var done: [Event] = []
  /// How much of it was given ahead.
  private var givenCount = 0
  /// What the progress means in the tree, worked out once for each change and not for each key.
  private(set) var walk: Walk
  /// The fixes that one changed answer would lead to; nil until they are asked for.
  var neighbours: [Neighbour]?
  /// Where the pages are shown.
  var medium = Medium.screen { didSet { forgetSheets() } }
  /// The size of the screen.
  var size: Size { didSet { if size != oldValue { forgetSheets() } } }
  /// Whether the mouse is used.
  let hasMouse: Bool
  /// The pages opened on top of each other; never empty.
  var pages: [Page]
  /// Something that the last input led to and that the person should know.
  var notice: String?
  /// The number that is being typed, which Enter ends.
  var number = ""
  /// The line of text that is being typed, if one is.
  var field: Field?
  /// What was typed into fields that were left.
  var unfinished: [Field.Kind: String] = [:]
  /// Which articles the texts of the tree can mention.
  let mentions: Mentions
  /// Where the tree lies and which one it is, for a person who may not know; nil where that goes
  /// without saying.
  package var origin: String? { didSet { forgetSheets() } }
  /// Whether the tree declares evidence, which is not read before it is asked for.
  package var hasEvidence = false { didSet { forgetSheets() } }
  /// The evidence that the tree declares; nil until it is asked for.
  package var evidence: [DeclaredEvidence]? { didSet { forgetSheets() } }
  /// What the file says that is followed, if one is.
  var followed: EvidenceReading?
  /// The places in it that the person has seen.
  var seenSigns: Set<KeptSign> = []
  /// What came of the fixes in all sessions, by their ids; nil until it is asked for.
  package var memory: [Fix.ID: FixTally]? { didSet { forgetSheets() } }
  /// What words mean in the tree; nil until something is looked for.
  var finder: Finder?
  /// What words mean in all trees; nil until something is looked for, and where there are no others.
  package var shelf: ShelfIndex?
  /// Replies taken back, which stay selected until others are given.
  var remembered: Answers = [:]

  /// A run that begins with some answers and values given ahead, and with what was taken from
  /// evidence; all of it fits the tree.
  package init(
    _ tree: DecisionTree, answers: Answers = [:], values: [Value.ID: String] = [:],
    conclusions: [Conclusion] = [],
    size: Size = Size(columns: 80, rows: 24),
    hasMouse: Bool = false
  ) {
    self.tree = tree
    self.size = size
    self.hasMouse = hasMouse
    mentions = Mentions(of: tree)
    progress = Progress(answers: Answers(for: tree))
    pages = []
    for (id, reply) in answers.inOrder {
      guard let question = tree.question(id) else { continue }
      done.append(.answered(question, reply))
    }
    for value in tree.values {
      if let text = values[value.id] { done.append(.filled(value: Named(value), text)) }
    }
    if !conclusions.isEmpty { done.append(.took(conclusions)) }
    givenCount = done.count
    events = done
    progress = Progress(after: done, answers: progress.answers)
    walk = tree.walk(following: progress.answers)
    showWhatIsNext()
  }

  /// Takes over what was done before.
  mutating func restore(_ events: [Event]) {
    let places = StepPlaces(of: events, in: tree)
    done = events.standing.map(places.fitted)
    progress = Progress(after: done, answers: Answers(for: tree))
    for event in events.flatMap(\.parts) {
      if case .answered(let question, let choices) = event {
        remembered[question.id] = Reply(naming: choices.map(\.id))
      }
    }
    walkAnew()
    showWhatIsNext()
  }

  /// What happened since this was asked for the last time; to be kept before the next input.
  package mutating func takeEvents() -> [Event] {
    defer { events = [] }
    return events
  }

  /// Does something that counts.
  mutating func record(_ event: Event) {
    let failed = progress.failed
    progress.apply(event)
    events.append(event)
    done.append(event)
    switch event {
    case .answered, .withdrew, .took: walkAnew()
    case .judged where progress.failed != failed: walkAnew()
    default: forgetSheets()
    }
  }

  /// Takes back what was done last, and returns it; nil when nothing is left.
  mutating func takeLastBack() -> Event? {
    while let event = done.popLast() {
      events.append(.undid)
      // A deleted note is gone already, with all that it said before.
      switch event {
      case .noted(""), .renoted(_, ""): continue
      default: break
      }
      progress = Progress(after: done, answers: Answers(for: tree))
      walkAnew()
      return event
    }
    return nil
  }

  /// Takes the text of a note out of all that was done; the notes keep their numbers.
  mutating func forgetText(ofNote number: Int) {
    var count = 0
    for place in done.indices {
      switch done[place] {
      case .noted:
        if count == number { done[place] = .noted("") }
        count += 1
      case .renoted(number, _): done[place] = .renoted(note: number, "")
      default: break
      }
    }
    progress = Progress(after: done, answers: Answers(for: tree))
    forgetSheets()
  }

  private mutating func walkAnew() {
    walk = tree.walk(following: progress.answers, rulingOut: Set(progress.failed))
    neighbours = nil
    forgetSheets()
  }

  private mutating func forgetSheets() {
    for number in pages.indices { pages[number].sheet = nil }
  }

  /// What was done last, of what was not taken back.
  var lastDone: Event? { done.last }

  /// Whether nothing was done but what was given ahead.
  package var isUntouched: Bool { done.count == givenCount }

  /// Whether something was done that can be taken back.
  var canUndo: Bool { !done.isEmpty }

  /// The page in front.
  var page: Page {
    get { pages[pages.count - 1] }
    set { pages[pages.count - 1] = newValue }
  }

  /// Whether the page in front tells what came of fixes in all sessions, which nobody has said yet.
  package var wantsMemory: Bool {
    memory == nil && [.fix, .candidates].contains(page.kind)
  }

  /// The question that is asked now, if one is.
  var currentQuestion: Question? { walk.question }
}

extension Session {
  /// Shows the question or the fixes that come next, with nothing on top.
  mutating func showWhatIsNext() {
    switch walk.next {
    case .question(let question):
      let steps = progress.steps(before: question.id, in: tree)
      // An answer that was changed may bring a step to do that nobody has seen.
      if let new = (0..<steps.count).first(where: { !progress.passed.contains(steps.name(of: $0)) })
      {
        pages = [Page(.first(question.id), selected: new)]
      } else {
        show(question)
      }
    case .fixes(let candidates):
      if candidates.count == 1, candidates[0].id != tree.otherwise.id {
        pages = [Page(.fix(candidates[0].id))]
      } else {
        pages = [Page(.candidates)]
      }
    }
  }

  /// Asks a question, with nothing on top.
  mutating func show(_ question: Question) {
    let reply = remembered[question.id]
    pages = [Page(.question(question.id), of: question, replied: reply)]
  }

  /// Opens a page on top of the others.
  mutating func open(_ content: Page.Content, selected: Int = 0) {
    pages.append(Page(content, selected: selected))
  }

  /// Closes the page in front.
  mutating func leavePage() {
    if pages.count > 1 { pages.removeLast() }
  }
}
