// The language of manual pages, as far as tests write it.

import FoundationEssentials
import Text

/// The folder of the manual pages.
let manualFolder = house.appending(path: "Resources/man")

/// A manual page with blocks that tests write.
func manualPage(_ name: String) -> BlockFile {
  BlockFile(
    file: manualFolder.appending(path: name),
    opening: { ".\\\" Recorded: \($0).\n" }, closing: ".\\\" End of what is recorded.\n")
}

/// A few words as a sentence.
func sentence(_ words: String) -> String {
  words.prefix(1).uppercased() + words.dropFirst() + "."
}

/// Sentences in the language of manual pages, each on a line of its own.
///
/// What stands in quotes is never broken.
func prose(_ text: String) -> String {
  text.unbrokenQuotes.replacing(". ", with: ".\n").split(separator: "\n")
    .flatMap { String($0).wrapped(to: 79) }
    .map { guarded($0.escaped) + "\n" }.joined()
}

/// Lines that a manual page shows as they stand.
func literally(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false)
    .map { guarded($0.escaped) }.joined(separator: "\n")
}

/// A line that is no request, whatever it begins with.
private func guarded(_ line: String) -> String { (line.hasPrefix(".") ? "\\&" : "") + line }

/// Stands for a blank until the text is escaped.
private let firmBlank: Character = "\u{A0}"

extension StringProtocol {
  /// The text with nothing in it that means something in a manual page.
  var escaped: String {
    map { sign in
      if let name = signs[sign] { return name }
      return sign.isASCII
        ? String(sign)
        : sign.unicodeScalars.map { "\\[u" + String($0.value, radix: 16, uppercase: true) + "]" }
          .joined()
    }.joined()
  }

  /// The text with blanks at which no line ends inside double quotes.
  fileprivate var unbrokenQuotes: String {
    split(separator: "\"", omittingEmptySubsequences: false).enumerated().map { place, part in
      place.isMultiple(of: 2)
        ? String(part) : String(part.map { $0 == " " ? firmBlank : $0 })
    }.joined(separator: "\"")
  }
}

/// How the signs are written that a manual page would take for something else.
private let signs: [Character: String] = [
  "\\": "\\e", "-": "\\-", "\"": "\\(dq", "'": "\\(aq", "`": "\\(ga", "^": "\\(ha", "~": "\\(ti",
  "↑": "\\(ua", "↓": "\\(da", "←": "\\(<-", "→": "\\(->", "…": "...", firmBlank: "\\ ",
]
