// Questions that are asked twice on one path, found without following every path.

internal import Text
internal import YAML

extension Reader {
  /// Reports places that ask what was asked on the way to them already.
  mutating func checkRepetitions(of draft: Draft, _ names: Names, _ graph: Graph) {
    var search = RepetitionSearch(in: graph, of: draft, names)
    for (place, path) in search.repetitions() {
      guard let question = draft.nodes[place].question else { continue }
      let steps = path.lazy.map { draft.nodes[$0.place].answer(by: $0.edge) }
      let line = path.first.flatMap { draft.nodes[$0.place].question?.mark.line }
      let before = line.map { " on line \($0), on the way \(steps.listedAsTheyAre)" } ?? ""
      report(
        .repeatedQuestion, at: question.mark,
        "The question \"\(question.text)\" was asked already\(before); that answer counts here too. "
          + "Ask it once on each path.")
    }
  }
}

extension Draft.Node {
  /// The question with the choice that one of the edges stands for.
  fileprivate func answer(by edge: Int) -> String {
    guard let question, let entries else { return "" }
    return "\(question.text)=\(edge < entries.count ? entries[edge].choice.text : "else")"
  }
}

/// A place, and the edge that leads on from it.
private typealias Turn = (place: Int, edge: Int)

/// Looks for questions that are asked twice, 64 of them in one visit to the places between.
private struct RepetitionSearch {
  private let graph: Graph
  /// The places that can be reached, each one before those that it leads to.
  private let order: [Int]
  /// Where each place stands in `order`; -1 where it cannot be reached.
  private var position: [Int]
  /// The number of the question that each place asks; -1 in branches and leaves.
  private var question: [Int]
  /// How many visits to a place are left, so that no tree takes more than its size allows.
  private var effort: Int

  init(in graph: Graph, of draft: Draft, _ names: Names) {
    self.graph = graph
    order = graph.order()
    position = Array(repeating: -1, count: graph.edges.count)
    question = Array(repeating: -1, count: graph.edges.count)
    effort = 64 * graph.edges.reduce(1) { $0 + 1 + $1.count }
    for (place, node) in draft.nodes.enumerated() {
      question[place] = node.question.flatMap { names.questions[$0.text] } ?? -1
    }
    for (number, place) in order.enumerated() { position[place] = number }
  }

  /// The places that ask once more, each with a path from where it was asked before;
  /// the path is empty when looking for it would take too long.
  mutating func repetitions() -> [(place: Int, path: [Turn])] {
    let spans = self.spans()
    var again: [Int: [Int]] = [:]
    for start in stride(from: 0, to: spans.count, by: 64) {
      let some = spans[start..<min(start + 64, spans.count)]
      again.merge(placesAskingAgain(some)) { first, _ in first }
    }
    // The paths come last: the places are found even where no effort is left for them.
    return spans.flatMap { question, span in
      again[question].map { paths(to: $0, span) } ?? []
    }
  }

  /// The questions that are asked at several places, by the first place, and where these stand in
  /// `order`.
  private func spans() -> [(question: Int, span: ClosedRange<Int>)] {
    var spans: [Int: ClosedRange<Int>] = [:]
    for (number, place) in order.enumerated() where question[place] >= 0 {
      let first = spans[question[place]]?.lowerBound ?? number
      spans[question[place]] = first...number
    }
    return spans.filter { $1.count > 1 }.map { ($0, $1) }
      .sorted { $0.span.lowerBound < $1.span.lowerBound }
  }

  /// The places that ask one of at most 64 questions once more, by the question.
  private mutating func placesAskingAgain(
    _ spans: ArraySlice<(question: Int, span: ClosedRange<Int>)>
  ) -> [Int: [Int]] {
    var bits: [Int: UInt64] = [:]
    for (number, one) in spans.enumerated() { bits[one.question] = 1 << UInt64(number) }
    guard let first = spans.first?.span.lowerBound, let last = spans.map(\.span.upperBound).max(),
      effort > last - first
    else { return [:] }
    /// The questions asked on the way to each place, by their bits.
    var asked = Array(repeating: UInt64(0), count: last - first + 1)
    var again: [Int: [Int]] = [:]
    for number in first...last {
      let place = order[number]
      effort -= 1 + graph.edges[place].count
      guard effort > 0 else { break }
      var mask = asked[number - first]
      if let bit = bits[question[place]] {
        if mask & bit != 0 { again[question[place], default: []].append(place) }
        mask |= bit
      }
      guard mask != 0 else { continue }
      for target in graph.edges[place] where position[target] <= last {
        asked[position[target] - first] |= mask
      }
    }
    return again
  }

  /// The paths to places that ask a question once more, from the place before that asks it.
  private mutating func paths(
    to places: [Int], _ span: ClosedRange<Int>
  ) -> [(place: Int, path: [Turn])] {
    guard effort > span.count else { return places.map { ($0, []) } }
    /// How one comes to each place from one that asks the question; nil if one does not.
    var origin: [Turn?] = Array(repeating: nil, count: span.count)
    let repeated = question[places[0]]
    for number in span {
      let place = order[number]
      effort -= 1 + graph.edges[place].count
      guard effort > 0 else { return places.map { ($0, []) } }
      guard question[place] == repeated || origin[number - span.lowerBound] != nil else { continue }
      for (edge, target) in graph.edges[place].enumerated()
      where position[target] <= span.upperBound {
        origin[position[target] - span.lowerBound] = (place, edge)
      }
    }
    return places.map { place in (place, path(to: place, by: origin, span)) }
  }

  /// The path to a place, found backwards as far as the question that it repeats.
  private mutating func path(
    to place: Int, by origin: [Turn?], _ span: ClosedRange<Int>
  ) -> [Turn] {
    var path: [Turn] = []
    var next = origin[position[place] - span.lowerBound]
    while let step = next {
      effort -= 1
      guard effort > 0 else { return [] }
      if question[step.place] >= 0 { path.append(step) }
      if question[step.place] == question[place] { break }
      next = origin[position[step.place] - span.lowerBound]
    }
    return path.reversed()
  }
}
