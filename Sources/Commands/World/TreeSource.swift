// Where a tree and its articles come from: inside the program, or a file and a folder.

internal import Glibc
internal import KnowledgeBase
internal import ShippedTrees
internal import Tree
internal import TreeFile
internal import YAML

/// A tree file and the folder of its articles.
enum TreeSource: Equatable {
  /// A tree inside the program.
  case shipped(ShippedTree)
  /// A file by its path; `-` is standard input.
  case path(String)

  /// The tree inside the program that is meant when none is named.
  static var usual: TreeSource { .shipped(.migration) }

  /// The tree inside the program that it is, if it is one.
  var shipped: ShippedTree? { if case .shipped(let tree) = self { tree } else { nil } }

  /// Whether it can be read only once, and is another one the next time.
  var isStandardInput: Bool { if case .path("-") = self { true } else { false } }

  /// The file as messages name it.
  var name: String {
    switch self {
    case .shipped(let tree): tree.file
    case .path(let path): path == "-" ? "<stdin>" : path
    }
  }

  /// The path of the file from the root; nil for a tree inside the program and standard input, and
  /// where a folder above is not in UTF-8.
  var absolutePath: String? {
    guard case .path(let path) = self, path != "-" else { return nil }
    return Files.realPath(path)
  }

  /// What a session remembers of where the file lies: its path from the root, `-` for standard input, as
  /// it was typed where a folder above is not in UTF-8; nil for a tree inside the program.
  var stampedPath: String? {
    switch self {
    case .shipped: nil
    case .path(let path): absolutePath ?? path
    }
  }

  /// The bytes of the file; one more than may be there when there are too many.
  func bytes() throws(Problem) -> [UInt8] {
    switch self {
    case .shipped(let tree): Resource.bytes(of: tree.file) ?? []
    case .path(let path): try Files.read(path, limit: Limits.bytes + 1)
    }
  }

  /// The tree that a text of this one names: by a path relative to the file, or by its id, which is that
  /// of a file beside this one, else of a tree on the shelf.
  func tree(named name: String, on shelf: Shelf) throws(Problem) -> TreeSource {
    let isPath = name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml")
    if case .path(let path) = self, path != "-" {
      let file = (isPath ? name : name + ".yaml").relative(toFile: path)
      // What the kernel makes up there may have no end, or be waited for.
      if ["/proc/", "/sys/", "/dev/"].contains(where: file.hasPrefix) {
        throw .failed("\"\(file)\" is no tree.")
      }
      if isPath || Files.isPlain(file) { return .path(file) }
    }
    if let shelved = shelf.tree(name) { return shelved.source }
    throw .failed("There is no tree \"\(name)\" beside this one, and none on the shelf.")
  }

  /// The folder of the articles, by its path relative to the file.
  func articles(in folder: String) -> ArticleFolder {
    switch self {
    case .shipped(let tree):
      ArticleFolder(shipped: folder.relative(toFile: tree.file))
    case .path(let path):
      ArticleFolder(onDisk: folder.relative(toFile: path))
    }
  }

  /// The articles beside the file, and the trees that it may lead to; beside standard input none is
  /// opened.
  func library(on shelf: Shelf) -> Library {
    Library(
      read: { folder, ids in
        var articles = articles(in: folder)
        return ids.map { articles.reading(of: $0, isOpened: !isStandardInput) }
      }, ids: { articles(in: $0).ids }, treeIDs: { shelf.trees.map(\.head.id) },
      // Beside standard input nothing is looked for.
      tree: { isStandardInput ? .fine : reading(ofTree: $0, on: shelf) })
  }

  /// What came of reading a tree that this one names; those that it names itself are not read.
  private func reading(ofTree name: String, on shelf: Shelf) -> Library.Reading {
    guard let next = try? tree(named: name, on: shelf) else { return .missing }
    guard case .path(let path) = next else { return .fine }
    if !Files.isPlain(path) { return .missing }
    let fault: String
    do throws(Problem) {
      guard
        let error = DecisionTree.load(try next.bytes(), for: .walking, keeping: 1).findings.first
      else { return .fine }
      fault = error.mark.map { "it has a mistake on line \($0.line)" } ?? "it is no tree"
    } catch {
      fault = "it can't be read"
    }
    return .faulty(
      "The tree \"\(path)\" can't be used: \(fault)",
      advice: "see what \"kbwizard check\" says of it.")
  }

  /// The most that is read of articles in which something is looked for, in bytes of text.
  private static let mostSearched = 8 << 20

  /// Those of some articles that can be read, as far as they are not too much to search.
  func articles(_ ids: [String], in folder: String) -> [Article] {
    var folder = articles(in: folder)
    var articles: [Article] = []
    var size = 0
    for id in ids where size <= TreeSource.mostSearched {
      guard let article = try? folder.article(id) else { continue }
      size += article.wholeText.utf8.count
      articles.append(article)
    }
    return articles
  }
}

extension ArticleFolder {
  /// What came of reading an article, or only of looking for it.
  fileprivate mutating func reading(of id: String, isOpened: Bool) -> Library.Reading {
    if !isOpened { return has(id) ? .fine : .missing }
    do throws(ArticleFault) {
      _ = try article(id)
      return .fine
    } catch {
      return error.isMissing ? .missing : .faulty(error.fault, advice: error.remedy)
    }
  }
}

extension String {
  /// The path of a folder that is given relative to a file.
  fileprivate func relative(toFile file: String) -> String {
    guard !hasPrefix("/"), let slash = file.lastIndex(of: "/") else { return self }
    return file[...slash] + self
  }
}
