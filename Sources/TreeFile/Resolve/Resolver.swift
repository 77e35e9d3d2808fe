// From a draft to numbers: every name is looked up here, once, and reported if it names nothing.

internal import Tree
internal import YAML

/// Resolves the names of a draft.
struct Resolver {
  private(set) var resolved: Resolved
  var findings: Findings

  let draft: Draft
  /// What lies beside the file; nil where nobody may look there.
  let library: Library?
  let questions, fixes, branches: Numbering
  private(set) var choices: ChoiceNumbers
  /// How many choices all the questions have that are asked so far, wherever they are asked.
  private(set) var choiceCount = 0
  var isLimitReported = false
  /// The leaf of each fix that is led to by its name alone.
  private var leafOfFix: [Int?]
  /// Whether all the names of fixes could be read, and those of branches too.
  let isComplete: Bool

  /// The names that unknown ones are compared with, made when the first of these comes up.
  private(set) lazy var allQuestions = strings((draft.questions ?? []).lazy.map(\.id))
  private(set) lazy var allFixes = strings((draft.fixes ?? []).lazy.map(\.id))
  private(set) lazy var allBranches = strings((draft.branches ?? []).lazy.map(\.id))
  private(set) lazy var allProcedures = strings((draft.procedures ?? []).lazy.map(\.id))
  private(set) lazy var allTargets = allFixes + strings((draft.branches ?? []).lazy.map(\.id))
  /// The ids that were probably meant where no id stands, which was reported.
  private(set) lazy var nearIDs = draft.nearIDs
  /// Those of the choices of the question that was turned to last.
  var allChoices: [String]?

  /// The largest number of choices that all places have together: each takes its memory, however
  /// few lines it took to write them.
  static let choiceLimit = 10_000_000
  /// The largest number of steps that procedures put into all lists together.
  static let sharedLimit = 20_000

  /// Resolves all names of a draft.
  init(_ draft: Draft, _ findings: Findings, _ library: Library? = nil) {
    self.draft = draft
    self.library = library
    self.findings = findings
    resolved = Resolved(of: draft)
    let words = draft.words.count
    questions = Numbering((draft.questions ?? []).lazy.map(\.id), words: words)
    fixes = Numbering((draft.fixes ?? []).lazy.map(\.id), words: words)
    branches = Numbering((draft.branches ?? []).lazy.map(\.id), words: words)
    choices = ChoiceNumbers(words: words)
    leafOfFix = Array(repeating: nil, count: draft.fixes?.count ?? 0)
    isComplete = draft.fixes != nil && draft.branches != nil
    resolve()
  }

  private mutating func resolve() {
    resolved.nodes.reserveCapacity(resolved.firstLeaf)
    resolved.edges.reserveCapacity(draft.entries.count + resolved.firstLeaf)
    for place in draft.places { resolve(place) }
    for branch in draft.branches ?? [] { resolve(branch) }
    resolved.root = draft.tree.flatMap { node($0) }
    resolved.otherwise = draft.otherwise.flatMap { use($0) }
    resolveNeeds()
    resolveProcedures()
    if !draft.evidence.isEmpty || draft.cases.contains(where: { !$0.evidence.isEmpty }) {
      resolveEvidence()
    }
    resolveCases()
  }

  private mutating func resolve(_ place: Draft.Place) {
    let question = place.question.flatMap { self.question($0) }
    if let question { resolved.isAsked[question] = true }
    let first = resolved.edges.count
    if let asked = place.question, let question, isWithinLimit(asking: asked), turn(to: question) {
      choiceCount += choices.names.count
      addEdges(of: place, asking: asked)
      checkCover(of: place, asking: asked, resolved.edges[first...])
    } else {
      for index in place.entries ?? 0..<0 { addEdge(nil, to: draft.entries[index].target) }
    }
    if let rest = place.rest { addEdge(nil, to: rest.target) }
    addNode(asking: question, edgesFrom: first)
    if let unsure = place.unsure {
      resolved.nodes[resolved.nodes.count - 1].unsure = branch(unsure)
    }
  }

  /// Turns to the choices of a question that is asked; says whether they are known.
  private mutating func turn(to question: Int) -> Bool {
    guard let range = draft.questions?[question].choices else { return false }
    if choices.turn(to: draft.choices[range]) { allChoices = nil }
    return true
  }

  /// Adds the edges of the entries of a place.
  private mutating func addEdges(of place: Draft.Place, asking question: Name) {
    for index in place.entries ?? 0..<0 {
      let entry = draft.entries[index]
      addEdge(choice(entry.choice, of: question), to: entry.target)
    }
  }

  private mutating func resolve(_ branch: Draft.Branch) {
    if fixes[branch.id] != nil {
      findings.report(
        .duplicateID, at: draft.mark(branch.id), "\"\(draft.text(branch.id))\" is a fix already",
        advice: "give the branch another id.")
    }
    let first = resolved.edges.count
    addEdge(nil, to: branch.target)
    addNode(asking: nil, edgesFrom: first)
  }

  private mutating func addNode(asking question: Int?, edgesFrom first: Int) {
    resolved.nodes.append(
      Resolved.Node(
        question: question.map { Int32($0) }, first: Int32(first),
        end: Int32(resolved.edges.count)))
  }

