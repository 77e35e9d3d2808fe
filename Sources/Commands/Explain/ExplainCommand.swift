// The command explain.

internal import Tree

/// Says which answers lead to a fix.
struct ExplainCommand: Command {
  static let about = Subcommand(
    name: "explain", summary: "say which answers lead to a fix",
    operands: [.required(.fix), .optional(.tree)],
    explanation: "FIX is the id of a fix of the tree; TREE as for a walk.")

  private let fix: Fix.ID
  private let source: TreeSource

  init(_ line: CommandLine) throws(Problem) {
    guard let fix = line.operands.first, line.operands.count <= 2 else {
      throw .usage("Name one fix, and its tree if needed: kbwizard explain FIX [TREE].")
    }
    self.fix = fix
    source = line.operands.dropFirst().first.map(TreeSource.path) ?? .shipped
  }

  func run(in world: World) throws(Problem) -> ExitStatus {
    let tree = try world.loadToWalk(source).tree
    guard tree.fix(fix) != nil else {
      let fixes = tree.fixes.map(\.id)
      throw .usage(
        "The tree has no fix \"\(fix)\".\(hint(at: fix, among: fixes)) "
          + "Its fixes: \(listed(fixes, "and")).")
    }
    guard let explanation = tree.explanation(of: fix) else {
      throw .failed(
        "The tree asks so many questions twice that the answers can't be worked out; ask each one "
          + "once only on the way to a fix.")
    }
    world.say(ExplanationText(width: max(20, min(80, world.columns))).text(of: explanation))
    return explanation.alternatives.isEmpty && !explanation.isLastResort ? .no : .done
  }
}
