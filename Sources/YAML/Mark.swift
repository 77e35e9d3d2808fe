// Places in a text.

/// A place in the text.
package struct Mark: Hashable, Sendable, Comparable {
  /// The line, counted from 1.
  package var line: Int32
  /// The column in Unicode scalars, counted from 1.
  package var column: Int32
  /// The number of scalars that belong to it on that line; 0 only behind the end of the line.
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
