// Evidence as a tree declares it, beside the tree: it is asked for only where a text comes in.

package import Evidence

/// A text from outside that answers questions of a tree, and how to get it.
package struct DeclaredEvidence: Sendable, Identifiable {
  /// What it is.
  package let title: String
  /// How to get it.
  package let find: HowTo?
  /// How it is read, and what is looked for in it.
  package let source: Source

  /// The name that tells it from the other evidence of the tree.
  package var id: String { source.id }

  /// An evidence with its rules.
  package init(title: String, find: HowTo?, source: Source) {
    self.title = title
    self.find = find
    self.source = source
  }
}
