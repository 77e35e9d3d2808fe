// What a person means by an id, a title, or the beginning of either.

internal import Text
internal import TreeFile

/// Things that have an id and a title, and may be named by either.
struct Naming {
  /// What the things are called in a sentence, one of them and several.
  let kind: (one: String, several: String)
  /// What is said where there is nothing of a name, with what to do.
  let advice: String
  let things: [Thing]

  /// Something with an id and a title.
  struct Thing {
    let id: String
    let title: String
    /// Ids of other things that stand for it.
    var otherIDs: [String] = []
  }

  /// The most things that a message lists.
  private static let most = 10

  /// The ids of the things that a word means; several where they share another id.
  ///
  /// An exact id comes first, then one in letters of another size, another id, a title, the only id or
  /// title that begins so.
  func ids(of word: String) throws(Problem) -> [String] {
    let wanted = word.onOneLine.lowercased()
    let rules: [(Thing) -> Bool] = [
      { $0.id == word }, { $0.id.lowercased() == wanted },
      { $0.otherIDs.contains { $0.lowercased() == wanted } },
      { $0.title.onOneLine.lowercased() == wanted },
    ]
    for rule in rules {
      let meant = things.filter(rule)
      if !meant.isEmpty { return meant.map(\.id) }
    }
    let begun = things.filter {
      !wanted.isEmpty
        && ($0.id.lowercased().hasPrefix(wanted)
          || $0.title.onOneLine.lowercased().hasPrefix(wanted))
    }
    if begun.count == 1 { return [begun[0].id] }
    if begun.isEmpty { throw unknown(word) }
    throw .usage(
      "\"\(word)\" may be one of several \(kind.several):\n\(table(begun))Type more of its id or title."
    )
  }

  private func unknown(_ word: String) -> Problem {
    var suggestions = Suggestions()
    let ids = Set(suggestions.allNearest(to: word, among: things.map(\.id)).names)
    let near = things.filter { ids.contains($0.id) }
    let start = "There is no \(kind.one) \"\(word)\"."
    if near.count == 1 {
      return .usage(
        "\(start) Did you mean \"\(near[0].id)\"? That is: \(near[0].shownTitle)\n\(advice)")
    }
    return .usage(
      near.isEmpty
        ? "\(start) \(advice)" : "\(start) Did you mean one of these?\n\(table(near))\(advice)")
  }

  /// Ids and titles, one a line.
  func table(_ things: [Thing], most: Int = Naming.most, indent: String = "  ") -> String {
    let shown = things.prefix(most)
    let column = (shown.map(\.id.displayWidth).max() ?? 0) + 2
    let more = things.count - shown.count
    return shown.map { "\(indent)\($0.id.padded(to: column))\($0.shownTitle)\n" }.joined()
      + (more > 0 ? "  and \(more) others\n" : "")
  }
}

extension Naming.Thing {
  fileprivate var shownTitle: String { title.onOneLine.visible() }
}
