// What can be chosen on the list of the fixes that remain, and what speaks for each of them.

internal import Casework
internal import Tree

/// The items of the list of candidates, worked out once for each change.
struct CandidateList: Sendable {
  /// Something that can be chosen.
  enum Item: Sendable {
    /// The question that tells most of the candidates apart.
    case question(Question)
    /// A candidate by its place among all.
    case candidate(Int)
    /// An answer that the candidate above depends on; the first one of it or a further one.
    case condition(Condition, isFirst: Bool)
    case neighbour(Neighbour)
    case crossedOut(Fix)
  }

  /// The items from the top down.
  private(set) var items: [Item] = []
  /// The answers that speak for each candidate and not for all of them.
  private(set) var support: [[Answered]]
  /// The answers that speak for all of several candidates.
  private(set) var common: [Answered] = []
  private var conditionCounts: [Int] = []
  /// How many items there are up to the last neighbour.
  private(set) var lastNeighbour = 0
  /// How many neighbours are not listed.
  private(set) var furtherNeighbours = 0

  /// The most fixes that are listed.
  static let most = 100
  /// The most fixes for which it is said what they depend on.
  private static let explained = 24
  /// The most neighbours that are listed.
  private static let mostNeighbours = 5

  init(
    of tree: DecisionTree, _ walk: Walk, _ progress: Progress, neighbours: [Neighbour]
  ) {
    let failed = Set(progress.failed)
    let shown = walk.candidates.prefix(CandidateList.most)
    let ids = shown.prefix(CandidateList.explained).map(\.id)
    let conditions = tree.conditions(for: ids, following: progress.answers, rulingOut: failed)
    support = tree.support(for: ids, following: progress.answers, rulingOut: failed)
    setCommonApart()
    support += Array(repeating: [], count: shown.count - ids.count)
    if let question = walk.offered { items.append(.question(question)) }
    for (place, candidate) in shown.enumerated() {
      items.append(.candidate(place))
      let open = place < ids.count && !candidate.isConfirmed ? conditions[place] : []
      conditionCounts.append(place < ids.count ? open.count : 1)
      for (number, condition) in open.enumerated() {
        items.append(.condition(condition, isFirst: number == 0))
      }
    }
    items += neighbours.prefix(CandidateList.mostNeighbours).map { .neighbour($0) }
    lastNeighbour = items.count
    furtherNeighbours = max(0, neighbours.count - CandidateList.mostNeighbours)
    items += progress.failed.compactMap { tree.fix($0) }.map { .crossedOut($0) }
  }

  private mutating func setCommonApart() {
    guard support.count > 1 else { return }
    let ids = support.map { Set($0.map(\.question.id)) }
    let all = ids.dropFirst().reduce(ids[0]) { $0.intersection($1) }
    common = support[0].filter { all.contains($0.question.id) }
    for place in support.indices { support[place].removeAll { all.contains($0.question.id) } }
  }

  /// Whether no single answer decides over a candidate that is not sure.
  func isVague(_ candidate: Int) -> Bool { conditionCounts[candidate] == 0 }

  /// What stands above an item that begins another list.
  func heading(at place: Int) -> String? {
    switch items[place] {
    case .neighbour:
      if place > 0, case .neighbour = items[place - 1] { return nil }
      return "If one of the answers is wrong after all:"
    case .crossedOut:
      if place > 0, case .crossedOut = items[place - 1] { return nil }
      return "Crossed out, since they did not help:"
    case .question, .candidate, .condition: return nil
    }
  }

  /// The candidate that an item stands for or belongs to, by its place among all; nil at others.
  func candidate(at item: Int) -> Int? {
    guard items.indices.contains(item) else { return nil }
    for place in (0...item).reversed() {
      switch items[place] {
      case .candidate(let candidate): return candidate
      case .condition: continue
      case .question, .neighbour, .crossedOut: return nil
      }
    }
    return nil
  }

  /// The item that stands for a candidate.
  func item(ofCandidate place: Int) -> Int? {
    items.firstIndex { if case .candidate(place) = $0 { true } else { false } }
  }
}

extension Fix {
  /// The title, with the article if there is one.
  var name: String { title + (article.map { " (\($0))" } ?? "") }
}

extension Condition {
  /// How the question would have to come out.
  var words: String {
    "\(question.name): " + choices.map(\.text).joined(separator: ", or ")
  }
}

extension Answered {
  /// What was asked and replied.
  var words: String { "\(question.name): \(wording)" }
}
