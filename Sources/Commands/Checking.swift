// Checking trees, and running their cases.

internal import DecisionTree
internal import Sessions

extension Program {
  /// Checks trees and says all that is wrong with them.
  func check(_ line: CommandLine) throws(UsageError) -> ExitStatus {
    if line.operands.isEmpty { throw UsageError("Name the trees to check: kbwizard check TREE...") }
    var status = ExitStatus.done
    for path in line.operands {
      let file = TreeFile.path(path)
      do throws(FileError) {
        let bytes = try file.bytes()
        let today = String(Clock.now().prefix(10))
        let loaded = Tree.load(bytes, runningCases: true, today: today) { file.articles(in: $0) }
        var report = FindingReport(source: bytes, path: path)
        say(report.text(of: loaded.findings, cases: loaded.tree?.cases.count ?? 0))
        if loaded.tree == nil, status == .done { status = .no }
      } catch {
        complain(error.message)
        status = .failed
      }
    }
    return status
  }
}
