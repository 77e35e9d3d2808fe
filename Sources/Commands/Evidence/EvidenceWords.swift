// The texts from outside that the command line names.

internal import Evidence
internal import Tree

/// Texts as the command line writes them: a file, or NAME=FILE.
struct EvidenceWords {
  private let words: [String]

  /// A text, and the evidence as which it is read.
  struct TextFile {
    let path: String
    let sources: [Source]
    /// Whether the person said which evidence it is.
    let isNamed: Bool
  }

  init(_ words: some Sequence<String>) { self.words = Array(words) }

  /// Throws where evidence is named that none of some trees declares.
  func check(among declared: [[DeclaredEvidence]]) throws(Problem) {
    let known = Set(declared.joined().map(\.id)).sorted()
    for name in names where !known.contains(name) {
      throw .usage(
        "No tree of the shelf has evidence \"\(name)\".\(hint(at: name, among: known))")
    }
  }

  /// The evidence that the person names, as far as no file is called so.
  var names: [String] {
    words.compactMap { word in
      Files.isThere(word) ? nil : word.firstIndex(of: "=").map { String(word[..<$0]) }
    }
  }

  /// The text of the only file, where that is no larger than so many bytes.
  func onlyText(limit: Int) -> [UInt8]? {
    guard words.count == 1, Files.isPlain(words[0]),
      let bytes = try? Files.read(words[0], limit: limit + 1), bytes.count <= limit
    else { return nil }
    return bytes
  }

  /// Whether nothing is named.
  var isEmpty: Bool { words.isEmpty }

  /// Whether standard input is one of the texts.
  var readsInput: Bool { words.contains { $0 == "-" || $0.hasSuffix("=-") } }

  /// The texts, if the tree declares what they are called.
  func texts(for declared: [DeclaredEvidence], of tree: DecisionTree) throws(Problem) -> [TextFile]
  {
    if !words.isEmpty, declared.isEmpty {
      throw .usage("The tree \"\(tree.id)\" declares no evidence that could be read.")
    }
    var texts: [TextFile] = []
    for word in words { texts.append(try text(word, declared)) }
    if texts.count(where: { $0.path == "-" }) > 1 {
      throw .usage("Standard input can be read once; leave one \"-\" out.")
    }
    return texts
  }

  private func text(_ word: String, _ declared: [DeclaredEvidence]) throws(Problem) -> TextFile {
    let all = TextFile(path: word, sources: declared.map(\.source), isNamed: false)
    guard let sign = word.firstIndex(of: "="), !Files.isThere(word) else { return all }
    let (id, path) = (String(word[..<sign]), String(word[word.index(after: sign)...]))
    if path.isEmpty { throw .usage("\"\(word)\" names no file; write it as NAME=FILE.") }
    guard let named = declared.first(where: { $0.id == id }) else {
      let names = declared.map(\.id)
      throw .usage(
        "The tree has no evidence \"\(id)\".\(hint(at: id, among: names)) "
          + "Its evidence: \(names.joined(separator: ", ")).")
    }
    return TextFile(path: path, sources: [named.source], isNamed: true)
  }
}

extension Option {
  static let evidence = Option(
    long: "evidence", value: .evidence, help: "let a log answer; --follow=FILE: as it grows")
}
