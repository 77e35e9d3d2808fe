// Where a tree and its articles come from: inside the program, or a file and a folder.

internal import Glibc
internal import KnowledgeBase
internal import ShippedTrees
internal import TreeFile
internal import YAML

/// A tree file and the folder of its articles.
enum TreeSource: Equatable {
  /// The tree inside the program.
  case shipped
  /// A file by its path; `-` is standard input.
  case path(String)

  /// Whether it can be read only once, and is another one the next time.
  var isStandardInput: Bool { if case .path("-") = self { true } else { false } }

  /// The file as messages name it.
  var name: String {
    switch self {
    case .shipped: ShippedTree.migration.file
    case .path(let path): path == "-" ? "<stdin>" : path
    }
  }

  /// The path of the file from the root; nil for the tree inside the program and standard input, and
  /// where a folder above is not in UTF-8.
  var absolutePath: String? {
    guard case .path(let path) = self, path != "-", let resolved = realpath(path, nil) else {
      return nil
    }
    defer { free(resolved) }
    return String(validatingCString: resolved)
  }

  /// What a session remembers of where the file lies: its path from the root, `-` for standard input, as
  /// it was typed where a folder above is not in UTF-8; nil for the tree inside the program.
  var stampedPath: String? {
    switch self {
    case .shipped: nil
    case .path(let path): absolutePath ?? path
    }
  }

  /// The bytes of the file; one more than may be there when there are too many.
  func bytes() throws(Problem) -> [UInt8] {
    switch self {
    case .shipped: Resource.bytes(of: ShippedTree.migration.file) ?? []
    case .path(let path): try Files.read(path, limit: Limits.bytes + 1)
    }
  }

  /// The ids of the articles in a folder relative to the file.
  func articles(in folder: String) -> [String] {
    switch self {
    case .shipped:
      return Resource.articleIDs
    case .path:
      let folder = self.folder(folder)
      return Files.names(in: folder).filter { $0.lowercased().hasSuffix(".txt") }
        .filter { Files.isPlain("\(folder)/\($0)") }.map { String($0.dropLast(4)) }
    }
  }

  /// The articles beside the file; a folder is listed only when one of them is missing.
  var library: Library {
    switch self {
    case .shipped: Library(Set(Resource.articleIDs))
    case .path:
      Library(
        has: { Files.isPlain("\(self.folder($0))/\($1).txt") }, ids: { articles(in: $0) })
    }
  }

  /// An article that a fix of the tree rests on.
  func article(_ id: String, in folder: String) throws(Problem) -> Article {
    let text: [UInt8]
    switch self {
    case .shipped:
      text = Resource.bytes(of: "articles/\(id).txt") ?? []
    case .path:
      let path = path(ofArticle: id, in: self.folder(folder))
      guard Files.isPlain(path) else {
        throw .failed("\"\(path)\" is no plain file; put the article there.")
      }
      text = try Files.read(path, limit: 16 << 20)
    }
    do throws(ArticleError) {
      return try Article(parsing: text)
    } catch {
      throw Problem(error, in: id)
    }
  }

  /// The most that is read of articles in which something is looked for, in bytes of text.
  private static let mostSearched = 8 << 20

  /// Those of some articles that can be read, as far as they are not too much to search.
  func articles(_ ids: [String], in folder: String) -> [Article] {
    var articles: [Article] = []
    var size = 0
    for id in ids where size <= TreeSource.mostSearched {
      guard let article = try? article(id, in: folder) else { continue }
      size += article.wholeText.utf8.count
      articles.append(article)
    }
    return articles
  }

  /// The path of an article in a folder; the case of the file's name does not matter.
  private func path(ofArticle id: String, in folder: String) -> String {
    let path = "\(folder)/\(id).txt"
    if access(path, F_OK) == 0 { return path }
    let name = "\(id).txt".lowercased()
    return Files.names(in: folder).first { $0.lowercased() == name }.map { "\(folder)/\($0)" }
      ?? path
  }

  /// The path of a folder relative to the file.
  private func folder(_ folder: String) -> String {
    guard case .path(let path) = self, !folder.hasPrefix("/"), let slash = path.lastIndex(of: "/")
    else { return folder }
    return path[...slash] + folder
  }
}
