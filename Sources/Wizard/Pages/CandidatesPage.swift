// The page that lists the fixes that remain, and when none does, answers that may be wrong.

internal import Casework
internal import Text
internal import Tree

extension Session {
  /// The most fixes that the page lists.
  private static let limit = 100

  /// The most fixes for which the page says what they depend on.
  private static let explained = 24

  /// Something that can be chosen on the page.
  enum CandidateItem {
    case candidate(Candidate)
    case neighbour(Neighbour)
  }

  /// Whether only the fix for when nothing else is left remains.
  var isLastResort: Bool {
    walk.candidates.count == 1 && walk.candidates[0].id == tree.otherwise.id
  }

  /// What can be chosen on the page, in order.
  var candidateItems: [CandidateItem] {
    walk.candidates.prefix(Session.limit).map { .candidate($0) }
      + neighbours.map { .neighbour($0) }
  }

  /// The candidate that is selected on the page; nil when a neighbour is.
  var selectedCandidate: Candidate? {
    page.selected < walk.candidates.count ? walk.candidates[page.selected] : nil
  }

  private var neighbours: [Neighbour] {
    guard isLastResort else { return [] }
    return tree.neighbours(of: progress.answers, rulingOut: Set(progress.failed))
  }

  func addCandidates(to text: inout Body) {
    let count = walk.candidates.count
    if isLastResort {
      text.add(
        progress.failed.isEmpty
          ? "None of the known fixes belongs to these answers."
          : "All the fixes that belong to these answers are crossed out.")
    } else if case .question = walk.next {
      text.add("These fixes are still possible; each further answer narrows them down.")
    } else {
      text.add(
        count == 1 ? "One fix remains." : "These fixes remain, in the order to try them.")
    }
    text.space()
    let shown = walk.candidates.prefix(Session.limit)
    let reasons = onlyIf(shown.prefix(Session.explained))
    for (place, candidate) in shown.enumerated() {
      text.addItem(
        candidate.fix.title + (candidate.fix.article.map { " (\($0))" } ?? ""),
        lead: candidate.isConfirmed ? "● " : "○ ")
      if !candidate.isConfirmed, place < reasons.count {
        for line in reasons[place] { text.addDetail(line, indent: 7) }
      }
      if count == 1, let note = candidate.note { text.addDetail(note, .plain, indent: 7) }
    }
    if count > Session.limit {
      text.add("… and \(count - Session.limit) more.", .hint)
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
      text.addDetail(fixes + more, indent: 5)
    }
  }
}
