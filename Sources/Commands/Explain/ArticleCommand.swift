// Printing an article of the tree inside the program.

/// Prints the article with an id.
struct ArticleCommand: Command {
  static let about = Subcommand(
    name: "article", summary: "print a KB article", operands: [.required(.article)])

  private let id: String

  init(_ line: CommandLine) throws(Problem) {
    guard line.operands.count == 1 else {
      throw .usage("Name one article: \(Resource.articleIDs.joined(separator: ", ")).")
    }
    id = line.operands[0]
  }

  func run(in world: World) throws(Problem) -> ExitStatus {
    let ids = Resource.articleIDs
    guard let known = ids.first(where: { $0.lowercased() == id.lowercased() }),
      let bytes = Resource.bytes(of: "articles/\(known).txt")
    else {
      throw .usage(
        "There is no article \"\(id)\".\(hint(at: id.uppercased(), among: ids)) "
          + "The articles: \(ids.joined(separator: ", ")).")
    }
    world.say(String(decoding: bytes, as: UTF8.self))
    return .done
  }
}
