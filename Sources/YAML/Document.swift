// The one document of a YAML text, and what in it is YAML but not plain data.

/// What a text holds.
package struct Document: Sendable {
  /// The outermost value.
  package let root: Node
  /// Everything that plain data does without, in the order of the text.
  package let oddities: [Oddity]
  /// The quotes and blocks, in the order of the text.
  let quoted: [Range<Mark>]
}

/// Something that YAML allows and plain data does without.
package struct Oddity: Sendable {
  /// Where it stands.
  package let mark: Mark
  /// What it is.
  package let kind: Kind

  /// The things that plain data does without.
  package enum Kind: Sendable, Equatable {
    /// A name given to a value (`&name`).
    case anchor(String)
    /// A name that stands for such a value (`*name`).
    case alias(String)
    /// A type given to a value (`!name`).
    case tag(String)
    /// A control character in a text.
    case control(Unicode.Scalar)
    /// A second document in the same text.
    case document
  }
}

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
  /// The text breaks a rule of YAML; the problem is in libyaml's words, and `began` is the place
  /// of the quote, the bracket or the block that it was met in.
  case syntax(problem: String, at: Mark, began: Mark)
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
  /// The largest number of values in all.
  package static let nodes = 10_000_000
  /// The largest number of lines that begin with `%`.
  package static let directives = 100
  /// The largest size of a text in bytes.
  package static let bytes = 256 << 20
}
