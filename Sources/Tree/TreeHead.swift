// What stands first in a tree file, by which people choose one of many trees.

/// What is said of a tree where it is one of many.
package struct TreeHead: Equatable, Sendable {
  /// The name of the tree.
  package let id: String
  /// What it is about, in a few words.
  package let title: String
  /// What it is about, in a sentence.
  package let summary: String?
  /// What people have in the hand who need it, in the order of the file.
  package let symptoms: [Symptom]

  /// A head of the given parts.
  package init(id: String, title: String, summary: String? = nil, symptoms: [Symptom] = []) {
    self.id = id
    self.title = title
    self.summary = summary
    self.symptoms = symptoms
  }
}

extension DecisionTree {
  /// What is said of it where it is one of many.
  package var head: TreeHead {
    TreeHead(id: id, title: title, summary: summary, symptoms: symptoms)
  }
}
