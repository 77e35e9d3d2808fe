// Printing an article of the tree inside the program, or listing them.

internal import KnowledgeBase
internal import Text
internal import Tree

/// Prints the article with an id or a title; without either, all ids and titles.
struct ArticleCommand: Command {
  static let about = Subcommand(
    name: "article", summary: "print a KB article, or list them", operands: [.optional(.article)],
    explanation:
      "ID is the id or the title of an article, the beginning of one, or the id of a fix "
      + "that rests on it.")

  private let word: String?

  init(_ line: CommandLine) throws(Problem) {
    guard line.operands.count <= 1 else {
      throw .usage(
        "Name one article; \"\(line.operands[1])\" is one too many. A title stands in quotes.")
    }
    word = line.operands.first
  }

  func run(in world: World) throws(Problem) -> ExitStatus {
    let loaded = try world.loadToWalk(.shipped)
    let naming = Naming(articlesOf: loaded)
    guard let word else {
      let things = naming.things
      world.say(naming.table(things, most: things.count, indent: ""))
      return .done
    }
    if let mention = loaded.tree.mention(of: word), !Resource.articleIDs.contains(mention.id) {
      throw .usage(mention.sentence)
    }
    for id in try naming.ids(of: word) {
      world.say(String(decoding: Resource.bytes(of: "articles/\(id).txt") ?? [], as: UTF8.self))
    }
    return .done
  }
}

extension Naming {
  /// The articles inside the program, which can be named by the fixes that rest on them as well.
  fileprivate init(articlesOf loaded: LoadedTree) {
    let fixes = Dictionary(grouping: loaded.tree.fixes) { $0.article ?? "" }
    self.init(
      kind: ("article", "articles"), advice: "\"kbwizard article\" lists them all.",
      things: Resource.articleIDs.map { id in
        let article = try? loaded.source.article(id, in: ".")
        return Thing(id: id, title: article?.title ?? "", otherIDs: fixes[id]?.map(\.id) ?? [])
      })
  }
}

extension ForeignMention {
  /// That the article can't be read here, and where it is mentioned.
  fileprivate var sentence: String {
    let more =
      switch others {
      case 0: " mentions it"
      case 1: " and another text of the tree mention it"
      default: " and \(others) other texts of the tree mention it"
      }
    return "The article \"\(id)\" is not in this program; \"\(text.onOneLine.visible())\"\(more). "
      + "\"kbwizard article\" lists those that are."
  }
}
