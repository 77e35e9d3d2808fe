// Printing an article of the tree inside the program.

internal import TreeFile

extension Program {
  /// Prints the article with an id.
  func article(_ line: CommandLine) throws(UsageError) -> ExitStatus {
    let ids = Resource.articleIDs
    guard line.operands.count == 1, let wanted = line.operands.first else {
      throw UsageError("Name one article: \(ids.joined(separator: ", ")).")
    }
    guard let id = ids.first(where: { $0.lowercased() == wanted.lowercased() }),
      let bytes = Resource.bytes(of: "articles/\(id).txt")
    else {
      var suggestions = Suggestions()
      let hint = suggestions.question(about: wanted.uppercased(), among: ids)
      throw UsageError(
        "There is no article \"\(wanted)\".\(hint) The articles: \(ids.joined(separator: ", ")).")
    }
    say(String(decoding: bytes, as: UTF8.self))
    return .done
  }
}
