// repeated-question: a question is asked twice on one path.

internal import Text
internal import YAML

extension Check {
  static let repeatedQuestion: Check = .init(
    "repeated-question", .warning, "a question is asked twice on one path", in: .meaning
  ) { subject, findings in
    guard let tree = subject.sound else { return }
    let draft = tree.resolved.draft
    var search = RepetitionSearch(in: tree)
    for repetition in search.repetitions() {
      guard let asked = draft.places[repetition.node].question else { continue }
      findings.report(
        .repeatedQuestion, at: draft.mark(asked),
        "The question \"\(draft.text(asked))\" was asked already"
          + draft.origin(of: repetition.path, in: tree.resolved)
          + "; that answer counts here too.",
        advice: "Ask it once on each path.")
    }
  }
}

extension Draft {
  /// Where a path begins, and by which answers it leads on; nothing when there is no path.
  fileprivate func origin(of path: [Int], in tree: Resolved) -> String {
    guard let first = path.first, let asked = places[tree.source(of: first)].question else {
      return ""
    }
    let answers = path.lazy.map { answer(by: $0, in: tree) }
    return " on line \(mark(asked).line), on the way \(answers.listedAsTheyAre)"
  }

  /// The question with the choice that an edge stands for.
  private func answer(by edge: Int, in tree: Resolved) -> String {
    let node = tree.source(of: edge)
    guard let asked = places[node].question, let question = tree.nodes[node].question,
      let first = questions?[Int(question)].choices?.lowerBound
    else { return "" }
    let choice = tree.edges[edge].choice.map { text(choices[first + Int($0)].id) }
    return "\(text(asked))=\(choice ?? Keyword.else.text)"
  }
}

extension Resolved {
  /// The place that asks from which an edge leads on, by binary search.
  fileprivate func source(of edge: Int) -> Int {
    var low = 0
    var high = nodes.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(nodes[middle].first) <= edge { low = middle } else { high = middle }
    }
    return low
  }
}
