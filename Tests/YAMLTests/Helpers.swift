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

extension Node {
  /// The text of a scalar; nil for everything else.
  var text: String? {
    if case .scalar(let text) = value { text } else { nil }
  }

  /// The items of a list; none for everything else.
  var items: [Node] {
    if case .sequence(let items) = value { items } else { [] }
  }

  /// The entries of a mapping; none for everything else.
  var entries: [Node.Entry] {
    if case .mapping(let entries) = value { entries } else { [] }
  }

  /// The text under the first key of a mapping.
  var firstText: String? { entries.first?.value.text }

  /// The value with its shape in words: `[a, {b: c}]`, aliases with a star.
  var shape: String {
    switch value {
    case .scalar(let text): text
    case .sequence(let items): "[\(items.map(\.shape).joined(separator: ", "))]"
    case .mapping(let entries):
      "{\(entries.map { "\($0.key.shape): \($0.value.shape)" }.joined(separator: ", "))}"
    case .alias(let name): "*\(name)"
    }
  }
}
