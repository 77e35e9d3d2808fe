// What the words of a command line without a command mean: a tree, or something to find.

internal import Tree
internal import TreeFile
internal import Wizard

/// What a person wants to walk.
enum WalkAim {
  /// A tree that is named, or the one that is meant when none is.
  case tree(TreeSource)
  /// Whatever the person chooses: nothing is named.
  case anything
  /// What words are a code or an id of.
  case opening(Opening)
  /// Words to be looked for in all trees.
  case words

  /// What some words mean, none of which is the name of a command.
  init(_ words: [String], besides commands: [String], in world: World) throws(Problem) {
    guard let first = words.first else {
      self = .anything
      return
    }
    if words == ["help"] {
      throw .usage("There is no command \"help\"; \"kbwizard --help\" prints what there is.")
    }
    if words.count > 1 {
      if let command = nearestCommand(to: first, among: commands) {
        throw .usage("There is no command \"\(first)\". Did you mean \"kbwizard \(command)\"?")
      }
      if words.contains(where: \.looksLikePath) {
        throw .usage("One tree can be walked at a time; \"\(words[1])\" is one too many.")
      }
    } else if Files.isThere(first) || first.looksLikePath {
      self = .tree(.path(first))
      return
    } else if let tree = world.shelf.tree(first) {
      self = .tree(tree.source)
      return
    } else if nearestCommand(to: first, among: commands) != nil {
      self = .tree(.path(first))
      return
    }
    let words = words.joined(separator: " ")
    self = Opening(named: words, in: world.shelfIndex).map(WalkAim.opening) ?? .words
  }
}

/// The command that a word differs from in one letter, or in two that are swapped.
private func nearestCommand(to word: String, among commands: [String]) -> String? {
  var suggestions = Suggestions()
  let nearest = suggestions.allNearest(to: word, among: commands)
  return nearest.distance <= 1 ? nearest.names.first : nil
}

extension String {
  /// Whether it can only be meant to be a file, or an option.
  fileprivate var looksLikePath: Bool {
    hasPrefix("-") || contains("/") || hasSuffix(".yaml") || hasSuffix(".yml") || isEmpty
  }
}
