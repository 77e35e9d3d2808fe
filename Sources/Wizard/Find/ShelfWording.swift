// How things on the shelf read where they are listed.

package import Tree

extension ShelfEntry {
  /// What it is, and how it reads where some words are looked for.
  package func wording(lookedFor words: FoundWords) -> (label: String, text: String) {
    // A choice says little without its question.
    let text =
      kind == .choice
      ? "\(text) \(title)" : words.excerpt(of: title, text.split(separator: "\n").map(String.init))
    return (label, kind == .tree ? text : "\(text) (\(tree))")
  }

  /// What it is, in a word.
  private var label: String {
    switch kind {
    case .tree: "Tree"
    case .symptom: "Symptom"
    case .choice: "Answer"
    case .fix: "Fix"
    case .step: "Step"
    case .rule: "Evidence"
    case .article: "Article"
    case .question: "Question"
    }
  }
}
