// The mistakes that are met while a text is read.

extension Check {
  static let unreadable: Check = .init(
    "unreadable", .error, "the file is empty, or no text in UTF-8")
  static let tooLarge: Check = .init(
    "too-large", .error, "there is more of something than any tree needs")
  static let syntax: Check = .init("syntax", .error, "the text breaks a rule of YAML")
  static let tooDeep: Check = .init(
    "too-deep", .error, "too many values stand inside each other")
  static let severalDocuments: Check = .init(
    "several-documents", .error, "the file holds a second document")
  static let anchor: Check = .init(
    "anchor", .error, "an anchor or an alias, as in `&a` and `*a`")
  static let tag: Check = .init("tag", .error, "a tag, as in `!!str`")
  static let controlCharacter: Check = .init(
    "control-character", .error, "a character that could steer a terminal")
  static let unknownFormat: Check = .init(
    "unknown-format", .error, "the file is in another format than 1")
  static let unknownKey: Check = .init(
    "unknown-key", .error, "a key that is not known there")
  static let missingKey: Check = .init(
    "missing-key", .error, "a key that must be there is missing")
  static let duplicateKey: Check = .init("duplicate-key", .error, "a key stands twice")
  static let unknownEnding: Check = .init(
    "unknown-ending", .error, "`ends` is no word that it knows")
  static let unknownKind: Check = .init(
    "unknown-kind", .error, "`kind` is no word that it knows")
  static let unknownShell: Check = .init(
    "unknown-shell", .error, "`shell` is no word that it knows")
  static let unknownReader: Check = .init(
    "unknown-reader", .error, "`reader` is no word that it knows")
  static let unknownSeverity: Check = .init(
    "unknown-severity", .error, "`severity` is no word that it knows")
  static let badLink: Check = .init(
    "bad-link", .error, "one of the `links` is no address of a page")
  static let wrongShape: Check = .init(
    "wrong-shape", .error, "a text, a list or keys stand where something else must")
}
