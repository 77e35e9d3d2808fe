// What the cases of a tree reach, in words.

internal import Text
internal import Tree

extension Coverage {
  /// What the cases reach, and lists of what they do not.
  var text: String {
    "  Leaves     \(leaves.text)\n" + "  Answers    \(answers.text)\n"
      + "  Questions  \(questions.text)\n"
      + list("Leaves that no case reaches:", leaves.missed) { turn in
        path(to: turn) + ": " + fixes(at: turn).joined(separator: ", ")
      }
      + list(
        "Other answers that no case gives:", answers.missed.filter { !$0.endsUnreached }
      ) { path(to: $0) }
      + list("Questions that no case meets:", questions.missed, \.id)
      + list(
        "Leaves that no answers reach, as a question is asked twice before them:",
        unreachable
      ) { leaf in
        "\(leaf.last.question.id)=\(leaf.last.reply.word): \(leaf.fixes.joined(separator: ", "))"
      }
  }

  private func list<Thing>(
    _ heading: String, _ things: [Thing], _ line: (Thing) -> String
  ) -> String {
    let most = 1_000
    if things.isEmpty { return "" }
    let more = things.count > most ? ["    and \(things.count - most) more"] : []
    let lines = things.prefix(most).flatMap { "    \(line($0))".wrapped(to: 80, hanging: 2) } + more
    return "  \(heading)\n" + lines.map { $0 + "\n" }.joined()
  }

  /// The answers that lead past a turn, of many the last ones.
  private func path(to turn: Turn) -> String {
    let most = 12
    let path = self.path(to: turn, last: most).map { "\($0.question.id)=\($0.choice.id)" }
    if path.isEmpty { return "no question" }
    return (depth(of: turn) > most ? "…, " : "") + path.joined(separator: ", ")
  }
}

extension Share {
  /// How much is reached, as in `45 of 49 (91 %)`.
  fileprivate var text: String { "\(reached) of \(total) (\(percent) %)" }
}
