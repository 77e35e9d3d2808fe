// The page that lists the fixes that remain, and when none does, answers that may be wrong.

internal import Casework
internal import Text
internal import Tree

extension Scene {
  /// The most fixes that the page lists.
  private static let limit = 100

  /// The most fixes for which the page says what they depend on.
  private static let explained = 24

  /// Something that can be chosen on the page.
  enum CandidateItem {
    /// The question that tells most of the candidates apart.
    case question(Question)
    case candidate(Candidate)
    case neighbour(Neighbour)
  }

  /// What an item of the page stands for; nil for a number that no item has.
  func candidateItem(_ item: Int) -> CandidateItem? {
    if item == 0, let question = walk.offered { return .question(question) }
    let listed = walk.offeredCount + min(walk.candidates.count, Scene.limit)
    if item < listed { return walk.candidate(at: item).map(CandidateItem.candidate) }
    let place = item - listed
    return neighbours.indices.contains(place) ? .neighbour(neighbours[place]) : nil
  }

  /// The candidate that is selected on the page; nil when something else is.
  var selectedCandidate: Candidate? { walk.candidate(at: selected) }

  func addCandidates(to text: inout Body) {
    let count = walk.candidates.count
    if isLastResort {
      text.add(
        progress.failed.isEmpty
          ? "None of the known fixes belongs to these answers."
          : "All the fixes that belong to these answers are crossed out.")
    } else if let question = walk.offered {
      text.add("No answer tells many of these fixes apart any more. This one tells most:")
      text.addItem(question.text, lead: "? ")
      text.space()
      text.add("These fixes are possible, the likeliest first.")
    } else if case .question = walk.next {
      text.add("These fixes are still possible; each further answer narrows them down.")
    } else {
      text.add(
        count == 1 ? "One fix remains." : "These fixes remain, in the order to try them.")
    }
    text.space()
    let shown = walk.candidates.prefix(Scene.limit)
    let reasons = onlyIf(shown.prefix(Scene.explained))
    for (place, candidate) in shown.enumerated() {
      text.addItem(
        candidate.fix.title + (candidate.fix.article.map { " (\($0))" } ?? ""),
        lead: candidate.isConfirmed ? "● " : "○ ")
      if !candidate.isConfirmed, place < reasons.count {
        for line in reasons[place] { text.addDetail(line) }
      }
      if count == 1, let note = candidate.note { text.addDetail(note, .plain) }
    }
    if count > Scene.limit {
      text.add("… and \(count - Scene.limit) more.", .hint)
    }
    if count > 1 {
      text.space()
      text.add("● fits whatever the unknown answers are   ○ depends on them", .hint)
    }
    addNeighbours(to: &text)
  }

  /// How the unknown answers would have to come out for each of some candidates to remain.
  func onlyIf(_ candidates: some Collection<Candidate>) -> [[String]] {
    tree.conditions(
      for: candidates.map(\.id), following: progress.answers,
      rulingOut: Set(progress.failed)
    ).map { conditions in
      if conditions.isEmpty { return ["depends on several answers at once"] }
      return conditions.enumerated().map { place, condition in
        let choices = condition.choices.map(\.text).joined(separator: ", or ")
        return "\(place == 0 ? "only if" : "and") \(condition.question.label): \(choices)"
      }
    }
  }

  private func addNeighbours(to text: inout Body) {
    guard !neighbours.isEmpty else { return }
    text.space()
    text.add("If one of the answers is wrong after all:", .heading)
    for neighbour in neighbours {
      text.addItem("\(neighbour.question.label): \(neighbour.choice.text)")
      let fixes = neighbour.fixes.prefix(3).map(\.title).joined(separator: "; ")
      let more = neighbour.fixes.count > 3 ? "; and \(neighbour.fixes.count - 3) more" : ""
      text.addDetail(fixes + more)
    }
  }
}

extension Walk {
  /// How many items stand in front of the candidates where they are listed.
  var offeredCount: Int { offered == nil ? 0 : 1 }

  /// The candidate that an item of the list stands for; nil when it stands for something else.
  func candidate(at item: Int) -> Candidate? {
    let place = item - offeredCount
    return candidates.indices.contains(place) ? candidates[place] : nil
  }
}
