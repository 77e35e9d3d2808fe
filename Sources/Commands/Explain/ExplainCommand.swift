// The command explain.

internal import Tree

/// Says which answers lead to a fix.
struct ExplainCommand: Command {
  static let about = Subcommand(
    name: "explain", summary: "say which answers lead to a fix",
    operands: [.required(.fix), .optional(.tree)],
    explanation: "FIX is the id or the title of a fix of the tree, the beginning of one, or the id "
      + "of its article; TREE as for a walk.")

  private let fix: String
  /// The tree that is named.
  private let word: String?

  init(_ line: CommandLine) throws(Problem) {
    guard let fix = line.operands.first, line.operands.count <= 2 else {
      throw .usage("Name one fix, and its tree if needed: kbwizard explain FIX [TREE].")
    }
    self.fix = fix
    word = line.operands.dropFirst().first
  }

  func run(in world: World) throws(Problem) -> ExitStatus {
    let tree = try world.loadToWalk(world.source(of: word)).tree
    let ids = try Naming(fixesOf: tree).ids(of: fix)
    let writer = ExplanationText(width: max(20, min(80, world.columns)))
    var isReached = false
    for (place, id) in ids.enumerated() {
      guard let explanation = tree.explanation(of: id) else {
        throw .failed(
          "The tree asks so many questions twice that the answers can't be worked out; ask each one "
            + "once only on the way to a fix.")
      }
      world.say((place > 0 ? "\n" : "") + writer.text(of: explanation))
      if !explanation.alternatives.isEmpty || explanation.isLastResort { isReached = true }
    }
    return isReached ? .done : .no
  }
}

extension Naming {
  /// The fixes of a tree, which can be named by their articles as well.
  fileprivate init(fixesOf tree: DecisionTree) {
    self.init(
      kind: ("fix", "fixes"), advice: "\"kbwizard show\" shows the fixes of a tree.",
      things: tree.fixes.map {
        Thing(id: $0.id, title: $0.title, otherIDs: $0.article.map { [$0] } ?? [])
      })
  }
}
