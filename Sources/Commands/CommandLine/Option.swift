// The options of the command line, each with its value and what its help says.

/// An option of the command line.
struct Option: Equatable {
  /// The name after two hyphens.
  let long: String
  /// The letter after one hyphen, if there is one.
  var short: Character?
  /// What stands after it, if anything does.
  var value: Argument?
  /// What it does.
  let help: String

  static let help = Option(long: "help", short: "h", help: "print this text")
  static let version = Option(long: "version", help: "print the version")

  /// The option that chooses one of several formats.
  static func format<Format: CaseIterable & RawRepresentable<String>>(or standard: Format) -> Option
  {
    let names = Format.allCases.map(\.rawValue)
    let words = names.map { $0 == standard.rawValue ? "\($0) (the default)" : $0 }
    return Option(
      long: "format", short: "f", value: .one("FORMAT", of: names), help: listed(words, "or"))
  }
}
