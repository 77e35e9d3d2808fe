// Where something that was found leads: to a tree, and a place in it.

package import Tree

/// A tree to begin with, and what is given and shown there at once.
package struct Opening: Equatable, Sendable {
  /// The id of the tree.
  package let tree: String
  /// What was found, as it was listed.
  package let title: String
  /// The answers that it stands for.
  package let answers: [Symptom.Answer]
  /// The fix to show, if it is one or a part of one.
  package let fix: Fix.ID?
  /// The article to show, if it is one.
  package let article: String?

  /// A tree at its first question.
  package init(_ head: TreeHead) {
    tree = head.id
    title = head.title
    answers = []
    fix = nil
    article = nil
  }

  /// What something on the shelf leads to.
  package init(_ entry: ShelfEntry) {
    tree = entry.tree
    title = entry.title
    answers = entry.answers
    fix = entry.kind == .fix || entry.kind == .step ? entry.id : nil
    article = entry.kind == .article ? entry.id : nil
  }

  /// The one thing that words are a code or an id of; nil where they are none, or may be several.
  package init?(named words: String, in shelf: ShelfIndex) {
    let named = shelf.named(words)
    let kinds: [Set<ShelfEntry.Kind>] = [[.symptom, .choice, .fix], [.rule], [.article]]
    for kinds in kinds {
      let entries = named.filter { kinds.contains($0.kind) }
      guard let first = entries.first.map(Opening.init) else { continue }
      let isOne = entries.allSatisfy {
        let other = Opening($0)
        return other.tree == first.tree && other.answers == first.answers && other.fix == first.fix
      }
      // The id of a fix is a word as others use it.
      guard isOne, first.fix?.lowercased() != words.lowercased() else { return nil }
      self = first
      return
    }
    return nil
  }
}

/// An opening as a person is asked about it.
struct OfferedOpening: Equatable, Sendable {
  let opening: Opening
  /// What is answered there, each question with its choice.
  let wordings: [String]
}
