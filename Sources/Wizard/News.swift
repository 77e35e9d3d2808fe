// What a person should know before going on with a session.

/// What a person should know before going on with a session.
package struct News: Equatable, Sendable {
  /// What happened to it meanwhile, in sentences.
  package var sentences: [String]
  /// What was done in it so far, and what comes next.
  package var parts: [Part] = []

  /// A heading with what stands below it, in sentences.
  package struct Part: Equatable, Sendable {
    let heading: String
    let sentences: [String]

    /// A part under a heading.
    package init(_ heading: String, _ sentences: [String]) {
      self.heading = heading
      self.sentences = sentences
    }
  }

  /// News in sentences alone.
  package init(_ sentences: [String]) { self.sentences = sentences }

  /// Whether there is nothing to tell.
  package var isEmpty: Bool { sentences.isEmpty && parts.isEmpty }
}
