// Trees that belong together, with the articles that they rest on, on their way to the shelf.

internal import Glibc
internal import Journals
internal import Tree
internal import TreeFile

/// A tree or a folder of trees, and all that has to be copied with them.
struct TreeBundle {
  /// The name of the folder that is made of it.
  let name: String
  /// The trees, none of which has a mistake.
  let trees: [LoadedTree]
  /// How many articles are copied with them.
  let articleCount: Int
  /// The folder that all of it lies in, and the files by their paths below that.
  private let root: String
  private let files: [String]

  /// The deepest that a tree may lie in the folder; deeper ones would not be looked for.
  private static let depth = 3

  /// Checks what lies at a path; says all that is wrong with it.
  init(of path: String, in world: World) throws(Problem) {
    guard let whole = Files.realPath(path) else {
      throw .failed("\"\(path)\" can't be read: \(systemReason(errno)).")
    }
    let isFolder = Files.isFolder(whole)
    if !isFolder, !Files.isPlain(whole) { throw .failed("\"\(path)\" is no plain file.") }
    let paths = isFolder ? ShelfFolder(path: whole, isOwn: true).files.map(\.path) : [whole]
    var trees: [LoadedTree] = []
    for path in paths {
      // Other files may be in YAML too.
      if case .noTree = ShelvedHead(of: path) {
        if isFolder { continue }
        throw .failed("\"\(path)\" is no tree; it lacks the key \"kbwizard\".")
      }
      if isFolder, Files.realPath(path)?.hasPrefix(whole + "/") != true {
        throw .outside(path, of: whole)
      }
      trees.append(try world.checked(.path(path)))
    }
    if trees.isEmpty { throw .failed("\"\(path)\" has no tree in it; a tree ends in .yaml.") }
    var (files, folders, count) = (trees.map(\.source.name), [String](), 0)
    for tree in trees {
      guard let articles = tree.tree.articles, !articles.hasPrefix("/"),
        let folder = Files.realPath(tree.source.articles(in: articles).path),
        !folders.contains(folder)
      else { continue }
      folders.append(folder)
      let names = Files.names(in: folder).filter {
        $0.isArticle && Files.isPlain("\(folder)/\($0)")
      }
      for path in names.map({ "\(folder)/\($0)" })
      where Files.realPath(path)?.hasPrefix(folder + "/") != true {
        throw .outside(path, of: folder)
      }
      files += names.map { "\(folder)/\($0)" }
      count += names.count
    }
    let root = TreeBundle.folder(above: files.map(\.folder) + folders)
    self.root = root
    self.files = files.map { String($0.dropFirst(root.count + 1)) }
    let own = isFolder ? whole.lastPart : trees[0].tree.id
    name = own.isEmpty || own.hasPrefix(".") ? trees[0].tree.id : own
    self.trees = trees
    articleCount = count
    if let deep = self.files.prefix(trees.count).first(where: { $0.depth > TreeBundle.depth }) {
      throw .failed(
        "\"\(deep)\" and its articles lie in folders too far apart; put them together, and name that folder."
      )
    }
  }

  /// The trees to which one of these leads on that are not there for its copy in a folder.
  func lost(in folder: String, on shelf: Shelf) -> [(tree: String, other: String)] {
    zip(trees, files).flatMap { tree, file in
      tree.tree.fixes.compactMap(\.tree).filter { name in
        let source = try? TreeSource.path("\(folder)/\(file)").tree(named: name, on: shelf)
        if case .path(let path)? = source { return !Files.isPlain(path) }
        return source == nil
      }.map { (tree.tree.id, $0) }
    }
  }

  /// Throws where something else has its name, on the shelf or among what is installed with it.
  func check(besides others: [TreeBundle], on shelf: String) throws(Problem) {
    if others.count(where: { $0.name == name }) > 1 {
      throw .failed(
        "Two of these would be called \"\(name)\" on the shelf; rename one folder, and install again."
      )
    }
    let ids = Set(trees.map(\.tree.id))
    let folder = ShelfFolder(path: "\(shelf)/\(name)", isOwn: true)
    for file in folder.files {
      if case .head(let head) = ShelvedHead(of: file.path), !ids.contains(head.id) {
        throw .failed(
          "\"\(folder.path)\" has another tree, \"\(head.id)\"; move it away, or rename the folder "
            + "that is installed.")
      }
    }
  }

  /// Copies all of it to a folder, of which nobody ever sees a part.
  func copy(to folder: String) throws(Problem) {
    let draft = "\(folder.folder)/.\(folder.lastPart).\(getpid())"
    let former = draft + ".former"
    Files.remove(draft)
    for file in files {
      let bytes = try Files.read("\(root)/\(file)", limit: .max)
      if !Files.replace("\(draft)/\(file)", with: bytes) {
        let reason = systemReason(errno)
        Files.remove(draft)
        throw .failed("\"\(folder)\" can't be written: \(reason).")
      }
    }
    let isReplaced = rename(folder, former) == 0
    guard rename(draft, folder) == 0 else {
      let reason = systemReason(errno)
      if isReplaced { rename(former, folder) }
      Files.remove(draft)
      throw .failed("\"\(folder)\" can't be written: \(reason).")
    }
    Files.remove(former)
  }

  /// The deepest folder that some folders lie in.
  private static func folder(above folders: [String]) -> String {
    var parts = folders[0].split(separator: "/")[...]
    for folder in folders {
      let others = folder.split(separator: "/")
      parts = parts.prefix(zip(parts, others).prefix { $0 == $1 }.count)
    }
    return parts.map { "/" + $0 }.joined()
  }
}

extension World {
  /// A tree without a mistake; says all that is wrong with it.
  fileprivate func checked(_ source: TreeSource) throws(Problem) -> LoadedTree {
    let bytes = try source.bytes()
    let loaded = DecisionTree.load(
      bytes, for: .reading, library: source.library(on: shelf), keeping: 100)
    if loaded.tree == nil {
      var report = FindingReport(source: bytes, path: source.name)
      streams.error(report.text(of: loaded.findings, outOf: loaded.tally))
      throw .failed("\"\(source.name)\" has mistakes, and nothing was installed.")
    }
    return try loadToWalk(source)
  }
}

extension String {
  /// What stands in front of the last slash of a path from the root.
  fileprivate var folder: String { String(self[..<(lastIndex(of: "/") ?? startIndex)]) }

  /// What stands behind it.
  fileprivate var lastPart: String { split(separator: "/").last.map(String.init) ?? "" }

  /// How many folders a path names.
  fileprivate var depth: Int { utf8.count { $0 == UInt8(ascii: "/") } }
}

extension Problem {
  /// A file that a link leads to out of a folder which is copied.
  fileprivate static func outside(_ path: String, of folder: String) -> Problem {
    .failed(
      "\"\(path)\" lies outside of \"\(folder)\", from where a link leads there; take the link "
        + "away, or name the folder that it leads to.")
  }
}
