// An article that an index knows, and how words fit it.

/// An article in a file that an index knows.
package struct FoundArticle: Equatable, Sendable {
  /// The name of the file without its ending, such as Q123456.
  package let id: String
  /// The title; empty where the text gives none.
  package let title: String
  /// The folder in which the file lies.
  package let folder: String
  /// The name of the file.
  let name: String
  /// How the words fit that it was found by.
  package let fit: Fit

  /// How words fit an article; the better comes first.
  package enum Fit: Comparable, Sendable {
    /// They are its id.
    case id
    /// Its title holds all of them.
    case title
    /// All that it says does.
    case text
  }

  /// The path of the file.
  package var path: String { folder == "/" ? "/" + name : folder + "/" + name }

  /// An article by its file.
  init(folder: String, name: String, title: String, fit: Fit) {
    id = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    self.folder = folder
    self.name = name
    self.title = title
    self.fit = fit
  }
}
