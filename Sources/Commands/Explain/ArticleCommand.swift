// Printing an article of a tree, of the index or of a folder, or listing those inside the program.

internal import Archive
internal import KnowledgeBase
internal import ShippedTrees
internal import Text
internal import Tree

/// Prints the article with an id or a title; without either, all ids and titles.
struct ArticleCommand: Command {
  static let about = Subcommand(
    name: "article", summary: "print a KB article, or list them",
    operands: [.optional(.article), .optional(.tree)],
    explanation:
      "ID is the id or the title of an article, the beginning of one, or the id of a fix "
      + "that rests on it. TREE is the file of the tree that it belongs to, or a folder with articles; "
      + "without it, the articles inside the program are meant. Those in folders that \"kbwizard "
      + "index\" has read come behind these, by their ids.")

  private let word: String?
  private let tree: String?

  init(_ line: CommandLine) throws(Problem) {
    word = line.operands.first
    tree = line.operands.dropFirst().first
    if line.operands.count > 2 { throw Self.severalWords }
  }

  private static let severalWords = Problem.usage(
    "Name one article, and its tree if needed: kbwizard article ID [TREE]. "
      + "A title stands in quotes.")

  func run(in world: World) throws(Problem) -> ExitStatus {
    // The words of a title look like several of these.
    if let tree, !tree.contains(where: { "./".contains($0) }), tree != "-", !Files.isThere(tree),
      !Files.isFolder(tree), world.shelf.tree(tree) == nil
    {
      throw Self.severalWords
    }
    if let word, let tree, Files.isFolder(tree) { return try find(word, below: tree, in: world) }
    var collections = try collections(in: world)
    let advice =
      tree == nil
      ? "\"kbwizard article\" lists them all."
      : "The articles of this tree lie in \"\(collections[0].path)\"."
    func articles(titled: Bool) -> Naming {
      Naming(
        kind: ("article", "articles"), advice: advice,
        things: collections.flatMap { $0.things(titled: titled) })
    }
    guard let word else {
      let naming = articles(titled: true)
      world.say(naming.table(naming.things, most: naming.things.count, indent: ""))
      return .done
    }
    // An id needs no titles: for these all articles have to be read.
    var naming = articles(titled: false)
    if !naming.things.contains(where: { $0.isCalled(word) }) {
      if let found = world.articleIndex?.articles(named: word).first {
        world.say(try text(of: found))
        return .done
      }
      naming = articles(titled: true)
    }
    for collection in collections {
      guard let mention = collection.tree.mention(of: word) else { continue }
      if naming.things.contains(where: { $0.id == mention.id }) { continue }
      throw .usage(mention.sentence(isShipped: tree == nil))
    }
    let ids: [String]
    do throws(Problem) {
      ids = try naming.ids(of: word)
    } catch {
      throw try treeNamed(word, in: world) ?? error
    }
    for id in ids {
      for place in collections.indices where collections[place].ids.contains(id) {
        world.say(try collections[place].text(of: id))
      }
    }
    return .done
  }

  /// Prints the article of a folder that a word stands for, or lists those that have it.
  private func find(
    _ word: String, below folder: String, in world: World
  ) throws(Problem) -> ExitStatus {
    let search = FolderSearch(of: folder)
    if let found = search.articles(named: word).first {
      world.say(try text(of: found))
      return .done
    }
    var bar = ProgressBar("Reading", in: world)
    var done = 0
    let found = search.find(word) {
      done += 1
      bar.show(done, of: search.count)
    }
    bar.clear()
    // A few are read sooner than anybody types this.
    if search.count > 1_000 {
      world.complain(
        "All \(search.count) articles were read for that; after \"kbwizard index "
          + "\(world.operand(folder))\" they are found at once.")
    }
    guard let first = found.first else {
      throw .usage("No article in \"\(folder)\" is called \"\(word)\", or says so.")
    }
    if found.count == 1 {
      world.say(try text(of: first))
      return .done
    }
    let things = found.map { Naming.Thing(id: $0.id, title: $0.title) }
    let naming = Naming(kind: ("article", "articles"), advice: "", things: things)
    throw .usage(
      "\"\(word)\" stands in several articles:\n\(naming.table(things, most: things.count))"
        + "Name one by its id.")
  }

