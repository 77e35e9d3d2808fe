// What was asked on a walk, and what is still to be asked.

/// The questions of a walk by their numbers, once each.
struct Agenda {
  /// The questions that were answered, in the order given.
  private(set) var answered: [Int32] = []
  /// The unanswered questions that decide something among the candidates, in the order met.
  private(set) var open: [Int32] = []
  /// Those of them that are reached through answered ones only.
  private(set) var heads: [Int32] = []
  /// Those of them that come first, as the author says so where the person was not sure.
  private(set) var first: [Int32] = []
  /// The answers to questions that were not met.
  private(set) var leftover: Answers = [:]

  init(of survey: Survey) {
    let part = survey.part
    let prints = Fingerprints(of: survey)
    var isListed = Array(repeating: false, count: part.replies.count)
    var needs = Needs(in: survey)
    for node in survey.met.lazy.map(Int.init) {
      if part.isLeaf(node) {
        for (question, decides) in needs.taken(at: node) where !isListed[Int(question)] {
          isListed[Int(question)] = list(question, ifDeciding: decides, part)
        }
      } else if !isListed[Int(part.question(at: node))] {
        let question = part.question(at: node)
        isListed[Int(question)] = list(question, ifDeciding: prints.decides(node), part)
      }
    }
    let turns = survey.answers.turns
    answered.sort { turns[Int($0)] < turns[Int($1)] }
    heads = open.count < 2 ? open : heads(in: survey, prints)
    for (id, reply) in survey.answers.strange { leftover[id] = reply }
    // Few answers are left over, so that collecting them is cheaper than removing the others.
    for (number, reply) in part.replies.enumerated() where reply != .missing && !isListed[number] {
      leftover[survey.tree.questions[number].id] = survey.answers.reply(at: number)
    }
  }

  /// Lists a question that is met for the first time; says whether there was reason to.
  private mutating func list(
    _ question: Int32, ifDeciding decides: Bool, _ part: OpenPart
  ) -> Bool {
    if part.replies[Int(question)] != .missing {
      answered.append(question)
      return true
    }
    if decides { open.append(question) }
    return decides
  }

  /// The questions to which answers alone lead, and questions that decide nothing.
  private mutating func heads(in survey: Survey, _ prints: Fingerprints) -> [Int32] {
    let part = survey.part
    var isNear = Array(repeating: false, count: part.nodeCount)
    isNear[0] = true
    for node in survey.order.lazy.map(Int.init).reversed() where isNear[node] && !part.isLeaf(node)
    {
      if part.reply(at: node) == .missing, prints.decides(node) { continue }
      for edge in part.edges(from: node) { isNear[part.target(of: edge)] = true }
    }
    var heads: [Int32] = []
    var prepared: Set<Int32> = []
    var isListed = Array(repeating: false, count: part.replies.count)
    var needs = Needs(in: survey)
    for node in survey.met.lazy.map(Int.init) where isNear[node] {
      if survey.tree.references?.hasFirstSteps(node) ?? false {
        prepared.insert(part.question(at: node))
      }
      let asked =
        part.isLeaf(node)
        ? needs.taken(at: node).filter(\.decides).map(\.question)
        : prints.decides(node) ? [part.question(at: node)] : []
      for question in asked
      where !isListed[Int(question)] && part.replies[Int(question)] == .missing {
        isListed[Int(question)] = true
        heads.append(question)
      }
    }
    if heads.count > 1, !survey.tree.shape.precedences.isEmpty {
      let ranks = Ranks(in: survey, near: isNear, prints)
      let best = heads.compactMap { ranks[$0] }.min()
      if best != nil { first = heads.filter { ranks[$0] == best } }
    }
    // What takes work before it can be answered waits for all that does not.
    if heads.contains(where: { !prepared.contains($0) }) {
      heads.removeAll { prepared.contains($0) }
    }
    return heads
  }
}

/// The questions to which the fixes of leaves need certain answers, each fix once.
private struct Needs {
  private let survey: Survey
  /// Whether such a question can tell candidates apart.
  private let decides: Bool
  private var isTaken: [Bool]

  init(in survey: Survey) {
    self.survey = survey
    let isNeeded = !survey.tree.limitedFixes.isEmpty
    decides = isNeeded && survey.hasSeveralCandidates
    isTaken = Array(repeating: false, count: isNeeded ? survey.tree.fixes.count : 0)
  }

  /// The questions of a leaf, and whether they decide something if they are not answered.
  mutating func taken(at leaf: Int) -> [(question: Int32, decides: Bool)] {
    let (tree, shape) = (survey.tree, survey.tree.shape)
    var questions: [(question: Int32, decides: Bool)] = []
    for target in shape.nodes[leaf].range {
      let fix = Int(shape.targets[target].fix)
      if isTaken[fix] { continue }
      isTaken[fix] = true
      for applies in tree.fixes[fix].applies {
        questions.append((applies.question, decides && !survey.isOut(fix)))
      }
    }
    return questions
  }
}
