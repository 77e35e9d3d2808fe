// From the words of the command line to a subcommand, its options and its operands.

internal import TreeFile

/// Why a command line makes no sense, in a finished sentence.
struct UsageError: Error {
  let message: String

  init(_ message: String) {
    self.message = message
  }
}

/// A command line taken apart.
struct CommandLine {
  let subcommand: Subcommand
  private(set) var operands: [String] = []
  private var values: [(option: Option, value: String)] = []

  /// Whether an option was given.
  func has(_ option: Option) -> Bool { values.contains { $0.option == option } }

  /// The values given for an option, in order.
  func values(of option: Option) -> [String] {
    values.filter { $0.option == option }.map(\.value)
  }

  /// The option given last.
  var lastOption: Option? { values.last?.option }

  init(parsing arguments: [String]) throws(UsageError) {
    var all = arguments
    if let place = CommandLine.firstOperand(in: all), let named = Subcommand(rawValue: all[place]),
      named != .walk
    {
      subcommand = named
      all.remove(at: place)
    } else {
      subcommand = .walk
    }
    var words = all[...]
    while let word = words.popFirst() {
      if word == "--" {
        operands += words
        break
      } else if word.hasPrefix("--") {
        try addLong(String(word.dropFirst(2)), &words)
      } else if word.hasPrefix("-"), word != "-" {
        try addShort(word.dropFirst(), &words)
      } else {
        operands.append(word)
      }
    }
  }

  /// The place of the first operand; nil when there is none before two hyphens.
  private static func firstOperand(in words: [String]) -> Int? {
    var isValue = false
    for (place, word) in words.enumerated() {
      if isValue {
        isValue = false
      } else if word == "--" {
        return nil
      } else if word.hasPrefix("-"), word != "-" {
        isValue = takesNext(word)
      } else {
        return place
      }
    }
    return nil
  }

  /// Whether a word is an option, of whatever subcommand, whose value is the next word.
  private static func takesNext(_ word: String) -> Bool {
    let options = Subcommand.allCases.flatMap(\.options).filter { $0.value != nil }
    if word.hasPrefix("--") { return options.contains { "--" + $0.long == word } }
    // What stands behind its letter is the value already.
    let value = word.drop { letter in !options.contains { $0.short == letter } }
    return value.count == 1
  }

  private mutating func addLong(
    _ word: String, _ words: inout ArraySlice<String>
  ) throws(UsageError) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let option = subcommand.options.first(where: { $0.long == name }) else {
      throw unknown("--" + name, among: subcommand.options.map { "--" + $0.long })
    }
    if parts.count == 2, option.value == nil {
      throw UsageError("The option \"--\(name)\" takes no value; leave \"=\(parts[1])\" out.")
    }
    try add(option, named: "--" + name, parts.count == 2 ? String(parts[1]) : nil, &words)
  }

  private mutating func addShort(
    _ letters: Substring, _ words: inout ArraySlice<String>
  ) throws(UsageError) {
    var letters = letters
    while let letter = letters.popFirst() {
      guard let option = subcommand.options.first(where: { $0.short == letter }) else {
        throw unknown("-\(letter)", among: [])
      }
      if option.value != nil {
        try add(option, named: "-\(letter)", letters.isEmpty ? nil : String(letters), &words)
        return
      }
      try add(option, named: "-\(letter)", nil, &words)
    }
  }

  private mutating func add(
    _ option: Option, named name: String, _ value: String?, _ words: inout ArraySlice<String>
  ) throws(UsageError) {
    guard let kind = option.value else {
      values.append((option, ""))
      return
    }
    guard let value = value ?? words.popFirst() else {
      throw UsageError("The option \"\(name)\" needs a value: \(name) \(kind.name).")
    }
    values.append((option, value))
  }

  private func unknown(_ name: String, among names: [String]) -> UsageError {
    var suggestions = Suggestions()
    let hint = suggestions.question(about: name, among: names)
    let help = ["kbwizard", subcommand.rawValue, "--help"].filter { !$0.isEmpty }
    return UsageError(
      "There is no option \"\(name)\".\(hint) \"\(help.joined(separator: " "))\" lists the options."
    )
  }
}
