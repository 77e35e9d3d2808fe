// What the cases of a tree reach, and cases for the rest.

internal import Text
internal import Tree
internal import TreeFile

/// What a command line asks about the coverage of cases.
struct CoverageWishes {
  /// Whether to say what no case reaches.
  let tells: Bool
  /// Whether to print cases for it, which are then all that is printed as a result.
  let writesCases: Bool
  /// The percentage of the leaves that cases must reach.
  let least: Int
  /// Whether cases of several trees are told apart by the names of their files.
  let namesFiles: Bool

  init(_ line: CommandLine) throws(UsageError) {
    tells = line.has(.coverage)
    writesCases = line.has(.writeCases)
    let word = line.values(of: .minCoverage).last ?? "0"
    guard let least = Int(word), (0...100).contains(least) else {
      throw UsageError("\"\(word)\" is no percentage; write a whole number from 0 to 100.")
    }
    self.least = least
    namesFiles = line.operands.count > 1
  }
}

extension Program {
  /// Writes a result, or a message where the result is cases to be put into a file.
  func say(_ text: String, beside wishes: CoverageWishes) {
    if wishes.writesCases {
      streams.error(showsAllCharacters ? text : text.ascii)
    } else {
      say(text)
    }
  }

  /// Says what the cases of a tree reach, as far as that is asked for; returns whether it is enough.
  func tellCoverage(of tree: DecisionTree, in path: String, _ wishes: CoverageWishes) -> Bool {
    guard wishes.tells || wishes.writesCases || wishes.least > 0 else { return true }
    guard let coverage = Coverage(of: tree) else {
      complain(
        "\"\(path)\" asks so many questions twice that its coverage can't be worked out; ask each "
          + "one once only on the way to a fix.")
      return false
    }
    if wishes.tells { say(text(of: coverage), beside: wishes) }
    if wishes.writesCases {
      if wishes.namesFiles { say("  # \(path.visible())\n") }
      writeCases(for: coverage, of: tree)
    }
    let leaves = coverage.leaves
    if leaves.reached * 100 >= wishes.least * leaves.total { return true }
    complain(
      "The cases of \"\(path)\" reach \(leaves.reached) of \(leaves.total) leaves "
        + "(\(leaves.percent) %), and \(wishes.least) % are asked for; "
        + "\"kbwizard check --write-cases\" prints cases for the others.")
    return false
  }

  private func text(of coverage: Coverage) -> String {
    return "  Leaves     \(coverage.leaves.text)\n" + "  Answers    \(coverage.answers.text)\n"
      + "  Questions  \(coverage.questions.text)\n"
      + list("Leaves that no case reaches:", coverage.leaves.missed) { turn in
        path(to: turn, coverage) + ": " + coverage.fixes(at: turn).joined(separator: ", ")
      }
      + list(
        "Other answers that no case gives:", coverage.answers.missed.filter { !$0.endsUnreached }
      ) { path(to: $0, coverage) }
      + list("Questions that no case meets:", coverage.questions.missed, \.id)
      + list(
        "Leaves that no answers reach, as a question is asked twice before them:",
        coverage.unreachable
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
  private func path(to turn: Coverage.Turn, _ coverage: Coverage) -> String {
    let most = 12
    let path = coverage.path(to: turn, last: most).map { "\($0.question.id)=\($0.choice.id)" }
    if path.isEmpty { return "no question" }
    return (coverage.depth(of: turn) > most ? "…, " : "") + path.joined(separator: ", ")
  }

  private func writeCases(for coverage: Coverage, of tree: DecisionTree) {
    var writer = CaseWriter(for: tree) { text in
      showsAllCharacters ? text.visible() : text.visible().ascii
    }
    // A deep tree may have more answers in front of its leaves than anybody could store.
    var room = 1_000_000
    for (number, turn) in coverage.leaves.missed.enumerated() {
      room -= coverage.depth(of: turn)
      guard room > 0 || number == 0 else {
        say(
          "  # \(coverage.leaves.missed.count - number) more leaves need a case: put these into "
            + "the tree, and run this again.\n")
        return
      }
      say(writer.text(of: coverage.path(to: turn), leadingTo: coverage.fixes(at: turn)))
    }
  }
}

extension Share {
  /// How much is reached, as in `45 of 49 (91 %)`.
  fileprivate var text: String { "\(reached) of \(total) (\(percent) %)" }
}
