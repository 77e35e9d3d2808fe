// The mistakes that are met while a text is read.

extension Check {
  /// The file is empty, or no text in UTF-8.
  package static let unreadable: Check = .init(
    "unreadable", .error, "the file is empty, or no text in UTF-8")
  /// There is more of something than any tree needs.
  package static let tooLarge: Check = .init(
    "too-large", .error, "there is more of something than any tree needs")
  /// The text breaks a rule of YAML.
  package static let syntax: Check = .init("syntax", .error, "the text breaks a rule of YAML")
  /// Too many values stand inside each other.
  package static let tooDeep: Check = .init(
    "too-deep", .error, "too many values stand inside each other")
  /// The file holds a second document.
  package static let severalDocuments: Check = .init(
    "several-documents", .error, "the file holds a second document")
  /// An anchor or an alias, as in `&a` and `*a`.
  package static let anchor: Check = .init(
    "anchor", .error, "an anchor or an alias, as in `&a` and `*a`")
  /// A tag, as in `!!str`.
  package static let tag: Check = .init("tag", .error, "a tag, as in `!!str`")
  /// A character that could steer a terminal.
  package static let controlCharacter: Check = .init(
    "control-character", .error, "a character that could steer a terminal")
  /// The file is in another format than 1.
  package static let unknownFormat: Check = .init(
    "unknown-format", .error, "the file is in another format than 1")
  /// A key that is not known there.
  package static let unknownKey: Check = .init(
    "unknown-key", .error, "a key that is not known there")
  /// A key that must be there is missing.
  package static let missingKey: Check = .init(
    "missing-key", .error, "a key that must be there is missing")
  /// A key stands twice.
  package static let duplicateKey: Check = .init("duplicate-key", .error, "a key stands twice")
  /// A text, a list or keys stand where something else must.
  package static let wrongShape: Check = .init(
    "wrong-shape", .error, "a text, a list or keys stand where something else must")
}
