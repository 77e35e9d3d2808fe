// Findings in SARIF 2.1.0, the format in which code scanners exchange them.

internal import JSON
internal import TreeFile
internal import YAML

extension JSONValue {
  /// The findings in all files as one log.
  static func sarif(of files: [CheckedFile]) -> JSONValue {
    let driver = JSONValue.object([
      ("name", .string("kbwizard")), ("version", .string(Version.current)),
      ("rules", .array(Check.all.map(rule))),
    ])
    let numbers = Dictionary(zip(Check.all, 0...)) { first, _ in first }
    let results = files.flatMap { file in
      file.findings.map { result($0, in: file.name, rule: numbers[$0.check]) }
    }
    let run = JSONValue.object([
      ("tool", .object([("driver", driver)])),
      ("invocations", .array([invocation(on: files)])),
      ("columnKind", .string("unicodeCodePoints")),
      ("newlineSequences", .array(["\r\n", "\n", "\r"].map(JSONValue.string))),
      ("results", .array(results)),
    ])
    let schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
    return .object([
      ("$schema", .string(schema + "sarif-schema-2.1.0.json")), ("version", .string("2.1.0")),
      ("runs", .array([run])),
    ])
  }

  /// Whether all files could be read, and what is not among the results.
  private static func invocation(on files: [CheckedFile]) -> JSONValue {
    let notifications = files.flatMap { file in
      [("error", file.failure), ("note", file.rest)].compactMap { level, text in
        text.map { notification(level, $0, on: file.name) }
      }
    }
    return .object([
      ("executionSuccessful", .bool(files.allSatisfy { $0.failure == nil })),
      ("toolExecutionNotifications", .array(notifications)),
    ])
  }

  private static func notification(
    _ level: String, _ text: String, on file: String
  ) -> JSONValue {
    .object([
      ("level", .string(level)), ("message", message(text.short.spelled)),
      ("locations", .array([.object([("physicalLocation", .object([artifact(file)]))])])),
    ])
  }

  private static func artifact(_ file: String) -> (String, JSONValue) {
    ("artifactLocation", .object([("uri", .string(uri(of: file)))]))
  }

  private static func rule(_ check: Check) -> JSONValue {
    .object([
      ("id", .string(check.id)),
      ("shortDescription", message(check.summary)),
      ("defaultConfiguration", .object([("level", .string(check.severity.rawValue))])),
    ])
  }

  private static func result(_ finding: Finding, in file: String, rule: Int?) -> JSONValue {
    var place = [artifact(file)]
    if let mark = finding.mark {
      place.append(
        (
          "region",
          .object([
            ("startLine", .number(Int(mark.line))), ("startColumn", .number(Int(mark.column))),
            ("endColumn", .number(Int(mark.column + mark.length))),
          ])
        ))
    }
    var properties = [("message", JSONValue.string(finding.message.short))]
    if let advice = finding.advice { properties.append(("advice", .string(advice.short))) }
    return .object([
      ("ruleId", .string(finding.check.id)),
      ("ruleIndex", rule.map(JSONValue.number) ?? .number(-1)),
      ("level", .string(finding.check.severity.rawValue)),
      // Braces would stand for an argument, and brackets for a link.
      ("message", message(finding.shortText.spelled)),
      ("locations", .array([.object([("physicalLocation", .object(place))])])),
      // For those who want the two apart; others show the message alone.
      ("properties", .object(properties)),
    ])
  }

  private static func message(_ text: String) -> JSONValue { .object([("text", .string(text))]) }

  /// A path as a URI, relative as the path is.
  private static func uri(of path: String) -> String {
    var uri = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      let scalar = Unicode.Scalar(byte)
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~", "/":
        uri.unicodeScalars.append(scalar)
      default:
        uri += byte.percentEncoded
      }
    }
    return uri
  }
}

extension String {
  /// The text with the characters escaped that have a meaning in messages of SARIF.
  fileprivate var spelled: String {
    unicodeScalars.map { scalar in
      switch scalar {
      case "{": "{{"
      case "}": "}}"
      case "[": "\\["
      case "]": "\\]"
      case "\\": "\\\\"
      default: String(scalar)
      }
    }.joined()
  }
}
