// Checks as values: a name, a severity, and a function that looks.

/// A kind of mistake in a tree file.
package struct Check: Sendable {
  /// Its name.
  package let id: String
  /// How bad the mistake is.
  package let severity: Severity
  /// What the mistake is, on one line without a full stop.
  package let summary: String
  /// When it is looked for.
  let phase: Phase
  /// Looks for it; nil where the one who reads or resolves meets it on the way.
  let run: (@Sendable (Subject, inout Findings) -> Void)?

  init(
    _ id: String, _ severity: Severity, _ summary: String, in phase: Phase = .reading,
    run: (@Sendable (Subject, inout Findings) -> Void)? = nil
  ) {
    (self.id, self.severity, self.summary) = (id, severity, summary)
    (self.phase, self.run) = (phase, run)
  }

  /// Whether the mistake keeps the tree from being used.
  package var isError: Bool { severity == .error }

  /// The steps in which mistakes are looked for.
  enum Phase: CaseIterable {
    /// While the text is read.
    case reading
    /// While names are resolved.
    case names
    /// In what is written, whatever its names stand for.
    case shape
    /// In what is written, where a mistake leaves all names what they are and hides nothing.
    case texts
    /// In a tree without other errors: what is wrong hides what is missing.
    case meaning
    /// By walks through a tree without other errors.
    case walking
  }
}

extension Check: Hashable {
  /// Checks are told apart by their ids.
  package static func == (left: Check, right: Check) -> Bool { left.id == right.id }

  /// Checks are told apart by their ids.
  package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// How bad a mistake is.
package enum Severity: String, Sendable {
  /// The tree can't be used.
  case error
  /// The tree can be used, and something in it looks wrong.
  case warning
}
