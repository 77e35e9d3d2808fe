// Why a text is no article.

/// What keeps a text from being shown as an article.
package enum ArticleError: Error, Equatable, CustomStringConvertible {
  /// The text begins with something else than the form of the KB archives.
  case noDocumentLine
  /// What stands behind `DOCUMENT:` is no name for an article, or nothing.
  case badID(String)
  /// There is nothing in it.
  case empty
  /// There is nothing behind the header or the title.
  case breaksOff
  /// It holds bytes that are in no text.
  case binary
  /// It is larger than so many MiB.
  case tooLarge(Int)

  /// What is wrong, without a full stop.
  package var fault: String {
    switch self {
    case .noDocumentLine: "The text does not begin with \"DOCUMENT:\""
    case .badID(let id): "The line \"DOCUMENT:\" calls the article \"\(id.prefix(40))\""
    case .empty: "The text is empty"
    case .breaksOff: "The text breaks off before it says anything"
    case .binary: "The file holds bytes that are in no text"
    case .tooLarge(let size): "The text is larger than \(size) MiB"
    }
  }

  /// What to do.
  package var remedy: String {
    switch self {
    case .noDocumentLine: "start it with a line such as \"DOCUMENT:Q123456  23-OCT-2000\"."
    case .badID: "write a letter or digit, then only letters, digits, \"-\", \".\" and \"_\"."
    case .empty: "write it."
    case .breaksOff: "write that below its title."
    case .binary: "save it as plain text in UTF-8."
    case .tooLarge: "keep what is needed of it."
    }
  }

  /// One sentence on what is wrong and what to do.
  package var description: String { "\(fault); \(remedy)" }
}
