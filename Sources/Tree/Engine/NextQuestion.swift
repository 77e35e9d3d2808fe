// Which question comes next when the answers leave several to choose from: the one whose answer is
// likely to tell most (the split with the lowest Gini index, as in CART).

/// What comes after the answers given so far, by numbers.
struct NextQuestion {
  /// The question that is asked next; nil when the candidates are to be shown.
  let asked: Int32?
  /// The question that tells most of the candidates apart, where it is little and none is asked; nil
  /// when none is left.
  let offered: Int32?

  /// The least that an answer must take off the Gini index on the average.
  static let leastGain = 0.003
  /// The most nodes that are visited to try answers.
  private static let mostVisits = 1_000_000

  /// Nothing is left to be asked.
  static let none = NextQuestion(asked: nil, offered: nil)

  private init(asked: Int32?, offered: Int32?) {
    self.asked = asked
    self.offered = offered
  }

  /// What comes next: of the heads that the author wants first one that is worth asking, else of all.
  init(in agenda: Agenda, of survey: Survey) {
    let first = NextQuestion(among: agenda.first, in: survey)
    self = first.asked == nil ? NextQuestion(among: agenda.heads, in: survey) : first
  }

  private init(among heads: [Int32], in survey: Survey) {
    let tellsFixesApart = survey.tree.references == nil || survey.hasSeveralCandidates
    guard heads.count > 1, tellsFixesApart else {
      // What an author asks first may be what the next question takes for granted; and where one fix
      // is left, its steps depend on what is open.
      (asked, offered) = (heads.first, nil)
      return
    }
    var best: (question: Int32, index: Double)?
    var visits = 0
    var shares = Shares(in: survey)
    let before = shares.giniIndex
    for question in heads {
      let choices = survey.tree.questions[Int(question)].choices.indices
      let (cost, isTooMuch) = choices.count.multipliedReportingOverflow(
        by: shares.cost(ofAssuming: question))
      if isTooMuch || cost > NextQuestion.mostVisits - visits { continue }
      visits += cost
      let index =
        choices.reduce(0.0) { sum, choice in
          sum + shares.giniIndex(assuming: question, Int32(choice))
        } / Double(choices.count)
      if best.map({ index.steady < $0.index.steady }) ?? true { best = (question, index) }
    }
    guard let best else {
      (asked, offered) = (heads[0], nil)
      return
    }
    let gain = before - best.index
    let isWorthAsking = gain > NextQuestion.leastGain
    (asked, offered) = isWorthAsking ? (best.question, nil) : (nil, best.question)
  }
}
