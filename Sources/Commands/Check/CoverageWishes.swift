// --coverage, --min-coverage and --write-cases.

/// The options of check that are about coverage.
struct CoverageWishes {
  /// Whether to say what no case reaches.
  let tells: Bool
  /// Whether to print cases for it, which are then all that is printed as a result.
  let writesCases: Bool
  /// The percentage of the leaves that cases must reach.
  let least: Int
  /// Whether cases of several trees are told apart by the names of their files.
  let namesFiles: Bool

  static let options = [Option.coverage, .minCoverage, .writeCases]

  init(_ line: CommandLine) throws(Problem) {
    tells = line.has(.coverage)
    writesCases = line.has(.writeCases)
    least = try line.number(of: .minCoverage) ?? 0
    namesFiles = line.operands.count > 1
  }
}

extension Option {
  fileprivate static let coverage = Option(
    long: "coverage", help: "say what the cases do not reach")
  fileprivate static let minCoverage = Option(
    long: "min-coverage",
    value: .number("N", in: 0...100, else: "is no percentage; write a whole number from 0 to 100"),
    help: "fail if they reach less than N % of the leaves")
  fileprivate static let writeCases = Option(
    long: "write-cases", help: "print cases for the leaves that none reaches")
}
