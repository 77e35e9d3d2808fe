// Texts that people can't tell apart, can't read on a screen or can't see, and that are old.

internal import Text
internal import Tree
internal import YAML

extension Reader {
  /// Reports wordings that stand twice, and those that are too long.
  mutating func checkTexts(of draft: Draft) {
    let questions = draft.questions ?? []
    checkWordings("question", questions.map { ($0.id, $0.text) })
    checkWordings("fix", (draft.fixes ?? []).map { ($0.id, $0.title) })
    for question in questions {
      checkWordings("choice", question.choices ?? [])
      question.find.map { checkLength(ofFind: $0) }
      for choice in question.choices ?? [] { choice.text.map { checkLength(ofChoice: $0) } }
    }
  }

  private mutating func checkWordings(_ kind: StaticString, _ things: [(id: Word, text: Word?)]) {
    let written = things.compactMap { thing in thing.text.map { (id: thing.id, text: $0) } }
    guard written.count > 1 else { return }
    let index = NameIndex(written.map(\.text.text.onOneLine))
    for (number, thing) in written.enumerated() {
      guard let first = index[index.names[number]], first != number else { continue }
      report(
        .sameWording, at: thing.text.mark,
        "The \(kind) \"\(thing.id.text)\" reads like \"\(written[first].id.text.cut)\" on line "
          + "\(written[first].text.mark.line); reword or remove one of them.")
    }
  }

  private mutating func checkLength(ofFind find: Word) {
    let limit = 12
    let lines = find.text.split(separator: "\n", omittingEmptySubsequences: false)
      .reduce(find.text.hasSuffix("\n") ? -1 : 0) { $0 + 1 + max(0, $1.displayWidth - 1) / 80 }
    guard lines > limit else { return }
    report(
      .longText, at: find.mark,
      "This takes \(lines) lines of 80 columns; \(limit) fit well on a screen, so shorten it.")
  }

  private mutating func checkLength(ofChoice choice: Word) {
    let limit = 60
    let width = choice.text.displayWidth
    guard width > limit else { return }
    report(
      .longText, at: choice.mark,
      "This choice is \(width) columns wide; \(limit) fit well on a screen of 80, so shorten it.")
  }

  /// Reports a text with a character that nobody can see and that terminals may obey.
  mutating func checkCharacters(of word: Word) {
    if word.text.isASCII { return }
    guard let scalar = word.text.unicodeScalars.first(where: \.isHidden) else { return }
    report(
      .specialCharacter, at: word.mark,
      "This text holds the character \(scalar.number), which nobody can see; remove it.")
  }

  /// Reports a date of more than two years ago; `today` is the date, `YYYY-MM-DD`.
  mutating func checkAge(of reviewed: Word?, today: String) {
    guard let reviewed, let year = Int(today.prefix(4)), let then = Int(reviewed.text.prefix(4)),
      (then + 2, reviewed.text.dropFirst(4)) < (year, today.dropFirst(4))
    else { return }
    report(
      .oldReview, at: reviewed.mark,
      "Nobody has looked this tree over for more than two years; do so, and set the date.")
  }
}

extension String {
  fileprivate var isASCII: Bool {
    let bytes = utf8.span
    for index in bytes.indices where bytes[index] >= 0x80 { return false }
    return true
  }
}

extension Unicode.Scalar {
  /// Whether nothing is drawn for it, while it may turn, break or hide what is around it.
  fileprivate var isHidden: Bool {
    switch properties.generalCategory {
    // The other control characters were reported already.
    case .control: self == "\u{85}"
    // Joiners belong to some scripts and emoji.
    case .format: value != 0x200C && value != 0x200D && !(0xE0001...0xE007F).contains(value)
    case .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
