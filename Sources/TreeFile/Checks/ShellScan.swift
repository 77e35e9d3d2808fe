// Where the values of a command stand, as a shell reads it: a scanner with a stack of contexts.

internal import Tree

/// What a shell would make of a value in a command: its own quotes, or the words of another program.
struct ShellScan {
  /// Why a value must not stand somewhere, and what to do.
  struct Reason: Equatable {
    let place: String
    let advice: String
  }

  /// What surrounds a place.
  fileprivate enum Context: Equatable {
    case parenthesis, single, escaped, double, backtick, arithmetic, oldArithmetic, test, index
    case expansion
    case comment, blockComment
  }

  /// What the first value that may not stand where it stands is told of; nil where all may.
  private(set) var fault: (value: Int, reason: Reason)?

  /// The text, in which each value is `Self.value`.
  private let text: [Character]
  private let shell: Shell
  private var stack: [Context] = []
  private var backtickCount = 0
  private var command = SimpleCommand()
  /// The commands around the one that is being read, the outermost first.
  private var outer: [SimpleCommand] = []
  /// The first value that does harm where another shell reads it.
  private var firstHarmful: Int?
  /// The words that end here-documents that begin below the line.
  private var delimiters: [String] = []
  private var count = 0
  private var place = 0
  /// Of each value, whether it does no harm where another shell reads it.
  private let isHarmless: [Bool]

  /// The character that stands for a value.
  static let value: Character = "\u{FFFC}"

  /// Reads a command.
  init(of text: String, for shell: Shell, harmlessWhenReadAgain isHarmless: [Bool]) {
    self.text = Array(text)
    self.shell = shell
    self.isHarmless = isHarmless
    while place < self.text.count, fault == nil { step() }
    if fault == nil { endCommand() }
  }

  private func has(_ sign: String, at offset: Int = 0) -> Bool {
    let start = place + offset
    return start + sign.count <= text.count && text[start..<start + sign.count].elementsEqual(sign)
  }

  private var before: Character? { place > 0 ? text[place - 1] : nil }

  private var isAtWord: Bool { before.map { $0.isWhitespace || ";&|(".contains($0) } ?? true }

  private mutating func step() {
    let character = text[place]
    if character == Self.value { return takeValue() }
    switch stack.last {
    case .comment:
      if character == "\n" { stack.removeLast() } else { place += 1 }
    case .blockComment:
      if has("#>") { leave(2) } else { place += 1 }
    case .single:
      if shell == .powershell ? character.isSingleQuote : character == "'" {
        leave(1)
      } else {
        takeCharacter()
      }
    case .escaped:
      let skips = character == "\\" && place + 1 < text.count && text[place + 1] != Self.value
      if skips { place += 1 }
      if character == "'" { leave(1) } else { takeCharacter() }
    case .double: stepInDouble(character)
    case .arithmetic:
      if has("))") { leave(2) } else { place += 1 }
    case .oldArithmetic:
      if character == "]" { leave(1) } else { place += 1 }
    case .expansion:
      if character == "}" { leave(1) } else { place += 1 }
    case .index where character == "]": leave(1)
    case .test where has("]]"): leave(2)
    case .backtick where character == "`": leave(1)
    default: shell == .powershell ? stepInPowerShell(character) : stepInSh(character)
    }
  }

  private mutating func enter(_ context: Context, _ length: Int) {
    if context != .comment, context != .blockComment {
      command.append(length > 1 || context == .index ? String(text[place..<place + length]) : "")
    }
    stack.append(context)
    if context == .backtick { backtickCount += 1 }
    place += length
    if context.holdsCommand {
      outer.append(command)
      command = SimpleCommand(
        isInsideReader: command.readsAgainInside, isFed: command.isFedInside)
    }
  }

  private mutating func leave(_ length: Int) {
    place += length
    let context = stack.removeLast()
    if context == .backtick { backtickCount -= 1 }
    guard context.holdsCommand else { return }
    endCommand()
    command = outer.popLast() ?? SimpleCommand()
  }

