// One command between two signs like ";": its words, and whether what comes next is read again.

/// The words of a command so far, without quotes, each looked at once.
struct SimpleCommand {
  /// Whether its output becomes words of a command that reads them again.
  let isInsideReader: Bool
  /// Whether a pipe or a here-string leads into it.
  var isFed: Bool
  /// The word that is being read; nil between two.
  private(set) var word: String?

  private var lastWord = ""
  /// The name of the command, behind keywords and assignments.
  private var name: String?
  private var isTarget = false
  private var isReader = false
  private var takesCommands = false
  /// The letters of the options that a program stands behind.
  private var programOptions: Set<Character> = []
  private var operands: Operands?
  /// Whether a shell in it gets more than its words say.
  private var handsOn = false
  private var isBareShell = false

  init(isInsideReader: Bool = false, isFed: Bool = false) {
    (self.isInsideReader, self.isFed) = (isInsideReader, isFed)
  }

  /// Adds to the word.
  mutating func append(_ more: String) {
    if word == nil { word = more } else { word?.append(more) }
  }

  /// Ends the word, unless none has begun.
  mutating func endWord() {
    guard let ended = word else { return }
    word = nil
    if isTarget { isTarget = false } else { take(ended) }
  }

  /// Passes the sign in front of a file to read or to write, which is no word of the command.
  mutating func redirect() {
    if word?.allSatisfy(\.isNumber) ?? false { word = nil }
    endWord()
    isTarget = true
  }

  /// Whether it has no words yet.
  var isEmpty: Bool { lastWord.isEmpty && name == nil }

  /// Whether the command takes its input for commands.
  var isFedShell: Bool {
    isFed && !(name?.hasSuffix("grep") ?? false) && (isBareShell || (operands?.isLogin ?? false))
  }

  /// Whether something leads into a command that begins in parentheses at the place.
  var isFedInside: Bool { isFed || word?.hasSuffix(">(") ?? false }

  /// Whether a value that stands next is read once more.
  var readsAgain: Bool {
    readsAgainInside || !isTarget && name.map(Self.declarers.contains) ?? false
  }

  /// Whether the output of a command that stands next is read once more.
  var readsAgainInside: Bool {
    // However long a word is, its beginning says what it is for.
    let start = String(word?.prefix(100) ?? "")
    return !isTarget
      && (isInsideReader || isReader || isProgramOption(start)
        || operands?.isProgram(behind: start) ?? false
        || start.hasPrefix("<(") && takesCommands || start.lowercased().contains("command=")
        || start.contains("exec=")
        || programOptions.contains("#") && !["-t", "-s"].contains(lastWord))
  }

  private mutating func take(_ word: String) {
    let isOption = word.hasPrefix("-")
    if isProgramOption(word) { isReader = true }
    if isBareShell { takeBehindShell(word) }
    lastWord = word
    if word == "<<<" { (isFed, isReader) = (true, isReader || takesCommands) }
    if ["source", "."].contains(word) { takesCommands = true }
    operands?.take(word, handsOn)
    if name == nil, !isOption, !Self.keywords.contains(word), !word.contains("=") {
      name = word
      programOptions.formUnion(Self.optionsOfBuiltins[word] ?? "")
    } else if name == "printf", word.formatsNumbers {
      isReader = true
    }
    take(program: word.programName)
  }

  /// Takes a word that may name the file with the commands of a shell.
  private mutating func takeBehindShell(_ word: String) {
    if word.hasPrefix("-") {
      if !word.hasPrefix("--"), word.contains("s") { handsOn = true }
    } else if word != "/dev/stdin", !lastWord.hasPrefix("-") || !lastWord.hasSuffix("o") {
      isBareShell = handsOn
    }
  }

  private mutating func take(program: String) {
    if Self.readers.contains(program) { isReader = true }
    if Self.handers.contains(program) { handsOn = true }
    if let letters = Self.optionsOfPrograms[program] { programOptions.formUnion(letters) }
    if Self.interpreters.contains(program) { (isBareShell, takesCommands) = (true, true) }
    if let known = Operands(of: program), operands?.isSSH != true { operands = known }
  }

  private func isProgramOption(_ word: String) -> Bool {
    if programOptions.isEmpty || !word.hasPrefix("-") { return false }
    return word.hasPrefix("--")
      ? ["command", "eval", "exec", "split-string"].contains { word.contains($0) }
      : word.contains(where: programOptions.contains)
  }

