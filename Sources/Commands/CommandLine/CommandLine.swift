// From the words of the command line to a command, its options and its operands.

/// A command line taken apart.
struct CommandLine {
  /// All commands that it can name.
  let subcommands: [Subcommand]
  /// The one that it names, or the first.
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

  /// The command line that some words make with the given commands, the first of which needs no name.
  init(parsing arguments: [String], among subcommands: [Subcommand]) throws(Problem) {
    self.subcommands = subcommands
    var all = arguments
    let place = CommandLine.firstOperand(in: all) { subcommands.flatMap(\.options) }
    if let place, let named = subcommands.dropFirst().first(where: { $0.name == all[place] }) {
      subcommand = named
      all.remove(at: place)
    } else {
      subcommand = subcommands[0]
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
  private static func firstOperand(
    in words: [String], knowing options: () -> [Option]
  ) -> Int? {
    var isValue = false
    for (place, word) in words.enumerated() {
      if isValue {
        isValue = false
      } else if word == "--" {
        return nil
      } else if word.hasPrefix("-"), word != "-" {
        isValue = takesNext(word, knowing: options())
      } else {
        return place
      }
    }
    return nil
  }

  /// Whether a word is an option, of whatever command, whose value is the next word.
  private static func takesNext(_ word: String, knowing options: [Option]) -> Bool {
    let options = options.filter { $0.value != nil }
    if word.hasPrefix("--") { return options.contains { "--" + $0.long == word } }
    // What stands behind its letter is the value already.
    let value = word.drop { letter in !options.contains { $0.short == letter } }
    return value.count == 1
  }

  private mutating func addLong(
    _ word: String, _ words: inout ArraySlice<String>
  ) throws(Problem) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let option = subcommand.options.first(where: { $0.long == name }) else {
      throw unknown("--" + name, among: subcommand.options.map { "--" + $0.long })
    }
    if parts.count == 2, option.value == nil {
      throw .usage("The option \"--\(name)\" takes no value; leave \"=\(parts[1])\" out.")
    }
    try add(option, named: "--" + name, parts.count == 2 ? String(parts[1]) : nil, &words)
  }

  private mutating func addShort(
    _ letters: Substring, _ words: inout ArraySlice<String>
  ) throws(Problem) {
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
  ) throws(Problem) {
    guard let kind = option.value else {
      values.append((option, ""))
      return
    }
    guard let value = value ?? words.popFirst() else {
      throw .usage("The option \"\(name)\" needs a value: \(name) \(kind.name).")
    }
    values.append((option, value))
  }

  private func unknown(_ name: String, among names: [String]) -> Problem {
    let hint = hint(at: name, among: names)
    let help = ["kbwizard", subcommand.name, "--help"].filter { !$0.isEmpty }
    return .usage(
      "There is no option \"\(name)\".\(hint) \"\(help.joined(separator: " "))\" lists the options."
    )
  }
}
