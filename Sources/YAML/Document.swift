// The one document of a YAML text, and what in it is YAML but not plain data.

/// What a text holds.
package struct Document: Sendable {
  /// All values, each one before those that it holds.
  let items: [Item]
  /// The texts of all scalars, one behind the other.
  package let bytes: [UInt8]
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
