// The trees inside the program, which are there at once: nothing is read or checked at start.

package import Tree

/// A tree inside the program.
///
/// Its YAML lies below Resources/ and is the only source. What stands here is made of it by a test,
/// which fails when the two do not say the same.
package struct ShippedTree: Sendable {
  /// The path of its file below Resources/.
  package let file: String
  /// The digest of its file, as journals have it.
  package let digest: String
  private let flat: FlatTree

  init(file: String, digest: String, _ flat: FlatTree) {
    self.file = file
    self.digest = digest
    self.flat = flat
  }

  /// All of them.
  package static var all: [ShippedTree] { [msmailExchange] }

  /// The one that is walked when no tree is named.
  package static var migration: ShippedTree { msmailExchange }

  /// The tree without its cases.
  package var tree: DecisionTree { flat.tree }
}
