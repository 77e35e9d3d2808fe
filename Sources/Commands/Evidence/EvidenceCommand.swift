// The command evidence.

internal import Casework
internal import Evidence
internal import JSON
internal import ShippedTrees
internal import Text
internal import Tree

/// Prints what the rules of a tree find in texts from outside.
struct EvidenceCommand: Command {
  static let about = Subcommand(
    name: "evidence", summary: "say what a log, list or output shows",
    operands: [.repeated(.text), .optional(.tree)], options: [.json, .explain],
    explanation: "FILE is a text, or - (stdin); as NAME=FILE it is read as that evidence alone. "
      + "TREE stands last: an id, or a file that ends in .yaml; without it, the trees inside the "
      + "program look for what they know. A text is never changed.")

  private let words: EvidenceWords
  /// The tree that is named; nil where all are asked.
  private let source: TreeSource?
  private let printsJSON: Bool
  private let rule: String?

  init(_ line: CommandLine) throws(Problem) {
    var operands = line.operands
    let last = operands.last ?? ""
    let isTree =
      last.hasSuffix(".yaml") || last.hasSuffix(".yml") || TreeSource(last).shipped != nil
    source = isTree ? TreeSource(operands.removeLast()) : nil
    words = EvidenceWords(operands)
    printsJSON = line.has(.json)
    rule = line.values(of: .explain).last
    if operands.isEmpty {
      throw .usage("Name a text, and its tree if needed: kbwizard evidence FILE... [TREE].")
    }
    if rule != nil, source == nil {
      throw .usage("Name the tree of the rule last: kbwizard evidence --explain RULE FILE TREE.")
    }
  }

  func run(in world: World) throws(Problem) -> ExitStatus {
    if let source, let rule { return try explain(rule, of: source, in: world) }
    var found: [(tree: DecisionTree, yield: Yield)] = []
    for loaded in try trees(in: world) {
      let texts = try words.texts(for: loaded.evidence, of: loaded.tree)
      let yield = Yield(of: try EvidenceReading(of: texts), in: loaded.tree, besides: [:], [:])
      if !yield.reading.findings.isEmpty { found.append((loaded.tree, yield)) }
    }
    // The tree that answers most comes first.
    found.sort { $0.yield.conclusions.count > $1.yield.conclusions.count }
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

  /// The tree that is named, else those inside the program that can read such texts.
  private func trees(in world: World) throws(Problem) -> [LoadedTree] {
    if let source { return [try world.loadToWalk(source)] }
    if words.readsInput {
      throw .usage("Standard input can be read once; name the tree last that is to read it.")
    }
    var trees: [LoadedTree] = []
    for shipped in ShippedTree.all {
      let loaded = try world.loadToWalk(.shipped(shipped))
      if words.fit(loaded.evidence) { trees.append(loaded) }
    }
    return trees.isEmpty ? [try world.loadToWalk(.usual)] : trees
  }

  private func explain(
    _ id: String, of source: TreeSource, in world: World
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

extension EvidenceWords {
  /// Whether all evidence that is named is declared.
  fileprivate func fit(_ declared: [DeclaredEvidence]) -> Bool {
    names.allSatisfy { name in declared.contains { $0.id == name } }
  }
}

extension Option {
  fileprivate static let json = Option(long: "json", help: "print what was found as JSON")
  fileprivate static let explain = Option(
    long: "explain", value: .rule, help: "say what fits a rule of the tree, and where it stops")
}
