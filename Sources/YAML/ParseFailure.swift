// What keeps a text from being read, and how much of one is read at all.

/// Why a text could not be read at all.
package enum ParseFailure: Error, Equatable, Sendable {
  /// The text holds no value.
  case empty
  /// A zero byte stands on that line, as in no text.
  case binary(at: Mark)
  /// A byte is part of no UTF-8 text.
  case notUTF8(byte: UInt8, at: Mark)
  /// The bytes are UTF-16 or UTF-32.
  case wideEncoding
  /// The text holds a control character that no YAML text may hold.
  case control(Unicode.Scalar, at: Mark)
  /// The text breaks a rule of YAML; `began` is the place of the quote, the bracket or the block
  /// that it was met in.
  case syntax(SyntaxProblem, at: Mark, began: Mark)
  /// More than `Limits.depth` values stand inside each other.
  case tooDeep(at: Mark)
  /// The text holds more values than the limit, usually `Limits.nodes`.
  case tooMany(at: Mark)
  /// More than `Limits.directives` lines begin with `%`.
  case tooManyDirectives(at: Mark)
}

/// How much of a text is read before it is refused.
package enum Limits {
  /// The largest number of values inside each other.
  package static let depth = 1_000
  /// The largest number of values in all; they take up to a gigabyte of memory.
  package static let nodes = 40_000_000
  /// The largest number of lines that begin with `%`.
  package static let directives = 100
  /// The largest size of a text in bytes.
  package static let bytes = 256 << 20
}
