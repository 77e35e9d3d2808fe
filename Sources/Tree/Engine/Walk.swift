// The answers applied to a tree: what was asked, what comes next, and which fixes remain.

/// What the answers so far mean in a tree.
package struct Walk: Sendable {
  /// What was asked and answered, in the order of the answers.
  package let trail: Trail
  /// The questions that still decide something, in the order met; some fall away as others are answered.
  package let open: OpenQuestions
  /// Every fix still reachable, once each, in the order to try them; never empty.
  package let candidates: [Candidate]
  /// Answers that nothing asks for now; kept, in case they fit again.
  package let leftover: Answers
  /// What comes next: a question, or the fixes that remain when no question is left that tells them
  /// apart.
  package let next: Next
  /// The question that tells most of the fixes apart, where it is too little to be asked unbidden.
  package let offered: Question?

  /// The question that comes next, if one does.
  package var question: Question? {
    if case .question(let question) = next { question } else { nil }
  }

  /// What can come next in a walk.
  package enum Next: Sendable {
    case question(Question)
    case fixes([Candidate])
  }
}

/// A fix that the answers so far still allow.
package struct Candidate: Sendable, Identifiable {
  /// The fix.
  package let fix: Fix
  /// Whether it remains however the unsure and open questions come out.
  package let isConfirmed: Bool
  /// What the tree says about it, if it says the same on all open ways to it.
  package let note: String?

  /// The id of the fix.
  package var id: Fix.ID { fix.id }
}

extension DecisionTree {
  /// Applies the answers, and says what comes next.
  ///
  /// The cost is linear in the nodes of the part of the tree still open, and where there are several
  /// questions to choose from, a million visits more at the most.
  package func walk(
    following answers: Answers, rulingOut failed: Set<Fix.ID> = []
  ) -> Walk {
    let survey = Survey(of: self, following: answers, rulingOut: failed)
    let agenda = Agenda(of: survey)
    let candidates = survey.candidates
    let isOver = candidates.count == 1 && candidates[0].id == otherwise.id
    let next = isOver ? .none : NextQuestion(in: agenda, of: survey)
    return Walk(
      trail: Trail(agenda.answered, of: survey), open: OpenQuestions(agenda.open, of: self),
      candidates: candidates, leftover: agenda.leftover,
      next: next.asked.map { .question(questions[Int($0)]) } ?? .fixes(candidates),
      offered: next.offered.map { questions[Int($0)] })
  }
}