  private func text(of found: FoundArticle) throws(Problem) -> String {
    var folder = ArticleFolder(onDisk: found.folder)
    return try folder.shownText(of: found.id)
  }

  /// That a word is a tree where an article is meant, and which it has; nil where it is none.
  private func treeNamed(_ word: String, in world: World) throws(Problem) -> Problem? {
    guard tree == nil, world.shelf.tree(word) != nil || Files.isThere(word) else { return nil }
    let source = world.source(of: word)
    let collection = try ArticleCollection(of: try world.loadToWalk(source).tree, from: source)
    let naming = Naming(
      kind: ("article", "articles"), advice: "", things: collection.things(titled: true))
    return .usage(
      "\"\(word)\" is a tree, and has these articles:\n\(naming.table(naming.things))"
        + "Name one in front of it: \"kbwizard article ID \(world.operand(word))\".")
  }

  private func collections(in world: World) throws(Problem) -> [ArticleCollection] {
    guard let tree else { return ShippedTree.all.map { ArticleCollection(of: $0) } }
    let source = world.source(of: tree)
    return [try ArticleCollection(of: try world.loadToWalk(source).tree, from: source)]
  }
}

/// The articles that belong to a tree.
private struct ArticleCollection {
  let tree: DecisionTree
  /// The ids of the articles, in order.
  let ids: [String]
  private var folder: ArticleFolder

  /// Where the articles lie.
  var path: String { folder.path }

  init(of shipped: ShippedTree) {
    tree = shipped.tree
    folder = TreeSource.shipped(shipped).articles(in: tree.articles ?? "")
    ids = folder.ids
  }

  init(of tree: DecisionTree, from source: TreeSource) throws(Problem) {
    guard let path = tree.articles else {
      throw .usage(
        "The tree \"\(tree.id)\" has no articles; \"articles\" in its file names their folder.")
    }
    self.tree = tree
    folder = source.articles(in: path)
    ids = folder.ids
  }

  mutating func text(of id: String) throws(Problem) -> String {
    try folder.shownText(of: id)
  }

  /// The articles, which can be named by the fixes that rest on them as well.
  ///
  /// Of those that the tree does not name, nobody needs the title, and there may be many.
  func things(titled: Bool) -> [Naming.Thing] {
    var folder = folder
    let fixes = Dictionary(grouping: tree.fixes) { $0.article?.lowercased() ?? "" }
    let mentioned = Set(tree.mentionedArticles.map { $0.lowercased() })
    return ids.map { id in
      let fixes = fixes[id.lowercased()] ?? []
      let isNamed = !fixes.isEmpty || mentioned.contains(id.lowercased())
      let article = titled && isNamed ? try? folder.article(id) : nil
      return Naming.Thing(id: id, title: article?.title ?? "", otherIDs: fixes.map(\.id))
    }
  }
}

extension Naming.Thing {
  /// Whether a word is its id, or another one that stands for it.
  fileprivate func isCalled(_ word: String) -> Bool {
    let word = word.lowercased()
    return id.lowercased() == word || otherIDs.contains { $0.lowercased() == word }
  }
}

extension ArticleFolder {
  /// An article as it was written, drawn so that it can't steer a terminal.
  fileprivate mutating func shownText(of id: String) throws(Problem) -> String {
    do throws(ArticleFault) {
      let lines = try text(of: id).text.textLines
      let text = lines.map { String($0.withTabsAsColumns).visible(keepingForms: true) }
        .joined(separator: "\n")
      return text.hasSuffix("\n") ? text : text + "\n"
    } catch {
      throw Problem(error)
    }
  }
}

extension ForeignMention {
  /// That the article can't be read here, and where it is mentioned.
  fileprivate func sentence(isShipped: Bool) -> String {
    let more =
      switch others {
      case 0: " mentions it"
      case 1: " and another text of the tree mention it"
      default: " and \(others) other texts of the tree mention it"
      }
    return "The article \"\(id)\" is not \(isShipped ? "in this program" : "beside this tree"); "
      + "\"\(text.onOneLine.visible())\"\(more)."
      + (isShipped ? " \"kbwizard article\" lists those that are." : "")
  }
}
