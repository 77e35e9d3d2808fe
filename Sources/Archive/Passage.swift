// The line of an article's text that holds the words by which it was found.

internal import KnowledgeBase
internal import Text

extension ArticleIndex {
  /// The first line of an article with the most of some words, else its first line; nil when the file
  /// can't be read any more.
  package func passage(of found: FoundArticle, for words: String) -> String? {
    guard let form = Article.Form(ofFile: found.path),
      let text = try? String(articleAt: found.path, in: form),
      let article = try? Article(found.id, saying: text, in: form)
    else { return nil }
    let wanted = words.folded.split(whereSeparator: \.isWhitespace)
    var best = (line: "", count: -1)
    for line in article.wholeText.textLines where line.contains(where: \.isLetter) {
      let folded = String(line).folded
      let count = wanted.count { folded.contains($0) }
      if count > best.count { best = (String(line).onOneLine, count) }
    }
    return best.count < 0 ? nil : best.line
  }
}
