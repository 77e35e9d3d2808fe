// Findings for other programs: JSON, and commands for GitHub.

internal import JSON
internal import Text
internal import TreeFile
internal import YAML

/// What findings can be written as.
enum FindingFormat: String, CaseIterable {
  case text, json, sarif, github
}

/// A tree file and what was found in it.
struct CheckedFile {
  let name: String
  var findings: [Finding] = []
  /// How much was found, which may be more.
  var tally = Tally()
  /// Why the file could not be read; nil when it was.
  var failure: String?

  /// A sentence on what was found and is not among the findings.
  var rest: String? { tally.rest(after: findings.count) }

  /// A finding as a command that marks a line for GitHub.
  func command(_ finding: Finding) -> String {
    var properties = [("file", name)]
    if let mark = finding.mark {
      properties += [("line", "\(mark.line)"), ("col", "\(mark.column)")]
      properties.append(("endColumn", "\(mark.column + mark.length)"))
    }
    properties.append(("title", finding.check.id))
    let list = properties.map { "\($0)=\(spelled($1, [":", ","]))" }.joined(separator: ",")
    return "::\(finding.check.severity) \(list)::\(spelled(finding.shortText, []))\n"
  }
}

extension Finding {
  /// What is wrong and what to do about it, cut where nobody would read on.
  var shortText: String { text.short }
}

extension String {
  /// The text as it can be shown, cut where nobody would read on.
  var short: String { visible().truncated(to: 1_000) }
}

/// A text for a command, in which the characters that have a meaning there are spelled.
private func spelled(_ text: String, _ others: Set<Unicode.Scalar>) -> String {
  let special = others.union(["%", "\r", "\n"])
  return text.unicodeScalars.map { scalar in
    guard special.contains(scalar) else { return String(scalar) }
    return scalar.utf8.map(\.percentEncoded).joined()
  }.joined().visible()
}

extension JSONValue {
  /// The findings in all files as one list.
  static func findings(of files: [CheckedFile]) -> JSONValue {
    .array(
      files.flatMap { file in
        file.findings.map { finding in
          .object([
            ("file", .string(file.name)),
            ("line", finding.mark.map { .number(Int($0.line)) } ?? .null),
            ("column", finding.mark.map { .number(Int($0.column)) } ?? .null),
            ("length", finding.mark.map { .number(Int($0.length)) } ?? .null),
            ("severity", .string(finding.check.severity.rawValue)),
            ("check", .string(finding.check.id)),
            ("message", .string(finding.message.short)),
            ("advice", finding.advice.map { .string($0.short) } ?? .null),
          ])
        }
      })
  }
}
