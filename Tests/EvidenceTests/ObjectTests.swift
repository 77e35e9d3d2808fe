// JSON: arrays, lines, and objects with an array in them.

import Testing

@testable import Evidence

private func alerts(_ records: String? = nil) -> Source {
  let disk = rule(
    "disk",
    Match([
      "labels.alertname": [Pattern("DiskFull")], "annotations.text": [Pattern("on <mount>")],
    ])
  ) { $0.comparisons = [Comparison("value", ">= 90")] }
  return Source(
    "alerts", .json(records: records),
    [disk, rule("quote", Match(["msg": [Pattern("say \"<it>\"")]]))])
}

private func alert(_ value: String, _ mount: String) -> String {
  """
  {"labels": {"alertname": "DiskFull", "x": [1, {"alertname": "No"}]}, "value": \(value),
   "annotations": {"text": "full on \(mount)"}}
  """
}

struct ObjectTests {
  @Test func `Objects are records, in an array or one after the other`() {
    let all = [alert("95", "/"), alert("\"91.5\"", "/var"), alert("7", "/home")]
    for (text, lines) in [
      ("[\n" + all.joined(separator: ",\n") + "\n]", "disk 2 4"),
      (all.joined(separator: "\n") + "\n", "disk 1 3"),
    ] {
      for size in [1, 17, 10_000] {
        let found = findings(alerts(), text, inPiecesOf: size)
        #expect(found.short == [lines])
        #expect(found.first?.texts.first?.texts.map(\.text) == ["/", "/var"])
      }
    }
  }

  @Test func `A path leads to the records`() {
    let text =
      "{\"status\": \"ok\", \"data\": {\"more\": [{}], \"alerts\": [\(alert("95", "/")), \(alert("5", "/x"))], \"z\": [\(alert("99", "/no"))]}}"
    #expect(findings(alerts("data.alerts"), text).short == ["disk 1"])
    #expect(findings(alerts("alerts"), text).short == [])
    #expect(findings(alerts(), text).short == [])
    let array = "[\(alert("95", "/")), \(alert("5", "/x"))]"
    #expect(findings(alerts("data.alerts"), array).short == ["disk 1"])
  }

  @Test func `An object that a rule leaves out is no sign of it`() {
    let full = rule("full", Match(["text": [Pattern("full")]])) {
      $0.except = Match(["host": [Pattern("test*", whole: true), Pattern("x", whole: true)]])
    }
    let source = Source("alerts", .json(), [full])
    let text = ["test1", "web1", "x", "xx"].map { "{\"text\": \"is full\", \"host\": \"\($0)\"}\n" }
    #expect(findings(source, text.joined()).short == ["full 2 4"])
    #expect(findings(source, "{\"text\": \"full\"}").short == ["full 1"])
  }

  @Test(arguments: [
    "{\"msg\": \"Say \\\"yes\\\"\"}", "{\"msg\": \"s\\u0061y  \\u0022yes\\u0022\"}",
    "{\"msg\":\"say\\n\\\"yes\\\"\"}", "[{\"msg\":\"\\\\ } { say \\\"yes\\\"\"}]",
  ])
  func `Escapes are read as what they stand for`(text: String) {
    #expect(findings(alerts(), text).first?.texts.first?.texts.map(\.text) == ["yes"])
  }

  @Test(arguments: ["", "say \"x\"", "{\"msg\": ", "]]}}{", "{\"msg\": \"say", "[[[[[["])
  func `What is no JSON says nothing`(text: String) {
    #expect(findings(alerts(), text).short == [])
  }
}
