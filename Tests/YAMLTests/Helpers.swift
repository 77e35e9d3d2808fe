// Short ways to a document and to what is in it.

import YAML

/// The document of a text.
func parse(_ text: String) throws(ParseFailure) -> Document {
  try Document(parsing: Array(text.utf8))
}

/// Why a text cannot be read; nil when it can be.
func failure(of bytes: [UInt8]) -> ParseFailure? {
  do throws(ParseFailure) {
    _ = try Document(parsing: bytes)
    return nil
  } catch {
    return error
  }
}

/// Why a text cannot be read; nil when it can be.
func failure(of text: String) -> ParseFailure? { failure(of: Array(text.utf8)) }

/// A value together with the document that it is a part of.
struct Value {
  let document: Document
  let node: Node

  /// Where it begins.
  var mark: Mark { document.mark(of: node) }

  /// The text of a scalar; nil for everything else.
  var text: String? {
    document.isScalar(node) ? document.string(of: node) : nil
  }

  /// The entries of a mapping; none for everything else.
  var entries: [(key: Value, value: Value)] {
    guard document.shape(of: node) == .mapping else { return [] }
    let parts = children
    return stride(from: 0, to: parts.count, by: 2).map { (parts[$0], parts[$0 + 1]) }
  }

  /// The text under the first key of a mapping.
  var firstText: String? { entries.first?.value.text }

  /// The value with its shape in words: `[a, {b: c}]`, aliases with a star.
  var shape: String {
    switch document.shape(of: node) {
    case .scalar: document.string(of: node)
    case .sequence: "[\(children.map(\.shape).joined(separator: ", "))]"
    case .mapping:
      "{\(entries.map { "\($0.key.shape): \($0.value.shape)" }.joined(separator: ", "))}"
    case .alias: "*\(document.string(of: node))"
    }
  }

  private var children: [Value] {
    document.children(of: node).map { Value(document: document, node: $0) }
  }
}

extension Document {
  /// The outermost value.
  var top: Value { Value(document: self, node: root) }
}
