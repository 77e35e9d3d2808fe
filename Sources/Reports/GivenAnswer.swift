// What the person answered and noted, each with its time.

package import Casework

/// An answer that counts in the end.
package struct GivenAnswer: Equatable, Sendable {
  /// What was asked.
  package var question: Named
  /// What was chosen; nil when the person is not sure.
  package var choice: Named?
  /// When it was given, or changed last.
  package var time: String
  /// Whether the tree still asks it, as far as that is known.
  package var isAsked = true
}

/// Something that the person noted.
package struct Note: Equatable, Sendable {
  /// When.
  package var time: String
  /// What.
  package var text: String
}
