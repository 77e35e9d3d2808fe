// What was asked on a walk, and what is still to be asked.

/// The questions of a walk by their numbers, once each.
struct Agenda {
  /// The questions that were answered, in the order given.
  private(set) var answered: [Int32] = []
  /// The unanswered questions that decide something among the candidates, in the order met.
  private(set) var open: [Int32] = []
  /// Those of them that are reached through answered ones only.
  private(set) var heads: [Int32] = []
  /// The answers to questions that were not met.
  private(set) var leftover: Answers = [:]

  init(of survey: Survey) {
    let part = survey.part
    let prints = Fingerprints(of: survey)
    var isListed = Array(repeating: false, count: part.replies.count)
    for node in survey.met.lazy.map(Int.init) {
      let question = part.question(at: node)
      if isListed[Int(question)] { continue }
      if part.replies[Int(question)] != .missing {
        answered.append(question)
      } else if prints.decides(node) {
        open.append(question)
      } else {
        continue
      }
      isListed[Int(question)] = true
    }
    let turns = survey.answers.turns
    answered.sort { turns[Int($0)] < turns[Int($1)] }
    heads = open.count < 2 ? open : Agenda.heads(in: survey, prints)
    for (id, reply) in survey.answers.strange { leftover[id] = reply }
    // Few answers are left over, so that collecting them is cheaper than removing the others.
    for (number, reply) in part.replies.enumerated() where reply != .missing && !isListed[number] {
      let question = survey.tree.questions[number]
      leftover[question.id] = reply.reply(to: question)
    }
  }

  /// The questions to which answers alone lead, and questions that decide nothing.
  private static func heads(in survey: Survey, _ prints: Fingerprints) -> [Int32] {
    let part = survey.part
    var isNear = Array(repeating: false, count: part.nodeCount)
    isNear[0] = true
    for node in survey.order.lazy.map(Int.init).reversed() where isNear[node] && !part.isLeaf(node)
    {
      if part.reply(at: node) == .missing, prints.decides(node) { continue }
      for edge in part.edges(from: node) { isNear[part.target(of: edge)] = true }
    }
    var heads: [Int32] = []
    var isListed = Array(repeating: false, count: part.replies.count)
    for node in survey.met.lazy.map(Int.init) where isNear[node] && prints.decides(node) {
      let question = Int(part.question(at: node))
      if isListed[question] || part.replies[question] != .missing { continue }
      isListed[question] = true
      heads.append(Int32(question))
    }
    return heads
  }
}