  private mutating func addEdge(_ choice: Int32?, to target: Draft.Target) {
    guard let node = node(target) else { return }
    resolved.edges.append(Resolved.Edge(choice: choice, target: Int32(node)))
  }

  /// Looks up the names in what fixes, ways and steps need, question by question.
  private mutating func resolveNeeds() {
    var numbers: [Int?] = Array(repeating: nil, count: draft.needs.count)
    for (place, need) in draft.needs.enumerated() {
      numbers[place] = question(need.question)
      if let number = numbers[place], place < draft.treeNeeds {
        resolved.isReferred[number] = true
      }
    }
    for fix in draft.fixes ?? [] {
      // A fix that needs an answer has its question asked; a step takes what is there.
      for place in fix.applies {
        if let number = numbers[place] { resolved.isAsked[number] = true }
      }
    }
    let known = numbers.indices.filter { numbers[$0] != nil }
    for place in known.sorted(by: { (numbers[$0] ?? 0, $0) < (numbers[$1] ?? 0, $1) }) {
      guard let question = numbers[place], turn(to: question) else { continue }
      let need = draft.needs[place]
      let choices = need.choices.compactMap { choice($0, of: need.question) }
      resolved.needs[place] = Applies(question: Int32(question), choices: Set(choices).sorted())
    }
  }

  /// Looks up the procedures that steps use, wherever these stand.
  private mutating func resolveProcedures() {
    var sharedCount = 0
    for name in draft.stepLists.lazy.flatMap(\.self).compactMap(\.procedure) {
      guard let procedure = resolved.procedures[name] else {
        reportUnknownProcedure(name)
        continue
      }
      resolved.isShared[procedure] = true
      let wasWithinLimit = sharedCount <= Self.sharedLimit
      sharedCount += draft.procedures?[procedure].steps.count ?? 0
      if wasWithinLimit, sharedCount > Self.sharedLimit { reportTooManySteps(name) }
    }
    for procedure in draft.procedures ?? [] {
      for name in procedure.steps.lazy.compactMap(\.procedure) { reportUseInProcedure(name) }
    }
  }

  /// Looks up the names in all cases, question by question.
  private mutating func resolveCases() {
    var answers: [(question: Int, asked: Name, reply: Name)] = []
    for test in draft.cases {
      for (asked, reply) in test.answers {
        guard let question = self.question(asked) else { continue }
        // Not sure stands alone: in a list of choices it is none of them.
        if reply.count == 1, reply[0].word == Keyword.unsure.rawValue { continue }
        for choice in reply { answers.append((question, asked, choice)) }
      }
      for fix in test.fixes { _ = self.fix(fix) }
    }
    answers.sort { $0.question < $1.question }
    for (question, asked, reply) in answers where turn(to: question) {
      _ = choice(reply, of: asked)
    }
  }
}

// Where names are looked up.
extension Resolver {
  /// The node that a target leads to; nil when it leads nowhere.
  private mutating func node(_ target: Draft.Target) -> Int? {
    switch target {
    case .place(let number):
      return Int(number)
    case .name(let name):
      if let branch = branches[name] {
        resolved.isEntered[branch] = true
        return resolved.firstBranch + branch
      }
      guard let fix = fixes[name] else {
        reportUnknown(name)
        return nil
      }
      return leaf(ofFix: fix)
    case .fixes(let list):
      let first = resolved.targets.count
      for noted in draft.noted[draft.lists[Int(list)]] {
        guard let fix = use(noted.fix) else { continue }
        resolved.targets.append(Resolved.Target(fix: Int32(fix), note: noted.note))
      }
      return addLeaf(from: first)
    case .nowhere:
      return nil
    }
  }

  /// The leaf with one fix and no note, which all who name the fix share.
  private mutating func leaf(ofFix fix: Int) -> Int {
    if let leaf = leafOfFix[fix] { return leaf }
    resolved.isUsed[fix] = true
    resolved.targets.append(Resolved.Target(fix: Int32(fix), note: nil))
    let leaf = addLeaf(from: resolved.targets.count - 1)
    leafOfFix[fix] = leaf
    return leaf
  }

  private mutating func addLeaf(from first: Int) -> Int {
    resolved.leaves.append(Int32(first)..<Int32(resolved.targets.count))
    return resolved.nodeCount - 1
  }

  /// The node of a branch that only comes first.
  private mutating func branch(_ name: Name) -> Int32? {
    if let branch = branches[name] { return Int32(resolved.firstBranch + branch) }
    reportNoBranch(name)
    return nil
  }

  /// The number of a fix that the tree leads to.
  private mutating func use(_ name: Name) -> Int? {
    let fix = fix(name)
    if let fix { resolved.isUsed[fix] = true }
    return fix
  }

  private mutating func fix(_ name: Name) -> Int? {
    if let fix = fixes[name] { return fix }
    reportUnknownFix(name)
    return nil
  }

  private mutating func question(_ name: Name) -> Int? {
    if let question = questions[name] { return question }
    reportUnknownQuestion(name)
    return nil
  }

  private mutating func choice(_ name: Name, of question: Name) -> Int32? {
    if let choice = choices[name] { return choice }
    reportUnknownChoice(name, of: question)
    return nil
  }
}
