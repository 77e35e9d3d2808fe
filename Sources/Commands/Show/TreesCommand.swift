// Listing the trees inside the program.

internal import ShippedTrees
internal import Text
internal import Tree

/// Lists the trees inside the program, each with what it is about.
struct TreesCommand: Command {
  static let about = Subcommand(
    name: "trees", summary: "list the trees inside the program",
    explanation: "Where TREE is asked for, the id of one of them will do as well as a file.")

  init(_ line: CommandLine) throws(Problem) {
    if let word = line.operands.first {
      throw .usage("The command \"trees\" takes no word; leave \"\(word)\" out.")
    }
  }

  func run(in world: World) throws(Problem) -> ExitStatus {
    let trees = ShippedTree.all.map(\.tree)
    let column = (trees.map(\.id.utf8.count).max() ?? 0) + 2
    for tree in trees {
      let text = tree.id.padded(to: column) + (tree.summary ?? tree.title)
      let lines = text.wrapped(to: max(40, min(80, world.columns)), hanging: column)
      world.say(lines.map { $0 + "\n" }.joined())
    }
    return .done
  }
}
