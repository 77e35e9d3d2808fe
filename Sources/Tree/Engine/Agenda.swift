// What was asked on a walk, and what is still to be asked.

/// The questions of a walk by their numbers, once each, in the order met.
struct Agenda {
  /// The questions that were answered.
  private(set) var answered: [Int32] = []
  /// The unanswered questions whose part of the tree holds a candidate.
  private(set) var open: [Int32] = []
  /// How many answered questions were met before the first open one.
  private(set) var behind = 0
  /// The answers to questions that were not met.
  private(set) var leftover: Answers = [:]

  init(of survey: Survey) {
    let part = survey.part
    var isListed = Array(repeating: false, count: part.replies.count)
    for node in survey.met.lazy.map(Int.init) {
      let question = part.question(at: node)
      if isListed[Int(question)] { continue }
      if part.replies[Int(question)] != .missing {
        answered.append(question)
        if open.isEmpty { behind += 1 }
      } else if survey.isAlive(node) {
        open.append(question)
      } else {
        continue
      }
      isListed[Int(question)] = true
    }
    for (id, reply) in survey.strange { leftover[id] = reply }
    // Few answers are left over, so that collecting them is cheaper than removing the others.
    for (number, reply) in part.replies.enumerated() where reply != .missing && !isListed[number] {
      let question = survey.tree.questions[number]
      leftover[question.id] = reply.reply(to: question)
    }
  }
}
