// The title of an article without all the rest, for those who look at many.

extension Article {
  /// The title of the article in a text of some form; empty where its beginning gives none.
  package static func title(of text: String, in form: Form) -> String {
    let end = text.utf8.index(text.startIndex, offsetBy: 4_096, limitedBy: text.endIndex)
    let start = String(text[..<(end ?? text.endIndex)])
    switch form {
    case .text:
      let header = header(of: start)
      return header["DOCUMENT"] == nil
        ? Article("", plain: start).title : header["TITLE"] ?? ""
    case .markdown: return Article("", markdown: start).title
    }
  }
}
