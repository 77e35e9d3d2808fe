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
      + "name before is replaced. No link out of a folder is followed, and nothing is ever fetched."
  )

  private let paths: [String]
  private let commandNames: Set<String>

  init(_ line: CommandLine) throws(Problem) {
    paths = line.operands
    commandNames = Set(line.subcommands.map(\.name))
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
    let installed = world.shelf
    tellHidden(bundles, on: installed, in: world)
    for bundle in bundles {
      for (tree, other) in bundle.lost(in: "\(shelf)/\(bundle.name)", on: installed) {
        world.tell(
          "\"\(tree)\" leads on to the tree \"\(other.visible())\", which was not installed with it; "
            + "install the folder that both lie in.\n")
      }
    }
    return .done
  }

  /// Says which ids mean another tree than before, another one than this, or a command.
  private func tellHidden(_ bundles: [TreeBundle], on shelf: Shelf, in world: World) {
    let ids = Set(bundles.flatMap { $0.trees.map(\.tree.id) })
    for tree in shelf.hidden where ids.contains(tree.head.id) {
      guard let first = shelf.tree(tree.head.id) else { continue }
      let other =
        tree.folder == nil ? "the tree inside the program" : "\"\(tree.source.name.visible())\""
      world.tell(
        "\"\(tree.head.id)\" means \"\(first.source.name.visible())\", and not \(other).\n")
    }
    for id in ids.intersection(commandNames).sorted() {
      world.tell("\"\(id)\" is a command as well; \"kbwizard -- \(id)\" begins the tree.\n")
    }
  }
}
