// What a YAML text says, and where it says it.

/// A place in the text.
package struct Mark: Hashable, Sendable, Comparable {
  /// The line, counted from 1.
  package var line: Int32
  /// The column in Unicode scalars, counted from 1.
  package var column: Int32
  /// The number of scalars that belong to it on that line; at least 1.
  package var length: Int32

  /// The place at a line and column, both counted from 1.
  package init(line: Int, column: Int, length: Int = 1) {
    self.line = Int32(clamping: line)
    self.column = Int32(clamping: column)
    self.length = Int32(clamping: max(1, length))
  }

  /// Places stand in the order in which they are read.
  package static func < (left: Mark, right: Mark) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A value of the text with its place.
package struct Node: Sendable {
  /// Where the value begins.
  package let mark: Mark
  /// What it is.
  package let value: Value

  /// A value and where it begins.
  package init(_ value: Value, at mark: Mark) {
    self.mark = mark
    self.value = value
  }

  /// The shapes that a value can have.
  package enum Value: Sendable {
    /// A text; nothing is taken for a number, a truth value or a null.
    case scalar(String)
    /// A list.
    case sequence([Node])
    /// Keys and values in the order of the text; a key that stands twice is there twice.
    case mapping([Entry])
    /// A reference to an anchor, not followed.
    case alias(String)
  }

  /// A key of a mapping with its value.
  package struct Entry: Sendable {
    /// The key, of any shape.
    package let key: Node
    /// The value.
    package let value: Node
  }
}
