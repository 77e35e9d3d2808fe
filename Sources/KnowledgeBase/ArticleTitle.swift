// The title of an article without all the rest, for those who look at many.

extension Article {
  /// The title of the article in a text of some form; empty where its beginning gives none.
  package static func title(of text: String, in form: Form) -> String {
    switch form {
    case .text:
      let header = header(of: text.beginning(lines: 5))
      return header["DOCUMENT"] == nil
        ? Article("", plain: text.beginning(lines: 64)).title : header["TITLE"] ?? ""
    case .markdown:
      return Article("", markdown: text.beginning(lines: 64)).title
    }
  }
}

extension String {
  /// The first lines, of which none is very long.
  fileprivate func beginning(lines: Int) -> String {
    var left = lines
    let end = utf8.prefix(lines * 256).firstIndex {
      if $0 == 0x0A { left -= 1 }
      return left == 0
    }
    return String(self[..<(end ?? utf8.prefix(lines * 256).endIndex)])
  }
}
