// The values that the command line fills in ahead.

internal import Tree

/// Values as the command line writes them.
struct TypedValues {
  private let words: [String]

  init(_ words: [String]) {
    self.words = words
  }

  /// Whether none is given.
  var isEmpty: Bool { words.isEmpty }

  /// What is filled in, by the ids of the values, if all of it fits the tree.
  func fitted(to tree: DecisionTree) throws(Problem) -> [Tree.Value.ID: String] {
    var texts: [Tree.Value.ID: String] = [:]
    for word in words {
      guard let sign = word.firstIndex(of: "=") else {
        throw .usage("\"\(word)\" fills nothing in; write it as NAME=TEXT.")
      }
      let (id, text) = (String(word[..<sign]), String(word[word.index(after: sign)...]))
      guard let value = tree.value(id) else {
        if tree.values.isEmpty { throw .usage("The tree has no values to be filled in.") }
        let names = tree.values.map(\.id)
        throw .usage(
          "The tree has no value \"\(id)\".\(hint(at: id, among: names)) "
            + "Its values: \(names.joined(separator: ", ")).")
      }
      if let fault = value.fault(of: text) { throw .usage(fault) }
      guard texts[id] == nil || texts[id] == text else {
        throw .usage("The value \"\(id)\" is filled in twice; leave one of them out.")
      }
      texts[id] = text
    }
    return texts
  }
}
