// The trees inside the program, which are there at once: nothing is read or checked at start.

package import Tree

/// A tree inside the program.
///
/// Its YAML lies below Resources/ and is the only source. What stands here is made of it by a test,
/// which fails when the two do not say the same.
package struct ShippedTree: Equatable, Sendable {
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

  /// What makes each of them, by its id: those that are not asked for cost nothing.
  private static let makers: [(id: String, make: @Sendable () -> ShippedTree)] = [
    ("disk-full", { diskFull }),
    ("exchange-setup", { exchangeSetup }),
    ("msmail-exchange", { msmailExchange }),
    ("ssh-login", { sshLogin }),
  ]

  /// All of them, in the order of their ids.
  package static var all: [ShippedTree] { makers.map { $0.make() } }

  /// The one with an id.
  package static func named(_ id: String) -> ShippedTree? {
    makers.first { $0.id == id }?.make()
  }

  /// The one that is walked when no tree is named.
  package static var migration: ShippedTree { msmailExchange }

  /// Whether two are of one file.
  package static func == (one: ShippedTree, other: ShippedTree) -> Bool { one.file == other.file }

  /// The tree without its cases.
  package var tree: DecisionTree { flat.tree }

  /// What is said of the tree where it is one of many, without making the rest of it.
  package var head: TreeHead { flat.head }
}
