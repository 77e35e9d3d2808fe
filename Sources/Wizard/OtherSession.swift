// What the start page shows of the sessions on disk.

/// A session that can be gone on with.
package struct OtherSession: Equatable, Sendable {
  /// Its name.
  package let name: String
  /// What tells it from others: its title, or what was answered last.
  let title: String
  /// How old it is, how far, and in which tree.
  let detail: String

  /// The session of a name, what tells it from others, and how far it is.
  package init(name: String, title: String, detail: String) {
    self.name = name
    self.title = title
    self.detail = detail
  }
}
