// Looking for an article in a folder without an index: every file is read.

internal import KnowledgeBase
internal import Text

/// A folder whose articles are looked at one by one.
package struct FolderSearch {
  private let folders: [(path: String, files: [ArticleFile])]

  /// How many articles may lie in it.
  package let count: Int

  /// The articles in a folder and below it.
  package init(of path: String) {
    var folders: [(path: String, files: [ArticleFile])] = []
    var waiting = [path]
    while let folder = waiting.popLast() {
      guard let listing = try? FolderListing(folder) else { continue }
      if !listing.files.isEmpty { folders.append((folder, listing.files)) }
      waiting += listing.folders.reversed().map { folder.appending($0) }
    }
    self.folders = folders
    count = folders.reduce(0) { $0 + $1.files.count }
  }

  /// The articles with an id, in any case, without reading a file; a number may stand for Q and KB with
  /// it.
  package func articles(named id: String) -> [FoundArticle] {
    let wanted = Set(ArticleNumber(id).spellings.map { $0.lowercased() })
    return folders.flatMap { folder, files in
      files.map { FoundArticle(folder: folder, name: $0.name, title: "", fit: .id) }
        .filter { wanted.contains($0.id.lowercased()) }
    }
  }

  /// The articles with all of some words in the title, then those with all of them anywhere, whatever
  /// their case and accents; says of each file that it is done.
  package func find(_ words: String, most: Int = 20, tell: () -> Void) -> [FoundArticle] {
    let wanted = words.folded.split(whereSeparator: \.isWhitespace)
    guard !wanted.isEmpty else { return [] }
    var (byTitle, byText): ([FoundArticle], [FoundArticle]) = ([], [])
    for (folder, files) in folders {
      for file in files {
        defer { tell() }
        guard let text = try? String(articleAt: folder.appending(file.name), in: file.form) else {
          continue
        }
        let title = Article.title(of: text, in: file.form)
        func fits(_ text: String) -> Bool { wanted.allSatisfy(text.folded.contains) }
        if fits(title), byTitle.count < most {
          byTitle.append(
            FoundArticle(folder: folder, name: file.name, title: title, fit: .title))
        } else if byText.count < most, fits(text) {
          byText.append(FoundArticle(folder: folder, name: file.name, title: title, fit: .text))
        }
      }
    }
    return Array((byTitle + byText).prefix(most))
  }
}
