// Finding what a person has in the hand: in all trees, and in articles.

internal import JSON
internal import Text
internal import Tree
internal import Wizard

/// Lists what words mean.
struct FindCommand: Command {
  static let about = Subcommand(
    name: "find", summary: "find words in all trees", operands: [.repeated(.word)],
    options: [.json, .limit],
    explanation: "A code, the name of an alert, the number of an article, or a few words: looked for "
      + "in the titles, symptoms, answers, fixes, steps, rules and articles of all trees of the "
      + "shelf; exact codes and ids first, then titles, then the rest.")

  private let words: String
  private let printsJSON: Bool
  private let limit: Int

  init(_ line: CommandLine) throws(Problem) {
    words = line.operands.joined(separator: " ")
    if words.allSatisfy(\.isWhitespace) {
      throw .usage("Name what is to be found: kbwizard find WORDS...")
    }
    printsJSON = line.has(.json)
    limit = try line.number(of: .limit) ?? 50
  }

  func run(in world: World) throws(Problem) -> ExitStatus {
    let index = world.shelf.index(cachedIn: world.environment.cacheHome)
    let most = limit == 0 ? Int.max : limit
    var (hits, count) = index.hits(for: words, most: most)
    var wanted = words
    if hits.isEmpty, let mended = index.mended(words) {
      world.tell("Nothing has \"\(words.visible())\"; this has \"\(mended.visible())\".\n")
      wanted = mended
      (hits, count) = index.hits(for: wanted, most: most)
    }
    if printsJSON {
      let found = FoundWords(wanted)
      world.say(json: JSONValue.array(hits.map { JSONValue($0.entry, found) }).text + "\n")
    } else {
      say(hits.map(\.entry), lookedFor: wanted, outOf: count, in: world)
    }
    return hits.isEmpty ? .no : .done
  }

  private func say(
    _ entries: [ShelfEntry], lookedFor words: String, outOf count: Int, in world: World
  ) {
    if entries.isEmpty { return world.say("Nothing on the shelf has \"\(words.visible())\".\n") }
    let found = FoundWords(words)
    let width = max(40, min(80, world.columns))
    for entry in entries {
      let (label, text) = entry.wording(lookedFor: found)
      let line = label.padded(to: 10) + text.onOneLine.visible()
      world.say(line.wrapped(to: width, hanging: 10).map { $0 + "\n" }.joined())
    }
    if count > entries.count { world.say("… and \(count - entries.count) more.\n") }
    world.say("\nTo begin with the first of them type:\n  \(entries[0].command(in: world))\n")
  }
}

extension ShelfEntry {
  /// What begins there.
  fileprivate func command(in world: World) -> String {
    if kind == .article { return "kbwizard article \(world.operand(id))" }
    let answers = answers.map { " -a " + world.operand("\($0.question)=\($0.choice)") }
    return "kbwizard \(world.operand(tree))" + answers.joined()
  }
}

extension JSONValue {
  /// Something that was found, with the part of its text in which that is.
  fileprivate init(_ entry: ShelfEntry, _ words: FoundWords) {
    let text = words.excerpt(of: entry.title, entry.text.split(separator: "\n").map(String.init))
    self = .object([
      ("kind", .string(entry.kind.rawValue)), ("tree", .string(entry.tree)),
      ("id", .string(entry.id)), ("title", .string(entry.title)),
      ("answers", JSONValue(entry.answers)), ("text", .string(text)),
    ])
  }
}

extension Option {
  fileprivate static let json = Option(long: "json", help: "print what was found as JSON")
  fileprivate static let limit = Option(
    long: "limit",
    value: .number(
      "COUNT", in: 0...1_000_000,
      else: "is no number of lines; give a whole number such as --limit 200"),
    help: "list so many at most, 0 for all (default 50)")
}