  private mutating func takeCharacter() {
    command.append(String(text[place]))
    place += 1
  }

  /// Ends the command, and begins the next one.
  private mutating func endCommand(isPipe: Bool = false) {
    command.endWord()
    // A line may end behind a pipe.
    let isPipe = isPipe || command.isEmpty && command.isFed
    if command.isFedShell, let firstHarmful { report(.readAgain, of: firstHarmful) }
    command = SimpleCommand(
      isInsideReader: command.isInsideReader, isFed: isPipe || outer.last?.isFedInside ?? false)
  }

  private mutating func stepInDouble(_ character: Character) {
    if character == (shell == .powershell ? "`" : "\\") {
      if place + 1 < text.count, text[place + 1] == Self.value {
        place += 1
        takeValue()
      } else {
        place += 1
        if place < text.count, text[place] != "\n" { takeCharacter() } else { place += 1 }
      }
    } else if shell == .powershell ? character.isDoubleQuote : character == "\"" {
      leave(1)
    } else if has("$((") {
      enter(.arithmetic, 3)
    } else if has("$["), shell == .sh {
      enter(.oldArithmetic, 2)
    } else if has("$(") {
      enter(.parenthesis, 2)
    } else if character == "`", shell == .sh {
      enter(.backtick, 1)
    } else {
      takeCharacter()
    }
  }

  private mutating func stepInSh(_ character: Character) {
    if has("$((") || isAtWord && has("((") { return enter(.arithmetic, has("$") ? 3 : 2) }
    if has("$[") { return enter(.oldArithmetic, 2) }
    if has("$(") || has("<(") || has(">(") { return enter(.parenthesis, 2) }
    if has("${") { return enter(.expansion, 2) }
    if isAtWord, has("[[") { return enter(.test, 2) }
    if has("<<<") {
      command.endWord()
      command.append("<<<")
      command.endWord()
      place += 3
      return
    }
    if has("<<") { return beginHereDocument() }
    switch character {
    case "\\":
      if place + 1 < text.count, text[place + 1] == Self.value {
        report(Reason(place: "behind \"\\\"", advice: "remove that sign"))
      }
      passEscaped()
    case "'": enter(before == "$" ? .escaped : .single, 1)
    case "\"": enter(.double, 1)
    case "`": enter(.backtick, 1)
    case "[" where before.map { $0.isLetter || $0.isNumber || $0 == "_" } ?? false:
      enter(.index, 1)
    case "#" where isAtWord: enter(.comment, 1)
    default: stepInWords(character)
    }
  }

  private mutating func stepInPowerShell(_ character: Character) {
    if has("<#") { return enter(.blockComment, 2) }
    if has("$(") { return enter(.parenthesis, 2) }
    switch character {
    case "`":
      if place + 1 < text.count, text[place + 1] == Self.value {
        report(Reason(place: "behind \"`\"", advice: "remove that sign"))
      }
      passEscaped()
    case _ where character.isSingleQuote: enter(.single, 1)
    case _ where character.isDoubleQuote: enter(.double, 1)
    case "#" where isAtWord: enter(.comment, 1)
    default: stepInWords(character)
    }
  }

  /// Passes a sign that takes the meaning of the next one, or joins two lines.
  private mutating func passEscaped() {
    place += 1
    if place < text.count, text[place] != "\n" { takeCharacter() } else { place += 1 }
  }

  private mutating func stepInWords(_ character: Character) {
    switch character {
    case "(": return enter(.parenthesis, 1)
    case ")" where stack.last == .parenthesis: return leave(1)
    case "<", ">": return redirect()
    case "&" where has("&>"): return redirect()
    case ";", "&", "|", "\n", ")": break
    case _ where character.isWhitespace:
      command.endWord()
      place += 1
      return
    default: return takeCharacter()
    }
    endCommand(isPipe: character == "|" && !has("||") && before != "|" || has("&") && before == "|")
    place += 1
    if character == "\n" { passHereDocuments() }
  }

