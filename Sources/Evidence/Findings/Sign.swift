// Where in a text a rule matched.

/// A place in a text that a rule matched.
package struct Sign: Equatable, Sendable {
  /// The number of its first line, from 1.
  package let line: Int
  /// When it was written, as it stands there; nil where the record says no time.
  package let time: String?
  /// The line, shortened around what matched, with secrets taken out.
  package let text: String
  /// What is kept of it.
  package let captures: [Capture]
  /// Who and where it was, as fields of the record say it.
  package var names: [String] = []
  /// What would be right instead, where the rule says so.
  package var repair: String?
}
