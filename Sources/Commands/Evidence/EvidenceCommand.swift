// The command evidence.

internal import Casework
internal import Evidence
internal import JSON
internal import Text
internal import Tree

/// Prints what the rules of a tree find in texts from outside.
struct EvidenceCommand: Command {
  static let about = Subcommand(
    name: "evidence", summary: "say what a log, list or output shows",
    operands: [.repeated(.text), .optional(.tree)], options: [.json, .explain],
    explanation: "FILE is a text, or - (stdin); as NAME=FILE it is read as that evidence alone. "
      + "TREE stands last: an id, or a file that ends in .yaml; without it, all trees of the shelf "
      + "look for what they know. A text is never changed.")

  private let operands: [String]
  private let printsJSON: Bool
  private let rule: String?

  init(_ line: CommandLine) throws(Problem) {
    operands = line.operands
    printsJSON = line.has(.json)
    rule = line.values(of: .explain).last
  }

  func run(in world: World) throws(Problem) -> ExitStatus {
    let (words, source) = try texts(in: world)
    if let rule {
      guard let source else {
        throw .usage("Name the tree of the rule last: kbwizard evidence --explain RULE FILE TREE.")
      }
      return try explain(rule, of: source, in: words, world)
    }
    let found = try found(words, by: source, in: world)
    if printsJSON {
      let all = found.map { $0.yield.json(of: $0.tree) }
      world.say(json: (source == nil ? .array(all) : all.first ?? .null).text + "\n")
    } else if found.isEmpty {
      world.say("No rule finds anything there.\n")
    }
    for (place, found) in found.enumerated() where !printsJSON {
      let text = EvidenceText(tree: found.tree, yield: found.yield).text
      let heading = source == nil ? "\(found.tree.id): \(found.tree.title.visible())\n" : ""
      world.say((place > 0 ? "\n" : "") + heading + text)
    }
    return found.isEmpty ? .no : .done
  }

  /// The texts that are named, and the tree, if one is.
  private func texts(in world: World) throws(Problem) -> (words: EvidenceWords, TreeSource?) {
    let last = operands.last ?? ""
    let isTree =
      last.hasSuffix(".yaml") || last.hasSuffix(".yml")
      || !Files.isThere(last) && world.shelf.tree(last) != nil
    let words = EvidenceWords(isTree ? operands.dropLast() : operands)
    if words.isEmpty {
      throw .usage("Name a text, and its tree if needed: kbwizard evidence FILE... [TREE].")
    }
    return (words, isTree ? world.source(of: last) : nil)
  }

  /// What the tree that is named finds, else each of the shelf that finds something.
  private func found(
    _ words: EvidenceWords, by source: TreeSource?, in world: World
  ) throws(Problem) -> [(tree: DecisionTree, yield: Yield)] {
    if let source {
      let loaded = try world.loadToWalk(source)
      let reading = try EvidenceReading(of: try words.texts(for: loaded.evidence, of: loaded.tree))
      let yield = Yield(of: reading, in: loaded.tree, besides: [:], [:])
      return reading.findings.isEmpty ? [] : [(loaded.tree, yield)]
    }
    let trees = world.treesWithEvidence()
    try words.check(among: trees.map(\.evidence))
    let fitting = try FittingTrees(among: trees, for: words, in: world)
    return fitting.found.map { ($0.tree.tree, $0.yield) }
  }

  private func explain(
    _ id: String, of source: TreeSource, in words: EvidenceWords, _ world: World
  ) throws(Problem) -> ExitStatus {
    let loaded = try world.loadToWalk(source)
    let rules = loaded.evidence.flatMap { $0.source.rules.map(\.id) }
    guard let declared = loaded.evidence.first(where: { $0.source.rules.contains { $0.id == id } })
    else {
      throw .usage("The tree has no rule \"\(id)\".\(hint(at: id, among: rules))")
    }
    let texts = try words.texts(for: [declared], of: loaded.tree)
    guard let explanation = RuleExplanation(of: id, in: declared.source) else { return .no }
    let findings = try EvidenceReading(of: texts.map { explanation.text($0.path) }).findings
    let (lines, holds) = explanation.told(by: findings)
    world.say(lines)
    return holds ? .done : .no
  }
}

extension Option {
  fileprivate static let json = Option(long: "json", help: "print what was found as JSON")
  fileprivate static let explain = Option(
    long: "explain", value: .rule, help: "say what fits a rule of the tree, and where it stops")
}
