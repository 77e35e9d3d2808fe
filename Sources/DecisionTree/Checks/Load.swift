// From the bytes of a file to a tree and all that is wrong with it.

internal import YAML

/// What reading a tree file led to.
package struct Loaded: Sendable {
  /// The tree; nil when an error was found.
  package let tree: Tree?
  /// Everything that was found, in the order of the file.
  package let findings: [Finding]
}

extension Tree {
  /// Reads a tree from the bytes of a file.
  ///
  /// `library` gives the ids of the articles in a folder that is relative to the file.
  /// `runningCases` makes cases that fail count as errors.
  package static func load(
    _ bytes: [UInt8], runningCases: Bool = false, library: (_ folder: String) -> Set<String>
  ) -> Loaded {
    guard bytes.count <= Limits.bytes else {
      let finding = Finding(
        .tooLarge, at: nil,
        "The file is larger than \(Limits.bytes >> 20) MiB; split it into several trees.")
      return Loaded(tree: nil, findings: [finding])
    }
    var reader = Reader()
    let draft: Draft
    do throws(ParseFailure) {
      let document = try Document(parsing: bytes)
      reader.findings = document.oddities.map(Finding.init)
      // What comes after the end of the first document is missing in it.
      if document.oddities.contains(where: { $0.kind == .document }) {
        return Loaded(tree: nil, findings: reader.findings)
      }
      draft = reader.draft(from: document.root)
    } catch {
      return Loaded(tree: nil, findings: [Finding(error)])
    }
    let names = Names(of: draft)
    reader.checkNames(of: draft, names)
    reader.checkArticles(of: draft, in: library)
    let graph = Graph(of: draft, names)
    reader.checkGraph(graph, of: draft)
    var tree: Tree?
    if reader.findings.allSatisfy({ !$0.check.isError }) {
      tree = Tree(draft, names, graph)
      if runningCases, let loaded = tree {
        reader.runCases(of: draft, in: loaded)
        if reader.findings.contains(where: \.check.isError) { tree = nil }
      }
    }
    return Loaded(tree: tree, findings: reader.findings.inFileOrder())
  }
}
