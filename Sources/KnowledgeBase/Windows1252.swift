// The texts in the files of articles: UTF-8, or what most archives of articles are written in.

extension String {
  /// The text in the bytes of an article's file; what is no UTF-8 is read as Windows-1252.
  package init(article bytes: [UInt8], in form: Article.Form) throws(ArticleError) {
    if bytes.count > form.mostBytes { throw .tooLarge(form.mostMegabytes) }
    if bytes.contains(0) { throw .binary }
    self = String(validating: bytes, as: UTF8.self) ?? String(windows1252: bytes)
    if unicodeScalars.first == "\u{FEFF}" { unicodeScalars.removeFirst() }
  }
}

extension String {
  /// The text in Windows-1252; the five bytes that mean nothing there are control characters.
  init(windows1252 bytes: [UInt8]) {
    var scalars = String.UnicodeScalarView()
    for byte in bytes {
      scalars.append((0x80..<0xA0).contains(byte) ? upper[Int(byte) - 0x80] : Unicode.Scalar(byte))
    }
    self.init(scalars)
  }
}

/// What the bytes from 0x80 to 0x9F stand for; all others stand for the same as in Unicode.
private let upper = Array(
  ("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}" + "\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ").unicodeScalars)