  private mutating func redirect() {
    command.redirect()
    while place < text.count, "<>&|".contains(text[place]), !has("<("), !has(">(") { place += 1 }
  }

  private mutating func beginHereDocument() {
    command.redirect()
    place += has("<<-") ? 3 : 2
    while place < text.count, text[place] == " " { place += 1 }
    var delimiter = ""
    while place < text.count, !text[place].isWhitespace, !";&|<>)".contains(text[place]) {
      if !"'\"\\".contains(text[place]) { delimiter.append(text[place]) }
      place += 1
    }
    command.append(delimiter)
    command.endWord()
    delimiters.append(delimiter)
  }

  /// Passes over the lines of here-documents, in which no quotes count.
  private mutating func passHereDocuments() {
    while let delimiter = delimiters.first, place < text.count {
      let end = text[place...].firstIndex(of: "\n") ?? text.count
      let line = String(text[place..<end])
      if line.drop(while: { $0 == "\t" }) == delimiter {
        delimiters.removeFirst()
      } else if line.contains(Self.value) {
        return report(Reason(place: "inside a here-document", advice: "use printf, or a file"))
      }
      place = min(end + 1, text.count)
    }
  }

  private mutating func report(_ reason: Reason, of value: Int? = nil) {
    if fault == nil { fault = (value ?? count, reason) }
  }

  private mutating func takeValue() {
    if let reason = reason { report(reason) }
    let isWord = command.word == nil
    if stack.last != .comment {
      if !isHarmless[count] { firstHarmful = firstHarmful ?? count }
      command.append(String(Self.value))
    }
    count += 1
    place += 1
    // PowerShell ends a word at a closing quote.
    if shell == .powershell, fault == nil, isWord, place < text.count,
      !text[place].isWhitespace, !";|)}],".contains(text[place])
    {
      count -= 1
      report(
        Reason(
          place: "in front of \"\(text[place])\", where PowerShell begins another word",
          advice: "put a blank behind it"))
    }
  }

  /// Why a value must not stand at the place; nil where it may.
  private var reason: Reason? {
    if backtickCount > 0 {
      return Reason(place: "inside backticks", advice: "write $(...) in their place")
    }
    switch stack.last {
    case .single, .escaped, .double:
      return Reason(
        place: "inside quotes",
        advice: "end the quotes in front of it, and begin them again behind it")
    case .arithmetic, .oldArithmetic:
      return Reason(place: "inside arithmetic", advice: "use a value of the kind \"number\"")
    case .test: return Reason(place: "inside [[ ]]", advice: "use [ ] with one pair of brackets")
    case .index: return Reason(place: "inside brackets", advice: "put it elsewhere")
    case .expansion: return Reason(place: "inside ${ }", advice: "put it elsewhere")
    case .blockComment: return Reason(place: "inside a comment", advice: "remove it there")
    case .comment: return nil
    case .parenthesis, .backtick, nil: break
    }
    if let before, before == "$" || shell == .powershell && before == "@" {
      return Reason(place: "behind \"\(before)\"", advice: "remove that sign")
    }
    return !isHarmless[count] && command.readsAgain ? .readAgain : nil
  }
}

extension ShellScan.Reason {
  fileprivate static let readAgain = Self(
    place: "where another shell or program reads it again, without the quotes that it gets here",
    advice: "run the command there by hand, or use a value of the kind \"number\" or \"host\"")
}

extension ShellScan.Context {
  /// Whether a command of its own begins in it.
  fileprivate var holdsCommand: Bool { self == .parenthesis || self == .backtick }
}

extension Character {
  /// Whether PowerShell takes it for a single quote.
  fileprivate var isSingleQuote: Bool { "'\u{2018}\u{2019}\u{201A}\u{201B}".contains(self) }

  /// Whether PowerShell takes it for a double quote.
  fileprivate var isDoubleQuote: Bool { "\"\u{201C}\u{201D}\u{201E}".contains(self) }
}
