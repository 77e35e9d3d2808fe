// The page that lists the fixes that remain, and when none does, answers that may be wrong.

internal import Casework
internal import Text
internal import Tree

extension Scene {
  func addCandidates(to text: inout Body) {
    guard let list = candidates else { return }
    addIntroduction(to: &text)
    text.space()
    if !list.common.isEmpty {
      text.add(label: "For all of them", list.common.map(\.words).joined(separator: ", "))
      text.space()
    }
    for (place, item) in list.items.enumerated() {
      if let heading = list.heading(at: place) {
        text.space()
        text.add(heading, .heading)
      }
      add(item, in: list, to: &text)
      if case .question = item { text.space() }
      if place + 1 == list.lastNeighbour { addRest(of: list, to: &text) }
    }
    if walk.candidates.count > CandidateList.most {
      text.add("… and \(walk.candidates.count - CandidateList.most) more.", .hint)
    }
    if walk.candidates.count > 1, !isInLines {
      text.space()
      text.add("● fits whatever the unknown answers are   ○ depends on them", .hint)
    }
  }

  private func addIntroduction(to text: inout Body) {
    let count = walk.candidates.count
    if isLastResort {
      text.add(
        progress.failed.isEmpty
          ? "None of the known fixes belongs to these answers."
          : "All the fixes that belong to these answers are crossed out.")
    } else if walk.offered != nil {
      text.add(
        "No answer tells many of these fixes apart any more; the likeliest come first. This "
          + "question tells most:")
    } else if case .question = walk.next {
      text.add("These fixes are still possible; each further answer narrows them down.")
    } else {
      text.add(count == 1 ? "One fix remains." : "These fixes remain, in the order to try them.")
    }
  }

  private func addRest(of list: CandidateList, to text: inout Body) {
    guard list.furtherNeighbours > 0 else { return }
    text.add(
      "… and \(list.furtherNeighbours) more: each answer can be changed (\(isInLines ? "revise" : "r")).",
      .hint)
  }

  private func sign(of candidate: Candidate) -> String {
    if isInLines { return candidate.isConfirmed ? "fits in any case: " : "" }
    return candidate.isConfirmed ? "● " : "○ "
  }

  private func add(_ item: CandidateList.Item, in list: CandidateList, to text: inout Body) {
    switch item {
    case .question(let question):
      text.addItem(question.text, lead: isInLines ? "still open: " : "? ")
    case .candidate(let place):
      let candidate = walk.candidates[place]
      text.addItem(
        candidate.fix.name, lead: sign(of: candidate),
        tail: tally(of: candidate.fix)?.share(endingAs: tree.ending(of: candidate.fix).upshot))
      let support = list.support[place]
      if !support.isEmpty {
        text.addDetail("for it: " + support.map(\.words).joined(separator: ", "))
      }
      if !candidate.isConfirmed, list.isVague(place) {
        text.addDetail("depends on several answers at once")
      }
      if walk.candidates.count == 1, let note = candidate.note { text.addDetail(note, .plain) }
    case .condition(let condition, let isFirst):
      text.addItem(
        (isFirst ? "only if " : "and ") + condition.words, lead: "  ", number: .none, style: .hint)
    case .neighbour(let neighbour):
      text.addItem("\(neighbour.question.name): \(neighbour.choice.text)")
      let fixes = neighbour.fixes.prefix(3).map(\.title).joined(separator: "; ")
      let more = neighbour.fixes.count > 3 ? "; and \(neighbour.fixes.count - 3) more" : ""
      text.addDetail(fixes + more)
    case .crossedOut(let fix):
      text.addItem(
        fix.name + (isInLines ? ": taking it makes it possible again" : ""),
        lead: isInLines ? "" : "✗ ", style: .hint)
    }
  }

  /// How the unknown answers would have to come out for each of some candidates to remain.
  ///
  /// What is asked about on the page anyway is left out.
  func onlyIf(
    _ candidates: some Collection<Candidate>, without asked: Question? = nil
  ) -> [[String]] {
    tree.conditions(
      for: candidates.map(\.id), following: progress.answers,
      rulingOut: Set(progress.failed)
    ).map { conditions in
      if conditions.isEmpty { return ["depends on several answers at once"] }
      return conditions.filter { $0.question.id != asked?.id }.enumerated().map {
        place, condition in
        (place == 0 ? "only if " : "and ") + condition.words
      }
    }
  }
}
