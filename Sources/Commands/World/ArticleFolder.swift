// A folder of articles, on disk or inside the program, and what lies there under which id.

internal import Glibc
internal import KnowledgeBase

/// A folder in which articles lie as `ID.txt` or `ID.md`.
///
/// Of several files that fit, one whose name is in the letters of the id comes first, and then
/// `ID.txt` before `ID.md`.
struct ArticleFolder {
  /// Whether it is inside the program; its path is one below Resources/ then.
  let isShipped: Bool
  let path: String
  /// The names of the files there by the same names in small letters; nil until they are asked for.
  private var names: [String: String]?

  /// A folder on disk.
  init(onDisk path: String) { (isShipped, self.path) = (false, path) }

  /// A folder inside the program.
  init(shipped path: String) { (isShipped, self.path) = (true, path.withoutStepsUp) }

  /// The ids of the articles, each once, in order.
  var ids: [String] {
    let names = allNames.filter { isShipped || Files.isPlain("\(path)/\($0)") }
    return Set(names.compactMap { $0.articleID }).sorted()
  }

  /// The article under an id.
  mutating func article(_ id: String) throws(ArticleFault) -> Article {
    let (text, form) = try text(of: id)
    do throws(ArticleError) {
      return try Article(id, saying: text, in: form)
    } catch {
      throw ArticleFault(id, error)
    }
  }

  /// The text under an id, and the form that it is in.
  mutating func text(of id: String) throws(ArticleFault) -> (text: String, form: Article.Form) {
    guard let (name, form) = file(of: id) else { throw .missing(id, in: path) }
    let bytes = try bytes(of: name, ofArticle: id, atMost: form.mostBytes + 1)
    do throws(ArticleError) {
      return (try String(article: bytes, in: form), form)
    } catch {
      throw ArticleFault(id, error)
    }
  }

  /// Whether a file lies there for an id.
  mutating func has(_ id: String) -> Bool { file(of: id) != nil }

  private func bytes(
    of name: String, ofArticle id: String, atMost limit: Int
  ) throws(ArticleFault) -> [UInt8] {
    let path = "\(path)/\(name)"
    if isShipped { return Resource.bytes(of: path) ?? [] }
    guard Files.isPlain(path) else { throw .noFile(id, path) }
    do throws(Problem) {
      return try Files.read(path, limit: limit)
    } catch {
      throw .unreadable(id, error)
    }
  }

  /// The name of the file for an id.
  private mutating func file(of id: String) -> (name: String, form: Article.Form)? {
    for form in Article.Form.allCases {
      let name = "\(id).\(form.rawValue)"
      if isThere(name) { return (name, form) }
    }
    let names =
      names ?? Dictionary(allNames.sorted().map { ($0.lowercased(), $0) }) { one, _ in one }
    self.names = names
    for form in Article.Form.allCases {
      if let name = names["\(id).\(form.rawValue)".lowercased()] { return (name, form) }
    }
    return nil
  }

  private func isThere(_ name: String) -> Bool {
    isShipped
      ? Resource.paths.contains("\(path)/\(name)") : access("\(path)/\(name)", F_OK) == 0
  }

  private var allNames: [String] {
    isShipped ? Resource.names(in: path) : Files.names(in: path)
  }
}

extension String {
  /// Whether a file with this name may be an article.
  var isArticle: Bool { articleID != nil }

  /// The id of the article for which a file with this name would lie there; nil where it is none.
  fileprivate var articleID: String? {
    let lowercased = lowercased()
    return Article.Form.allCases.first { lowercased.hasSuffix(".\($0.rawValue)") }
      .map { String(dropLast($0.rawValue.count + 1)) }
  }
}

extension String {
  /// The path without the folders that it leaves again.
  fileprivate var withoutStepsUp: String {
    var folders: [Substring] = []
    for part in split(separator: "/") {
      if part == ".." { folders.removeLast(min(1, folders.count)) } else { folders.append(part) }
    }
    return folders.joined(separator: "/")
  }
}
