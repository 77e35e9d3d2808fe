// One thing to do, with what belongs to it.

/// One line of a checklist.
package struct Step: Sendable {
  /// What to do.
  package let `do`: String
  /// Literal text for the person to type; never executed.
  package let type: String?
  /// What quotes a value in that text.
  package let shell: Shell
  /// What one should see.
  package let expect: String?
  /// What can go wrong.
  package let warn: String?
  /// How to take the step back.
  package let undo: String?
  /// The answers with which it is there; with any where this is empty.
  package let when: [Applies]
  /// Whether the article does not have it.
  package let isAdded: Bool

  /// A step with what belongs to it.
  package init(
    do: String, type: String? = nil, shell: Shell = .none, expect: String? = nil,
    warn: String? = nil, undo: String? = nil, when: [Applies] = [], isAdded: Bool = false
  ) {
    self.do = `do`
    self.type = type
    self.shell = shell
    self.expect = expect
    self.warn = warn
    self.undo = undo
    self.when = when
    self.isAdded = isAdded
  }

  /// All that it says.
  package var texts: [String?] { [`do`, type, expect, warn, undo] }
}

/// What reads the text that a person types.
package enum Shell: String, CaseIterable, Sendable {
  /// A dialog, or anything else that takes a value as it is.
  case none
  /// sh, bash, zsh or fish.
  case sh
  case powershell
}
