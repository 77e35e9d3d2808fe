// The list of checks, as documents tell of it.

import TreeFile

/// A check in a document.
struct CheckEntry {
  let name: String
  let severity: String
  let summary: String

  /// All checks, in the order of the program.
  static let all = Check.all.map {
    CheckEntry(name: $0.id, severity: $0.severity.rawValue, summary: $0.summary)
  }
}

extension Finding {
  /// The name of the check that found it.
  var checkName: String { check.id }
}

extension BadTree {
  /// The name of the check that it shows.
  var checkName: String? { check?.id }
}
