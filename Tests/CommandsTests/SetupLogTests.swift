// Logs of Exchange Server's setup as it wrote them, each with the fixes that it leads to.
//
// They are those of the tests of microsoft/CSS-Exchange, under the license beside them.

import FoundationEssentials
import JSON
import Testing

@testable import Commands

struct SetupLogTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/setup-logs")

  /// The name of each log with its fixes, the main cause first.
  private static let expected: [(log: String, fixes: [String])] = {
    let text = try? String(contentsOf: folder.appending(path: "expected.tsv"), encoding: .utf8)
    return (text ?? "").split(separator: "\n").map { line in
      let parts = line.split(separator: "\t")
      return (String(parts[0]), parts[1].split(separator: ",").map(String.init))
    }
  }()

  @Test(arguments: expected)
  func `A log leads to its causes and to nothing else`(log: String, fixes: [String]) throws {
    let path = Self.folder.appending(path: log).path
    let walk = run("--json", "--evidence", "setup-log=\(path)", "exchange-setup")
    #expect(walk.error.isEmpty)
    let bytes = Array(walk.output.utf8)
    let value = try #require(bytes.withUnsafeBufferPointer { JSONValue(parsing: $0) })
    #expect(
      value["candidates"]?.items.compactMap { $0["fix"]?.string ?? $0["id"]?.string } == fixes)
    #expect(value["clashes"]?.items.isEmpty == true)
    // Without a name it is known for what it is.
    #expect(run("--json", "--evidence", path).output.hasPrefix("{\"tree\": \"exchange-setup\""))
  }

  @Test func `Every log that is there is read`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
      .filter { $0.hasSuffix(".log") }
    #expect(!files.isEmpty && Set(files) == Set(Self.expected.map(\.log)))
  }
}
