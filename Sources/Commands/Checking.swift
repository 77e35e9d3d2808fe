// Checking trees, and running their cases.

internal import JSON
internal import Journals
internal import Tree
internal import TreeFile

extension Program {
  /// Checks trees and says all that is wrong with them.
  func check(_ line: CommandLine) throws(UsageError) -> ExitStatus {
    if line.operands.isEmpty { throw UsageError("Name the trees to check: kbwizard check TREE...") }
    let format = try format(of: line, by: .checkFormat, or: FindingFormat.text)
    let wishes = try CoverageWishes(line)
    if format != .text, wishes.tells || wishes.writesCases {
      throw UsageError(
        "Only text can tell of coverage or cases; leave --format \(format.rawValue) out.")
    }
    var status = ExitStatus.done
    var checked: [CheckedFile] = []
    for path in line.operands {
      let file = TreeSource.path(path)
      do throws(FileError) {
        let loaded = try check(file, saying: format == .text, beside: wishes)
        let isGood = loaded.tree != nil && (loaded.findings.isEmpty || !line.has(.strict))
        let isCovered = loaded.tree.map { tellCoverage(of: $0, in: file.name, wishes) }
        if !isGood || isCovered != true, status == .done { status = .no }
        checked.append(CheckedFile(name: file.name, findings: loaded.findings))
      } catch {
        complain(error.message)
        status = .failed
      }
    }
    switch format {
    case .text: break
    case .json: say(json: JSONValue.findings(of: checked).text + "\n")
    case .sarif: say(json: JSONValue.sarif(of: checked).text + "\n")
    case .github:
      for file in checked { for finding in file.findings { say(file.command(finding)) } }
    }
    return status
  }

  /// Checks one tree; says what is wrong with it if it is to.
  private func check(
    _ file: TreeSource, saying: Bool, beside wishes: CoverageWishes
  ) throws(FileError) -> Loaded {
    let bytes = try file.bytes()
    let today = String(Clock.now().prefix(10))
    let loaded = DecisionTree.load(
      bytes, for: .checking(today: today), library: file.library)
    if saying {
      var report = FindingReport(source: bytes, path: file.name)
      say(report.text(of: loaded.findings, cases: loaded.tree?.cases.count ?? 0), beside: wishes)
    }
    return loaded
  }
}
