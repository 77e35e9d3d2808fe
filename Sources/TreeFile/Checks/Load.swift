// From the bytes of a file to a tree and all that is wrong with it.

package import Tree
internal import YAML

/// What reading a tree file led to.
package struct Loaded: Sendable {
  /// The tree; nil when an error was found.
  package let tree: DecisionTree?
  /// Everything that was found, in the order of the file.
  package let findings: [Finding]
}

extension DecisionTree {
  /// Reads a tree from the bytes of a file.
  ///
  /// `library` gives the ids of the articles in a folder that is relative to the file.
  /// `runningCases` makes cases that fail count as errors, `onlyErrors` leaves out what can be used
  /// and looks wrong, and `today`, `YYYY-MM-DD`, reports a tree
  /// that nobody has looked over for long.
  package static func load(
    _ bytes: [UInt8], runningCases: Bool = false, onlyErrors: Bool = false, today: String? = nil,
    library: (_ folder: String) -> Set<String>
  ) -> Loaded {
    guard bytes.count <= Limits.bytes else {
      let finding = Finding(
        .tooLarge, at: nil,
        "The file is larger than \(Limits.bytes >> 20) MiB; split it into several trees.")
      return Loaded(tree: nil, findings: [finding])
    }
    var reader = Reader()
    let draft: Draft
    let comments: [Comment]
    do throws(ParseFailure) {
      // Its nodes take most of the memory, and are gone with the end of this part.
      let document = try Document(parsing: bytes)
      reader.findings = document.oddities.map(Finding.init)
      // What comes after the end of the first document is missing in it.
      if document.oddities.contains(where: { $0.kind == .document }) {
        return Loaded(tree: nil, findings: reader.findings)
      }
      draft = reader.draft(from: document.root)
      comments = onlyErrors ? [] : document.comments(in: bytes)
    } catch {
      return Loaded(tree: nil, findings: [Finding(error)])
    }
    let names = Names(of: draft)
    let graph = Graph(of: draft, names)
    reader.checkNames(of: draft, names)
    reader.checkArticles(of: draft, in: library)
    reader.checkLoops(in: graph)
    if !onlyErrors {
      reader.checkTexts(of: draft)
      reader.checkLeaves(of: graph)
    }
    var tree: DecisionTree?
    // What is wrong hides what is missing: nothing is called so before all errors are gone.
    if !reader.hasErrors {
      if !onlyErrors {
        reader.checkUse(of: draft)
        reader.checkQuestions(of: draft, names, graph)
        reader.checkRepetitions(of: draft, names, graph)
        reader.checkFixes(of: draft)
      }
      if let today { reader.checkAge(of: draft.reviewed, today: today) }
      tree = DecisionTree(draft, names, graph)
      if runningCases, let loaded = tree {
        reader.runCases(of: draft, in: loaded)
        if reader.hasErrors { tree = nil }
      }
    }
    reader.silence(by: comments)
    return Loaded(tree: tree, findings: reader.findings.inFileOrder())
  }
}
