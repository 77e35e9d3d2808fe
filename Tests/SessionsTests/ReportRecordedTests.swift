// Whole reports, compared with what somebody has read.

import Testing

@testable import JSON
@testable import Journals
@testable import Reports

struct ReportRecordedTests {
  private let now = "2026-11-25T10:00:00Z"

  private func compareAll(_ report: Report, with name: String) throws {
    try compare(report.text, with: "\(name).txt")
    try compare(report.markdown, with: "\(name).md")
    try compare(report.json, with: "\(name).json")
    #expect(json(report.json) != nil)
    #expect(report.text.split(separator: "\n").allSatisfy { $0.count <= 78 })
  }

  @Test func `The report of a session with a fix that helped is as recorded`() throws {
    let report = Report(of: try .fixture("fixed"), now: now)
    try compareAll(report, with: "fixed")
  }

  @Test func `The report of a session for somebody else to go on with is as recorded`() throws {
    let report = Report(of: try .fixture("escalation"), tree: try .migration(), now: now)
    try compareAll(report, with: "escalation")
  }

  @Test func `Without its tree the report is as recorded`() throws {
    try compareAll(Report(of: try .fixture("escalation"), now: now), with: "without-tree")
  }

  @Test func `The report of an empty journal is as recorded`() throws {
    try compareAll(Report(of: Record(name: "empty", parsing: []), now: now), with: "empty")
  }
}
