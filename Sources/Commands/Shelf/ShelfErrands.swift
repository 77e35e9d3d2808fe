// Loading trees of the shelf by their ids.

internal import Journals
internal import Tree
internal import Wizard

extension World {
  /// The trees that can be walked by their ids.
  var shelf: Shelf { Shelf(of: environment) }

  /// What words mean in all of them.
  var shelfIndex: ShelfIndex { shelf.index(cachedIn: environment.cacheFolder) }

  /// What there is to begin with where nothing is named; nil where that can only be one tree.
  var door: StartList? {
    guard isInteractive else { return nil }
    let shelf = shelf
    let sessions = unfinished(among: 200)
    guard shelf.hasOwnTrees || !sessions.isEmpty else { return nil }
    return StartList(sessions: sessions, trees: shelf.trees.map(\.head))
  }

  /// What a word means: a file, else the id of a tree, else a file that is not there; without a word
  /// the usual tree.
  func source(of word: String?) -> TreeSource {
    guard let word else { return .usual }
    if Files.isThere(word) || word == "-" || word.contains("/") { return .path(word) }
    return shelf.tree(word)?.source ?? .path(word)
  }

  /// Where a tree lies, and the begin of its digest, where somebody named it by its id alone.
  func origin(of loaded: LoadedTree) -> String? {
    guard case .path(let path) = loaded.source,
      let folder = environment.shelfFolders.first(where: { path.hasPrefix($0.path + "/") })
    else { return nil }
    let file = path.dropFirst(folder.path.count + 1)
    return "\(file) in \(folder.path), digest \(loaded.stamp.digest.prefix(12))"
  }

  /// The tree of an id, as far as a walk needs it; nil where there is none.
  func loadFromShelf(_ id: String) throws(Problem) -> LoadedTree? {
    guard let shelved = shelf.tree(id) else { return nil }
    guard let loaded = try loadQuietly(shelved.source) else {
      throw .failed(
        "The tree \"\(shelved.source.name)\" has mistakes; \"kbwizard check\" lists them.")
    }
    return loaded
  }

  /// What keeps a tree of the shelf from being walked.
  func obstacle(to opening: Opening) -> Problem? {
    do throws(Problem) {
      return try loadFromShelf(opening.tree) == nil
        ? .failed("There is no tree \"\(opening.tree)\" any more.") : nil
    } catch {
      return error
    }
  }
}

extension Opening {
  /// What is said where words of the command line, or else what was found, give answers or open
  /// something; nil where there is nothing to say.
  func notice(of words: String?, in tree: DecisionTree) -> String? {
    let given = answers.compactMap { answer -> String? in
      guard let question = tree.question(answer.question),
        let choice = question.choice(answer.choice)
      else { return nil }
      return "\(question.name): \(choice.text)"
    }
    let source = words == nil ? "what was found" : "the command line"
    if !given.isEmpty {
      return "Taken from \(source): \(given.joined(separator: "; ")) (u takes it back)"
    }
    if fix == nil, article == nil { return nil }
    return words.map { "Taken from \(source): \($0) (← or back leads to the questions)" }
  }
}
