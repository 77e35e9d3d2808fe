// The tree and the texts that ship with the program, read from the folder of the package.

import Glibc
import Tree
import TreeFile

/// The files under Resources/.
enum ShippedTree {
  /// The tree; nil when the program does not run in the folder of the package.
  static func load() -> DecisionTree? {
    let articles = paths("Resources/articles/*.txt").compactMap { $0.split(separator: "/").last }
    return DecisionTree.load(
      contents(of: "Resources/trees/msmail-exchange.yaml"),
      library: Library(Set(articles.map { String($0.dropLast(4)) }))
    ).tree
  }

  private static func paths(_ pattern: String) -> [String] {
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(pattern, 0, nil, &found) == 0 else { return [] }
    return (0..<Int(found.gl_pathc)).compactMap { found.gl_pathv[$0].map { String(cString: $0) } }
  }
}
