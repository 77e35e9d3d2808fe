// An index of articles, opened to find them.

internal import KnowledgeBase
internal import Text

/// The index of the articles in some folders, opened to find them.
///
///     let index = ArticleIndex(at: path)          // nil where none can be used; nothing is made
///     index.folders                               // those that were named: ["/srv/kb"]
///     index.articles(named: "Q242184")            // by id, in any case; also KB242184 and 242184
///     index.known(["Q242184", "Q1"])              // those of some ids that are there
///     index.find("disk full", most: 20)           // best first: by id, by title, by text
///     index.passage(of: found, for: "disk full")  // the line of its text that says so
///
/// Nothing throws: an index that turns out to be broken finds nothing more, `isBroken` says so, and
/// it is made anew the next time that folders are read. What is found may be gone meanwhile, or may
/// have changed; whoever reads the file learns of it.
package final class ArticleIndex {
  let database: Database
  /// Whether it has turned out that the index can't be used.
  package private(set) var isBroken = false

  /// Opens the index in a file; nil where there is none that this version can read.
  package init?(at path: String) {
    guard let database = try? Database(path, .reading),
      (try? Schema.isThere(in: database)) == true, (try? database.learnToRank()) != nil
    else { return nil }
    self.database = database
  }

  /// The folders that were named, in order.
  package var folders: [String] {
    ask([]) { () throws(IndexError) in
      try database.texts("SELECT path FROM root ORDER BY path")
    }
  }

  /// How many articles there are.
  package var count: Int {
    ask(0) { () throws(IndexError) in try database.number("SELECT count(*) FROM article") ?? 0 }
  }

  /// The articles with an id, in any case; a number may stand for Q and KB with it.
  ///
  /// Several files may have it: the texts come first, then those in Markdown.
  package func articles(named id: String) -> [FoundArticle] {
    ask([]) { () throws(IndexError) in
      let statement = try Statement(
        """
        SELECT path, name, title FROM article JOIN folder ON folder.id = article.folder
        WHERE name = ? COLLATE NOCASE ORDER BY path
        """, in: database)
      var found: [FoundArticle] = []
      for name in fileNames(of: id) {
        try statement.forEachRow([.text(name)]) { row in
          found.append(FoundArticle(row, fit: .id))
          return true
        }
      }
      return found
    }
  }

  /// Those of some ids, as they are written, under which an article is there.
  package func known(_ ids: [String]) -> Set<String> {
    ask([]) { () throws(IndexError) in
      let statement = try Statement(
        "SELECT 1 FROM article WHERE name = ? COLLATE NOCASE LIMIT 1", in: database)
      var known: Set<String> = []
      for id in ids {
        for name in fileNames(of: id) where !known.contains(id) {
          try statement.forEachRow([.text(name)]) { _ in
            known.insert(id)
            return false
          }
        }
      }
      return known
    }
  }

  /// The articles that words fit, the best first: those whose id they are, those with all of them in
  /// the title, and those with all of them anywhere; case and accents do not matter.
  ///
  /// Where that is too little, the last word may be the beginning of one.
  package func find(_ words: String, most: Int = 20) -> [FoundArticle] {
    let query = Query(words)
    guard !query.isEmpty, most > 0 else { return [] }
    var found = query.onlyWord.map { articles(named: String($0)) } ?? []
    for expression in [query.asWords, query.asBeginning].compactMap(\.self)
    where found.count < most {
      add(to: &found, most, inTitle(expression), .title, by: "length(article.title), article.id")
      add(to: &found, most, expression, .text, by: "fit(text), article.id")
    }
    return Array(found.prefix(most))
  }

  private func inTitle(_ expression: String) -> String { "{title} : (\(expression))" }

  /// Adds articles that an expression fits, and that were not found so far.
  private func add(
    to found: inout [FoundArticle], _ most: Int, _ expression: String, _ fit: FoundArticle.Fit,
    by order: String
  ) {
    guard found.count < most else { return }
    let known = Set(found.map(\.path))
    let more = matches(expression, fit, order: order, most: most + known.count)
    found += more.filter { !known.contains($0.path) }
  }

  private func matches(
    _ expression: String, _ fit: FoundArticle.Fit, order: String, most: Int
  ) -> [FoundArticle] {
    ask([]) { () throws(IndexError) in
      let sql = """
        SELECT path, name, article.title FROM text
        JOIN article ON article.id = text.rowid JOIN folder ON folder.id = article.folder
        WHERE text MATCH ?
        """
      do throws(IndexError) {
        return try rows("\(sql) ORDER BY \(order) LIMIT ?", expression, fit, most)
      } catch {
        // Words that nearly all articles hold say nothing of any, in whatever order.
        guard error == .tooLong else { throw error }
        return try rows("\(sql) LIMIT ?", expression, fit, most)
      }
    }
  }

  /// How many thousand steps of the machine a search may take before its order does not matter any more.
  var mostThousands = 2_000

  private func rows(
    _ sql: String, _ expression: String, _ fit: FoundArticle.Fit, _ most: Int
  ) throws(IndexError) -> [FoundArticle] {
    var found: [FoundArticle] = []
    let statement = try Statement(sql, in: database)
    try database.limited(thousands: mostThousands) { () throws(IndexError) in
      try statement.forEachRow([.text(expression), .number(most)]) { row in
        found.append(FoundArticle(row, fit: fit))
        return true
      }
    }
    return found
  }

  /// What comes of asking the index, or nothing once it is broken.
  func ask<Answer>(
    _ nothing: Answer, _ question: () throws(IndexError) -> Answer
  ) -> Answer {
    if isBroken { return nothing }
    do throws(IndexError) {
      return try question()
    } catch {
      guard case .broken(let path) = error else { return nothing }
      isBroken = true
      if let database = try? Database(path, .writing) { try? Schema.giveUp(database) }
      return nothing
    }
  }

  private func fileNames(of id: String) -> [String] {
    ArticleNumber(id).spellings.flatMap { id in
      Article.Form.allCases.map { "\(id).\($0.rawValue)" }
    }
  }
}

extension FoundArticle {
  /// An article in a row with the path of its folder, the name of its file and its title.
  fileprivate init(_ row: Statement.Row, fit: Fit) {
    self.init(folder: row.text(0), name: row.text(1), title: row.text(2), fit: fit)
  }
}
