// What the words of a command line without a command mean: a tree, or something to find in one.

internal import ShippedTrees
internal import Tree
internal import TreeFile

/// What a person wants to walk.
enum WalkAim {
  case tree(TreeSource)
  /// What some words mean in the tree that is walked when none is named.
  case words(String)

  /// What some words mean, none of which is the name of a command.
  init(_ words: [String], besides commands: [String]) throws(Problem) {
    guard let first = words.first else {
      self = .tree(.usual)
      return
    }
    if words == ["help"] {
      throw .usage("There is no command \"help\"; \"kbwizard --help\" prints what there is.")
    }
    if words.count > 1 {
      if let command = nearestCommand(to: first, among: commands) {
        throw .usage("There is no command \"\(first)\". Did you mean \"kbwizard \(command)\"?")
      }
      if words.contains(where: \.looksLikePath) || Files.isThere(first) {
        throw .usage("One tree can be walked at a time; \"\(words[1])\" is one too many.")
      }
    } else if first.looksLikePath || Files.isThere(first)
      || nearestCommand(to: first, among: commands) != nil
    {
      self = .tree(.path(first))
      return
    } else if let shipped = ShippedTree.named(first) {
      self = .tree(.shipped(shipped))
      return
    }
    self = .words(words.joined(separator: " "))
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
