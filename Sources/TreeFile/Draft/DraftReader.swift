// Reading a draft: what was found and what was read so far.

internal import YAML

/// Reads a draft, and reports what is not written as it must be.
struct DraftReader {
  var findings: Findings
  var draft: Draft
  /// Counts the mappings as they are read.
  var scan: Int32 = 0
  /// The comments that end texts, by the numbers of these.
  let endings: [Int32: Mark]
  /// The text that the document was read from.
  private let source: [UInt8]
  /// The comments behind something, by their lines; looked for only where something is missing.
  private(set) lazy var comments = document.comments(in: source).behindSomething
  /// The mapping that each word was a key of last, and the key.
  private var seen: [(scan: Int32, key: Node)] = []

  /// A reader that has read nothing yet.
  init(
    _ document: Document, _ findings: Findings, _ comments: [Comment] = [], of source: [UInt8] = []
  ) {
    self.findings = findings
    endings = comments.endings
    self.source = source
    draft = Draft(document: document)
    for key in Keyword.allCases { _ = draft.words.number(of: key.text.utf8.span) }
  }

  var document: Document { draft.document }

  /// A text as a name.
  mutating func name(_ node: Node) -> Name {
    Name(
      node: node,
      word: draft.words.number(of: document.bytes.span.extracting(document.text(of: node))))
  }

  /// The key of the same name that was met in this mapping before; nil the first time.
  mutating func firstKey(_ name: Name) -> Node? {
    while seen.count < draft.words.count { seen.append((0, name.node)) }
    let last = seen[Int(name.word)]
    if last.scan == scan { return last.key }
    seen[Int(name.word)] = (scan, name.node)
    return nil
  }

  /// The first value of a key in a mapping.
  func value(of key: Keyword, in mapping: Node) -> Node? {
    var next = document.first(in: mapping)
    for _ in 0..<document.count(of: mapping) / 2 {
      let value = document.next(after: next)
      if document.isScalar(next), has(next, key.text) { return value }
      next = document.next(after: value)
    }
    return nil
  }

  private func has(_ node: Node, _ text: String) -> Bool {
    let range = document.text(of: node)
    return range.count == text.utf8.count && document.bytes[range].elementsEqual(text.utf8)
  }
}
