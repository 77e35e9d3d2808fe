// The answers applied to a tree: what was asked, what comes next, and which fixes remain.

/// What the answers so far mean in a tree.
package struct Walk: Sendable {
  /// What was asked and answered, in the order met.
  package let trail: Trail
  /// The questions still to be asked, in the order met; some fall away as others are answered.
  package let open: OpenQuestions
  /// Every fix still reachable, once each, in the order to try them; never empty.
  package let candidates: [Candidate]
  /// Answers that nothing asks for now; kept, in case they fit again.
  package let leftover: Answers
  /// How many questions of the trail were met before what comes next.
  package let behind: Int

  /// What comes next: a question, or the fixes that remain when no question is left.
  package var next: Next {
    open.first.map(Next.question) ?? .fixes(candidates)
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
  /// The cost is linear in the nodes of the part of the tree still open.
  package func walk(
    following answers: Answers, rulingOut failed: Set<Fix.ID> = []
  ) -> Walk {
    let survey = Survey(of: self, following: answers, rulingOut: failed)
    let agenda = Agenda(of: survey)
    return Walk(
      trail: Trail(agenda.answered, of: survey), open: OpenQuestions(agenda.open, of: self),
      candidates: survey.candidates, leftover: agenda.leftover, behind: agenda.behind)
  }
}
