// Putting trees on the person's shelf: they are checked, and copied with their articles.

internal import Glibc
internal import Text
internal import Tree
internal import TreeFile

/// Copies trees and their articles to the person's shelf.
struct InstallCommand: Command {
  static let about = Subcommand(
    name: "install", summary: "put trees on your shelf", operands: [.repeated(.file)],
    explanation: "FILE is a tree, or a folder with trees. They are checked first, and copied with "
      + "their articles below kbwizard/trees in $XDG_DATA_HOME; what was installed under the same "
      + "name before is replaced. Nothing is ever fetched.")

  private let paths: [String]

  init(_ line: CommandLine) throws(Problem) {
    paths = line.operands
    if paths.isEmpty { throw .usage("Name a tree or a folder of trees: kbwizard install FILE...") }
  }

  func run(in world: World) throws(Problem) -> ExitStatus {
    guard let home = world.environment.dataHome else {
      throw .failed("No shelf is known; set XDG_DATA_HOME or HOME to a folder.")
    }
    var bundles: [TreeBundle] = []
    for path in paths { bundles.append(try TreeBundle(of: path, in: world)) }
    let shelf = "\(home)/kbwizard/trees"
    for bundle in bundles { try bundle.check(besides: bundles, on: shelf) }
    for bundle in bundles {
      let folder = "\(shelf)/\(bundle.name)"
      let isThere = Files.isFolder(folder)
      try bundle.copy(to: folder)
      for tree in bundle.trees {
        world.say(
          "\(isThere ? "Replaced" : "Installed"): \(tree.tree.id) (\(tree.tree.title.onOneLine.visible()))\n"
        )
      }
      let count = bundle.articleCount
      let articles = count == 1 ? "1 article" : "\(count) articles"
      world.say("It lies in \(folder.visible()), with \(articles).\n")
    }
    tellHidden(bundles, in: world)
    return .done
  }

  /// Says of which trees another one of the same id is walked.
  private func tellHidden(_ bundles: [TreeBundle], in world: World) {
    let shelf = world.shelf
    let ids = Set(bundles.flatMap { $0.trees.map(\.tree.id) })
    for tree in shelf.hidden where ids.contains(tree.head.id) && tree.folder != nil {
      guard let first = shelf.tree(tree.head.id) else { continue }
      world.tell(
        "\"\(tree.head.id)\" means \"\(first.source.name.visible())\", and not "
          + "\"\(tree.source.name.visible())\".\n")
    }
  }
}