  /// What gives a shell its input even where a word stands behind it.
  private static let handers: Set = ["xargs", "parallel", "su", "runuser"]
  /// Words in front of the name of a command.
  private static let keywords: Set = [
    "if", "then", "else", "elif", "while", "until", "do", "!", "{", "time", "coproc", "command",
    "builtin", "exec", "noglob", "nocorrect", "and", "or", "not", "begin",
  ]
  /// What reads any of its words as a command, wherever it stands.
  private static let readers: Set = [
    "eval", "iex", "invoke-expression", "watch", "cmd", "powershell", "pwsh",
  ]
  /// Commands of the shell itself that read a word as a name, a number or a command.
  private static let declarers: Set = [
    "let", "declare", "typeset", "local", "readonly", "export", "integer", "float", "unset", "read",
    "trap", "alias", "bind", "compgen", "complete", "mapfile", "readarray", "getopts", "exit",
    "return", "shift", "break", "continue", "repeat",
  ]
  private static let optionsOfBuiltins = [
    "printf": "v", "print": "fv", "test": "vt", "[": "vt", "set": "A",
  ]
  /// What takes commands from its input where no word names a file of them.
  private static let interpreters: Set = [
    "sh", "bash", "dash", "zsh", "fish", "ksh", "mksh", "ash", "csh", "tcsh", "su", "runuser",
    "perl", "python", "ruby", "node", "lua", "php",
  ]
  /// The options that a program stands behind; "#" stands for any word.
  private static let optionsOfPrograms: [String: String] = {
    var all = [
      "perl": "eE", "ruby": "e", "node": "ep", "lua": "e", "php": "rBRE", "env": "S", "screen": "X",
      "flock": "c", "script": "c", "sg": "c", "psql": "c", "mysql": "e", "xterm": "e", "tmux": "#",
    ]
    for name in interpreters where all[name] == nil { all[name] = "c" }
    return all
  }()
}

/// The words of ssh that are no options, or those of a program like awk whose first is a program.
private struct Operands {
  let isSSH: Bool
  private let optionsWithWord: String
  private var count = 0
  /// The option whose word comes next.
  private var option: Character?

  init?(of program: String) {
    switch program {
    case "ssh": optionsWithWord = "BbcDEeFIiJLlmOopPQRSWw"
    case "sed", "gsed": optionsWithWord = "efl"
    case "awk", "gawk", "mawk", "nawk": optionsWithWord = "Fvfei"
    default: return nil
    }
    isSSH = program == "ssh"
  }

  /// Whether ssh would open a shell.
  var isLogin: Bool { isSSH && count < 2 }

  mutating func take(_ word: String, _ handsOn: Bool) {
    if let option {
      if !isSSH, "ef".contains(option) { count += 1 }
      self.option = nil
    } else if ["--expression", "--source"].contains(word), !isSSH {
      option = "e"
    } else if !word.hasPrefix("-") {
      if !handsOn || !isSSH || count == 0 { count += 1 }
    } else if !word.hasPrefix("--"), let place = word.firstIndex(where: optionsWithWord.contains) {
      if word.index(after: place) == word.endIndex { option = word[place] }
    }
  }

  /// Whether what comes behind the start of a word is read as a program.
  func isProgram(behind start: String) -> Bool {
    if isSSH { return option == nil ? count > 0 : option == "o" && start.isEmpty }
    if start.hasPrefix("-") { return start.hasPrefix("-e") || start.hasPrefix("--e") }
    return option == nil ? count == 0 : option == "e"
  }
}

extension String {
  /// The name of the program that it calls: without folders, an ending, and the digits of a version.
  fileprivate var programName: String {
    var name = split { $0 == "/" || $0 == "\\" }.last.map { $0.lowercased() } ?? ""
    if name.hasSuffix(".exe") { name.removeLast(4) }
    while let last = name.last, last.isNumber || last == "." { name.removeLast() }
    return name
  }

  /// Whether it is a format for printf in which something is no text, and so a term.
  fileprivate var formatsNumbers: Bool {
    split(separator: "%", omittingEmptySubsequences: false).dropFirst().contains { part in
      let flags = part.prefix { !$0.isLetter }
      return flags.contains("*")
        || part.dropFirst(flags.count).first.map { !"sbqc".contains($0) } ?? false
    }
  }
}
