// One mistake in a tree file, and where it stands.

package import YAML

/// One mistake in a tree file.
package struct Finding: Equatable, Sendable {
  /// What kind of mistake it is.
  package let check: Check
  /// Where it stands; nil when it concerns the file as a whole.
  package let mark: Mark?
  /// What is wrong and what to do about it, in finished sentences.
  package let message: String

  /// A mistake at a place.
  package init(_ check: Check, at mark: Mark?, _ message: String) {
    self.check = check
    self.mark = mark
    self.message = message
  }
}

extension Sequence<Finding> {
  /// The findings in the order of the file.
  package func inFileOrder() -> [Finding] {
    let start = Mark(line: 0, column: 0)
    return sorted { ($0.mark ?? start, $0.message) < ($1.mark ?? start, $1.message) }
  }
}
