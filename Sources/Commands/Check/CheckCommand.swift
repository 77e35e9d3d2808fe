// Checking trees, and running their cases.

internal import JSON
internal import Journals
internal import Tree
internal import TreeFile

/// Checks trees and says all that is wrong with them.
struct CheckCommand: Command {
  static let about = Subcommand(
    name: "check", summary: "check trees, and run their cases", operands: [.repeated(.tree)],
    options: [.format(or: FindingFormat.text), .strict, .maxFindings] + CoverageWishes.options,
    explanation: "TREE is a YAML file, or - for standard input. kbwizard-tree(5) shows the checks. "
      + "A comment \"# kbwizard: allow CHECK\" silences a warning on its line or the next.")

  /// How many findings of a tree are told, unless somebody asks for more.
  static let usualLimit = 1_000

  private let words: [String]
  private let format: FindingFormat
  private let isStrict: Bool
  /// How many findings of each tree are told.
  private let limit: Int
  private let wishes: CoverageWishes

  init(_ line: CommandLine) throws(Problem) {
    if line.operands.isEmpty { throw .usage("Name the trees to check: kbwizard check TREE...") }
    words = line.operands
    format = try line.format(or: .text)
    isStrict = line.has(.strict)
    let limit = try line.number(of: .maxFindings) ?? Self.usualLimit
    self.limit = limit == 0 ? .max : limit
    wishes = try CoverageWishes(line)
    if format != .text, wishes.tells || wishes.writesCases {
      throw .usage(
        "Only text can tell of coverage or cases; leave --format \(format.rawValue) out.")
    }
  }

  func run(in world: World) throws(Problem) -> ExitStatus {
    var status = ExitStatus.done
    var checked: [CheckedFile] = []
    let teller = CoverageTeller(wishes: wishes, world: world)
    let shelf = world.shelf
    for source in words.map(world.source) {
      do throws(Problem) {
        let loaded = try check(source, on: shelf, telling: teller)
        let isGood = loaded.tree != nil && (loaded.tally.all == 0 || !isStrict)
        let isCovered = loaded.tree.map { teller.tellCoverage(of: $0, in: source.name) }
        if !isGood || isCovered != true, status == .done { status = .no }
        checked.append(
          CheckedFile(name: source.name, findings: loaded.findings, tally: loaded.tally))
      } catch {
        world.complain(error.sentence)
        status = error.status
        checked.append(CheckedFile(name: source.name, failure: error.sentence))
      }
    }
    if format != .text {
      for file in checked {
        if let rest = file.rest { world.complain("\"\(file.name)\": \(rest)") }
      }
    }
    switch format {
    case .text: break
    case .json: world.say(json: JSONValue.findings(of: checked).text + "\n")
    case .sarif: world.say(json: JSONValue.sarif(of: checked).text + "\n")
    case .github:
      for file in checked { for finding in file.findings { world.say(file.command(finding)) } }
    }
    return status
  }

  /// Checks one tree; says what is wrong with it where that is text.
  private func check(
    _ source: TreeSource, on shelf: Shelf, telling teller: CoverageTeller
  ) throws(Problem) -> Loaded {
    let bytes = try source.bytes()
    let loaded = DecisionTree.load(
      bytes, for: .checking(today: Clock.today()), library: source.library(on: shelf),
      keeping: limit)
    if format == .text {
      var report = FindingReport(source: bytes, path: source.name)
      teller.tell(
        report.text(
          of: loaded.findings, outOf: loaded.tally, cases: loaded.tree?.cases.count ?? 0))
    }
    return loaded
  }
}

extension Option {
  fileprivate static let strict = Option(long: "strict", help: "take warnings for errors")
  fileprivate static let maxFindings = Option(
    long: "max-findings",
    value: .number("N", in: 0...1_000_000_000, else: "is no number of findings"),
    help: "tell the first N of each tree (1000; 0 is all)")
}
