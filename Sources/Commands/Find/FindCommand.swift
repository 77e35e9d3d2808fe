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
    explanation:
      "A code, the name of an alert, the number of an article, or a few words: looked for "
      + "in the titles, symptoms, answers, fixes, steps, rules and articles of all trees of the "
      + "shelf; exact codes and ids first, then titles, then the rest; where nothing fits, one wrong "
      + "letter is forgiven.")

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
    let index = world.shelfIndex
    let most = limit == 0 ? Int.max : limit
    var archived = world.archived(words, most: min(most, 1_000))
    var (hits, count) = index.hits(for: words, most: most)
    var wanted = words
    if hits.isEmpty, archived.isEmpty,
      let mended = index.mended(words) ?? world.mendedByArchive(words)
    {
      world.tell("Nothing has \"\(words.visible())\"; this has \"\(mended.visible())\".\n")
      wanted = mended
      (hits, count) = index.hits(for: wanted, most: most)
      archived = world.archived(wanted, most: min(most, 1_000))
    }
    let found = merged(hits.map { Found.shelf($0) }, archived.map { Found.archived($0) })
    if printsJSON {
      let words = FoundWords(wanted)
      world.say(json: JSONValue.array(found.prefix(most).map { $0.json(words) }).text + "\n")
    } else {
      let count = count + archived.count
      say(Array(found.prefix(most)), lookedFor: wanted, outOf: count, in: world)
    }
    return found.isEmpty ? .no : .done
  }

  /// What was found on the shelf with what the archive has of the same rank behind it.
  private func merged(_ shelf: [Found], _ archive: [Found]) -> [Found] {
    let all = (shelf + archive).enumerated()
    return all.sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element)
  }

  private func say(_ all: [Found], lookedFor words: String, outOf count: Int, in world: World) {
    guard let first = all.first else {
      return world.say("Nothing on the shelf has \"\(words.visible())\".\n")
    }
    let found = FoundWords(words)
    let width = max(40, min(80, world.columns))
    for one in all {
      let (label, text) = one.wording(lookedFor: found)
      let line = label.padded(to: 10) + text.onOneLine.visible()
      world.say(line.wrapped(to: width, hanging: 10).map { $0 + "\n" }.joined())
    }
    if count > all.count { world.say("… and \(count - all.count) more.\n") }
    world.say("\nTo begin with the first of them type:\n  \(first.command(in: world))\n")
  }
}

/// Something that was found, on the shelf or in the archive.
private enum Found {
  case shelf(ShelfHit)
  case archived(ArchivedArticle)

  /// How well the words fit: its id, its title, its text.
  var rank: Int {
    switch self {
    case .shelf(let hit): hit.rank == .id ? 0 : hit.rank == .words ? 2 : 1
    case .archived(let article): article.isNamed ? 0 : article.line.isEmpty ? 1 : 2
    }
  }

  /// What it is, and how it reads.
  func wording(lookedFor words: FoundWords) -> (label: String, text: String) {
    switch self {
    case .shelf(let hit): hit.entry.wording(lookedFor: words)
    case .archived(let article): ("Article", article.wording(lookedFor: words))
    }
  }

  /// What begins there.
  func command(in world: World) -> String {
    switch self {
    case .archived(let article): return "kbwizard article \(world.operand(article.id))"
    case .shelf(let hit) where hit.entry.kind == .article:
      return
        "kbwizard article \(world.operand(hit.entry.id)) \(world.operand(hit.entry.tree))"
    case .shelf(let hit):
      let answers = hit.entry.answers.map {
        " -a " + world.operand("\($0.question)=\($0.choice)")
      }
      return "kbwizard \(world.operand(hit.entry.tree))" + answers.joined()
    }
  }

  /// The same for programs, with the part of its text in which the words are.
  func json(_ words: FoundWords) -> JSONValue {
    switch self {
    case .shelf(let hit):
      let entry = hit.entry
      let text = words.excerpt(of: entry.title, entry.text.split(separator: "\n").map(String.init))
      return .object([
        ("kind", .string(entry.kind.rawValue)), ("tree", .string(entry.tree)),
        ("id", .string(entry.id)), ("title", .string(entry.title)),
        ("answers", JSONValue(entry.answers)), ("text", .string(text)),
      ])
    case .archived(let article):
      return .object([
        ("kind", .string("article")), ("tree", .null), ("id", .string(article.id)),
        ("title", .string(article.title)), ("answers", .object([])),
        ("text", .string(article.line.isEmpty ? article.title : article.line)),
      ])
    }
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
