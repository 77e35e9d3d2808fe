// What a person fills in once, and what may stand in it.

internal import Text

/// A name in the texts of a tree, `<account>`, that a person fills in once.
package struct Value: Sendable, Identifiable {
  /// The name that tells it from the other values of the tree.
  package let id: String
  /// The question that it answers.
  package let text: String
  /// How to find it out.
  package let find: HowTo?
  /// Which characters it may have.
  package let kind: Kind
  /// How one looks.
  package let example: String?

  /// Which characters a value may have.
  package enum Kind: String, CaseIterable, Sendable {
    /// Anything without blanks.
    case word
    /// Digits, with one point at the most.
    case number
    /// The name or the address of a computer.
    case host
    /// Where a file or a folder lies.
    case path
    /// Anything on one line.
    case text
  }

  /// A value with what it answers.
  package init(
    id: String, text: String, find: HowTo? = nil, kind: Kind, example: String? = nil
  ) {
    self.id = id
    self.text = text
    self.find = find
    self.kind = kind
    self.example = example
  }

  /// The most bytes that a value may have.
  package static let mostBytes = 4096

  /// Why a text can't be the value, in a sentence; nil where it can.
  ///
  /// What nobody can see is refused, as are line breaks: they could add a line to a command.
  package func fault(of text: String) -> String? {
    if text.isEmpty { return "\(name) can't be empty." }
    if text.utf8.count > Self.mostBytes {
      return "\(name) can't be longer than \(Self.mostBytes) bytes."
    }
    if let hidden = text.unicodeScalars.first(where: {
      $0.isHidden || $0.properties.generalCategory == .control
    }) {
      return "\(name) can't hold the character \(hidden.number), which nobody can see."
    }
    if text.hasPrefix("-"), kind != .path {
      return "\(name) can't begin with a dash, which a command would take for an option."
    }
    if text.allSatisfy(\.isWhitespace) { return "\(name) can't be blanks alone." }
    guard let wrong = text.first(where: { !kind.allows($0) }) else {
      return kind == .number && text.isNoNumber
        ? "\(name) is a number: digits, with one point at the most." : nil
    }
    let what = wrong.isWhitespace ? "no blank" : "no \"\(wrong)\""
    return "\(name) is \(kind.words), and can hold \(what)."
  }

  private var name: String { "The value \"\(id)\"" }
}

extension Value.Kind {
  /// What it is, with its article.
  package var words: String {
    switch self {
    case .word: "one word"
    case .number: "a number"
    case .host: "the name or the address of a computer"
    case .path: "a path"
    case .text: "a text"
    }
  }

  /// Whether a value of this kind may hold a character.
  func allows(_ character: Character) -> Bool {
    switch self {
    case .word: !character.isWhitespace
    case .number: character == "." || character.isASCII && character.isNumber
    case .host: character.isLetter || character.isNumber || ".-:_[]%".contains(character)
    case .path, .text: true
    }
  }
}

extension String {
  /// Whether digits and points are no number.
  fileprivate var isNoNumber: Bool {
    count(where: { $0 == "." }) > 1 || first == "." || last == "."
  }
}
