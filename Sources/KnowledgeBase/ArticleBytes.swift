// The texts in the files of articles: UTF-8, or what most archives of articles are written in.

internal import Text

extension String {
  /// The text in the bytes of an article's file; what is no UTF-8 is read as Windows-1252.
  package init(article bytes: [UInt8], in form: Article.Form) throws(ArticleError) {
    if bytes.count > form.mostBytes { throw .tooLarge(form.mostMegabytes) }
    if bytes.contains(0) { throw .binary }
    self = String(validating: bytes, as: UTF8.self) ?? String(windows1252: bytes)
    if unicodeScalars.first == "\u{FEFF}" { unicodeScalars.removeFirst() }
  }
}
