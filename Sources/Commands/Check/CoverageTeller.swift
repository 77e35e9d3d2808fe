// Telling what the cases of a tree reach, and printing cases for the rest.

internal import Text
internal import Tree
internal import TreeFile

/// Tells of coverage what a command line asks for.
struct CoverageTeller {
  let wishes: CoverageWishes
  let world: World

  /// Writes a result, or a message where the result is cases to be put into a file.
  func tell(_ text: String) {
    if wishes.writesCases { world.tell(text) } else { world.say(text) }
  }

  /// Says what the cases of a tree reach, as far as that is asked for; returns whether it is enough.
  func tellCoverage(of tree: DecisionTree, in path: String) -> Bool {
    guard wishes.tells || wishes.writesCases || wishes.least > 0 else { return true }
    guard let coverage = Coverage(of: tree) else {
      world.complain(
        "\"\(path)\" asks so many questions twice that its coverage can't be worked out; ask each "
          + "one once only on the way to a fix.")
      return false
    }
    if wishes.tells { tell(coverage.text) }
    if wishes.writesCases {
      if wishes.namesFiles { world.say("  # \(path.visible())\n") }
      writeCases(for: coverage, of: tree)
    }
    let leaves = coverage.leaves
    if leaves.reached * 100 >= wishes.least * leaves.total { return true }
    world.complain(
      "The cases of \"\(path)\" reach \(leaves.reached) of \(leaves.total) leaves "
        + "(\(leaves.percent) %), and \(wishes.least) % are asked for; "
        + "\"kbwizard check --write-cases\" prints cases for the others.")
    return false
  }

  private func writeCases(for coverage: Coverage, of tree: DecisionTree) {
    var writer = CaseWriter(for: tree) { text in
      world.showsAllCharacters ? text.visible() : text.visible().ascii
    }
    // A deep tree may have more answers in front of its leaves than anybody could store.
    var room = 1_000_000
    for (number, turn) in coverage.leaves.missed.enumerated() {
      room -= coverage.depth(of: turn)
      guard room > 0 || number == 0 else {
        world.say(
          "  # \(coverage.leaves.missed.count - number) more leaves need a case: put these into "
            + "the tree, and run this again.\n")
        return
      }
      let (answers, fixes) = coverage.example(of: turn)
      world.say(writer.text(of: answers, leadingTo: fixes))
    }
  }
}
