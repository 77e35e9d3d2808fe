// Beginning a session with words that were typed for it.

package import Tree

extension Session {
  /// Looks for words that a person began with, on top of what there is to begin with; returns what the
  /// world has to do for it.
  package mutating func begin(with words: String, in shelf: ShelfIndex) -> Effect? {
    defer { settle() }
    self.shelf = shelf
    let effect = openFind()
    field?.editor = LineEditor(words)
    lookUp()
    return effect
  }
}
