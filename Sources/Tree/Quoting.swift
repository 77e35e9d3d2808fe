// Values as one word of a command: nothing in them can add a word, an option or a redirection.

internal import Text

extension Shell {
  /// A text as one word for the shell, in quotes where it needs them; a path does not begin with a
  /// dash.
  func quoted(_ text: String, asPath isPath: Bool = false) -> String {
    switch self {
    case .none: text
    case .sh: (isPath ? text.withoutDash : text).quotedForSh
    case .powershell: (isPath ? text.withoutDash : text).quotedForPowerShell
    }
  }
}

extension String {
  fileprivate var withoutDash: String { hasPrefix("-") ? "./" + self : self }

  /// One word for sh, bash, zsh and fish alike.
  ///
  /// In single quotes fish takes a backslash for more than itself, and no shell a single quote: both
  /// stand outside of quotes.
  fileprivate var quotedForSh: String {
    if isPlain { return self }
    var word = "", isQuoting = false
    func turn(_ quoting: Bool) {
      if quoting != isQuoting { word += "'" }
      isQuoting = quoting
    }
    for character in unicodeScalars {
      let standsOutside = character == "'" || character == "\\"
      turn(!standsOutside)
      if standsOutside { word += "\\" }
      word.unicodeScalars.append(character)
    }
    turn(false)
    return word.isEmpty ? "''" : word
  }

  /// One word for PowerShell, which takes typographic quotes for quotes as well.
  fileprivate var quotedForPowerShell: String {
    if isPlain { return self }
    var word = "'"
    for character in unicodeScalars {
      if "'\u{2018}\u{2019}\u{201A}\u{201B}".unicodeScalars.contains(character) {
        word.unicodeScalars.append(character)
      }
      word.unicodeScalars.append(character)
    }
    return word + "'"
  }

  /// Whether no shell sees more in it than its characters.
  private var isPlain: Bool {
    !isEmpty
      && utf8.allSatisfy {
        switch $0 {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "-_./:".utf8.contains($0)
        }
      }
  }
}
