// What the start page shows of the sessions on disk.

/// A session that can be gone on with.
package struct OtherSession: Equatable, Sendable {
  /// Its name.
  package let name: String
  /// What it is about.
  let title: String
  /// How far it is, and how old.
  let detail: String

  /// The session of a name, what it is about, and how far it is.
  package init(name: String, title: String, detail: String) {
    self.name = name
    self.title = title
    self.detail = detail
  }
}
