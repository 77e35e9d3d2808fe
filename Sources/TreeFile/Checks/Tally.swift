// How many mistakes a file has.

/// The number of mistakes of each severity.
package struct Tally: Equatable, Sendable {
  /// The number of mistakes that keep the tree from being used.
  package private(set) var errors = 0
  /// The number of the others.
  package private(set) var warnings = 0

  /// The number of some findings.
  package init(_ findings: [Finding] = []) {
    for finding in findings { count(finding.check) }
  }

  /// The number of all mistakes.
  package var all: Int { errors + warnings }

  /// Counts one more.
  mutating func count(_ check: Check) {
    if check.isError { errors += 1 } else { warnings += 1 }
  }
}
