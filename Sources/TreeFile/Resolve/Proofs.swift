// What the rules of evidence find in the texts that cases bring.

internal import Evidence
internal import Tree
internal import YAML

/// The findings in the texts of all cases.
struct Proofs: Sendable {
  /// For each case what was found, evidence by evidence.
  let findings: [[RuleFinding]]

  /// Reads the texts of all cases.
  init(of draft: Draft, by evidence: [DeclaredEvidence]) {
    // Rules are prepared once, however many texts come.
    let readings = Dictionary(
      evidence.map { ($0.id, Intake(as: [$0.source], named: true)) }
    ) { first, _ in first }
    findings = draft.cases.map { test in
      test.evidence.flatMap { id, text -> [RuleFinding] in
        guard var reading = readings[draft.text(id)] else { return [] }
        let range = draft.document.text(of: text.node)
        reading.take(draft.document.bytes.span.extracting(range))
        return reading.finish()
      }
    }
  }

  /// The answers of a case, and what its texts answer besides.
  func answers(
    ofCase number: Int, besides written: Answers, asking questions: [Question.ID: Question]
  ) -> Answers {
    var answers = written
    let given = written.inOrder.map { id, reply in
      (id, Set(questions[id]?.choices.lazy.map(\.id).filter(reply.allows) ?? []))
    }
    let proposals = Proposals(
      of: findings[number], answers: Dictionary(given) { first, _ in first })
    for proposed in proposals.replies {
      answers[proposed.question] = questions[proposed.question]?.reply(choosing: proposed.choices)
    }
    return answers
  }
}
