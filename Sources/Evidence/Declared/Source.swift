// Evidence as a tree declares it: how a text is read, and what rules look for in it.

/// A text from outside that a tree can read, such as a log.
package struct Source: Sendable, Identifiable {
  /// The id of the evidence in its tree.
  package let id: String
  /// What makes records out of the text.
  package let reader: Reader
  /// What is looked for, in the order of the author.
  package let rules: [Rule]

  /// A declared evidence.
  package init(_ id: String, _ reader: Reader, _ rules: [Rule]) {
    self.id = id
    self.reader = reader
    self.rules = rules
  }
}

/// What makes records out of a text.
package enum Reader: Sendable {
  /// Every line is a record; sections are parts of the text.
  case lines([Section] = [])
  /// The entries of the event log of Windows NT and its descendants.
  case ntEvents
  /// The rows of a table with commas between its cells.
  case csv(TableForm = TableForm())
  /// Objects of JSON: of an array, on a line each, or of the array that a path leads to.
  case json(records: String? = nil)
}

/// A part of a text, from a line on.
package struct Section: Sendable, Identifiable {
  /// The name by which rules look in it.
  package let id: String
  /// The section that it is a part of; nil for the whole text.
  package var parent: String?
  /// What its first line fits, any of these.
  let starts: [Pattern]
  /// Whether the last line that fits counts, not the first.
  package var isFromLast = false
  /// What its last line fits, any of these; empty where nothing ends it.
  package var ends: [Pattern] = []
  /// How many lines before the one that fits belong to it.
  package var before = 0
  /// How many lines it has at the most, those before included.
  package var lines: Int?

  /// A section that begins where one of some patterns fits.
  init(_ id: String, from starts: Pattern...) { self.init(id, from: starts) }

  /// A section that begins where one of some patterns fits.
  package init(_ id: String, from starts: [Pattern]) {
    self.id = id
    self.starts = starts
  }
}
