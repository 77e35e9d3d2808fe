// Names and paths as they can be pasted into the command line of a shell.

internal import Text

extension World {
  /// A name or a path as an operand, which no option can be mistaken for.
  ///
  /// It is quoted as it is shown: what becomes a sign of the shell only then would act there.
  func operand(_ name: String) -> String {
    let word = shown(name).asShellWord
    return name.hasPrefix("-") ? "-- \(word)" : word
  }

  /// A name or a path as a person sees it.
  func shown(_ name: String) -> String {
    showsAllCharacters ? name.visible() : name.visible().ascii
  }
}

extension String {
  /// The text as one word of a shell's command line, in quotes where it needs them.
  var asShellWord: String {
    let isPlain = utf8.allSatisfy { byte in
      switch Unicode.Scalar(byte) {
      case "a"..."z", "A"..."Z", "0"..."9", "/", ".", "_", "-", "+", ",", ":", "@": true
      default: byte >= 0x80
      }
    }
    if isPlain, !isEmpty { return self }
    let parts = split(separator: "'", omittingEmptySubsequences: false)
    return "'" + parts.joined(separator: #"'\''"#) + "'"
  }
}
