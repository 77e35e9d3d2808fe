// The forms in which articles are written, and which of them a file is in.

extension Article {
  /// The forms of the files, by what their names end with.
  package enum Form: String, CaseIterable, Sendable {
    /// The form of the KB archives, or else any text, which is shown as it is.
    case text = "txt"
    /// Markdown.
    case markdown = "md"

    /// The most that an article in this form may hold, in MiB: what is made of Markdown takes more
    /// than a hundred times the room.
    var mostMegabytes: Int {
      switch self {
      case .text: 16
      case .markdown: 1
      }
    }

    /// The most bytes that an article in this form may hold.
    package var mostBytes: Int { mostMegabytes << 20 }
  }

  /// The article with an id in a text of some form.
  package init(_ id: String, saying text: String, in form: Form) throws(ArticleError) {
    switch form {
    case .text:
      do throws(ArticleError) {
        try self.init(parsing: text)
      } catch {
        guard error == .noDocumentLine else { throw error }
        self.init(id, plain: text)
      }
    case .markdown:
      self.init(id, markdown: text)
    }
    if text.allSatisfy(\.isWhitespace) { throw .empty }
    if sections.allSatisfy(\.blocks.isEmpty) { throw .breaksOff }
  }
}
