// Listing the trees of the shelf.

internal import JSON
internal import Text
internal import Tree

/// Lists the trees that can be walked by their ids, each with what it is about.
struct TreesCommand: Command {
  static let about = Subcommand(
    name: "trees", summary: "list the trees of the shelf", options: [.json],
    explanation:
      "The shelf: the folders of $KBWIZARD_PATH, kbwizard/trees below $XDG_DATA_HOME and "
      + "each of $XDG_DATA_DIRS, and the trees inside the program. The first of an id wins. Where "
      + "TREE is asked for, the id of one of them will do as well as a file.")

  private let printsJSON: Bool

  init(_ line: CommandLine) throws(Problem) {
    if let word = line.operands.first {
      throw .usage("The command \"trees\" takes no word; leave \"\(word)\" out.")
    }
    printsJSON = line.has(.json)
  }

  func run(in world: World) throws(Problem) -> ExitStatus {
    let shelf = world.shelf
    if printsJSON {
      world.say(json: JSONValue(shelf).text + "\n")
      return .done
    }
    let width = max(40, min(80, world.columns))
    let column = min(24, shelf.trees.map(\.head.id.displayWidth).max() ?? 0) + 2
    var last: String?
    for tree in shelf.trees {
      if shelf.hasOwnTrees, last != tree.place {
        world.say("\(last == nil ? "" : "\n")\(tree.place.visible()):\n")
        last = tree.place
      }
      let about = (tree.head.summary ?? tree.head.title).onOneLine.visible()
      let line = tree.head.id.padded(to: column - 1) + " " + about
      world.say(line.wrapped(to: width, hanging: column).map { $0 + "\n" }.joined())
    }
    for tree in shelf.hidden {
      guard let first = shelf.tree(tree.head.id), !tree.isCopy || !first.isCopy else { continue }
      tell("\(tree.name) is hidden by \(first.name).", in: world)
    }
    for path in world.environment["KBWIZARD_PATH"]?.split(separator: ":").map(String.init) ?? []
    where !path.hasPrefix("/") || !Files.isFolder(path) {
      tell("\"\(path)\" in KBWIZARD_PATH is no folder from the root.", in: world)
    }
    for (path, fault) in shelf.broken {
      tell("\"\(path)\" is passed over: \(fault); \"kbwizard check\" says more.", in: world)
    }
    return .done
  }

  private func tell(_ sentence: String, in world: World) {
    world.tell(sentence.visible() + "\n")
  }
}

extension Option {
  fileprivate static let json = Option(long: "json", help: "print them as JSON")
}

extension Shelf.ShelvedTree {
  /// Where the tree lies.
  fileprivate var place: String { folder?.path ?? "Inside the program" }

  /// The tree as a sentence names it.
  fileprivate var name: String {
    folder == nil ? "The tree \"\(head.id)\" inside the program" : "\"\(source.name)\""
  }
}

extension JSONValue {
  /// All trees of a shelf, those that are hidden and those that are broken too.
  fileprivate init(_ shelf: Shelf) {
    let good = shelf.trees.map { ($0, false) } + shelf.hidden.map { ($0, true) }
    self = .array(
      good.map { tree, isHidden in
        .object([
          ("id", .string(tree.head.id)), ("title", .string(tree.head.title)),
          ("summary", tree.head.summary.map { .string($0) } ?? .null),
          ("file", tree.folder == nil ? .null : .string(tree.source.name)),
          ("hidden", .bool(isHidden)), ("fault", .null),
        ])
      }
        + shelf.broken.map { path, fault in
          .object([
            ("id", .null), ("title", .null), ("summary", .null), ("file", .string(path)),
            ("hidden", .bool(false)), ("fault", .string(fault)),
          ])
        })
  }
}
