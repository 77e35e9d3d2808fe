// The column beside the question: the answers so far, and the fixes still possible.

internal import Text

/// The column beside the text.
struct Rail: Sendable {
  /// Its width in cells, without the line between it and the text.
  let width: Int
  /// Its rows, with that line.
  let lines: [Line]
  /// The number of the row from which on it lists fixes.
  let fixes: Int
}
