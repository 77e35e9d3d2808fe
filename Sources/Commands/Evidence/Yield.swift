// What texts from outside come to in a tree: answers, values, and what speaks against them.

internal import Casework
internal import Evidence
internal import Text
internal import Tree

/// What is taken from texts where nobody is asked: all that does not clash.
struct Yield {
  /// What the findings propose.
  let proposals: Proposals
  /// The answers and values, with the places that they rest on.
  private(set) var conclusions: [Conclusion] = []
  /// The values for which there are several texts, or one that can't be filled in.
  private(set) var offers: [ProposedValue] = []
  let reading: EvidenceReading

  /// What a reading says of a tree, besides what is answered and filled in.
  init(
    of reading: EvidenceReading, in tree: DecisionTree, besides answers: Answers,
    _ values: [Tree.Value.ID: String]
  ) {
    self.reading = reading
    proposals = reading.proposals(besides: answers, values, in: tree)
    conclusions = proposals.replies.compactMap { reading.conclusion(from: $0, in: tree) }
    for value in proposals.values {
      let conclusion =
        value.texts.count == 1
        ? reading.conclusion(from: value, taking: value.texts[0].text, in: tree) : nil
      if let conclusion {
        conclusions.append(conclusion)
      } else if value.texts.contains(where: { $0.text != Secrets.standIn }) {
        offers.append(value)
      }
    }
  }

  /// The places that each answer rests on, by the ids of the questions.
  var answerSigns: [Question.ID: [KeptSign]] {
    conclusions.reduce(into: [:]) { signs, conclusion in
      if case .answer(let question, _) = conclusion.what { signs[question.id] = conclusion.signs }
    }
  }

  /// The answers and values with those that were taken.
  func added(
    to answers: Answers, _ values: [Tree.Value.ID: String]
  ) -> (answers: Answers, values: [Tree.Value.ID: String]) {
    var (answers, values) = (answers, values)
    for conclusion in conclusions {
      switch conclusion.what {
      case .answer(let question, let choices):
        answers[question.id] = Reply(naming: choices.map(\.id))
      case .value(let value, let text): values[value.id] = text
      }
    }
    return (answers, values)
  }

  /// What a person should hear of it, in sentences.
  var news: String {
    if reading.findings.isEmpty { return "No rule of the tree finds anything in the evidence." }
    let clashing = Set(proposals.clashes.flatMap(\.questions)).sorted()
    if !clashing.isEmpty {
      return "The evidence clashes on \(clashing.listed), and nothing was taken from it there."
    }
    if conclusions.isEmpty { return "The evidence answers nothing of this tree." }
    let answers = answerSigns.count
    let values = conclusions.count - answers
    let taken = [(answers, "answer"), (values, "value")].filter { $0.0 > 0 }
      .map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
    return "Taken from the evidence: \(taken.joined(separator: " and ")) (u takes it back)"
  }
}
