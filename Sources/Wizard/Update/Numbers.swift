// Numbers that are typed digit by digit, and what they mean on a page.

internal import Screen
internal import Tree

extension Session {
  /// Does what a key means for the number that is being typed; false when it means nothing for it.
  ///
  /// A digit that can mean only one thing acts at once. Others move the selection, and wait for Enter.
  mutating func typeNumber(_ key: Key, _ effect: inout Effect?) -> Bool {
    switch key {
    case .character(let character) where isDigit(character): effect = goOn(with: character)
    case .backspace where !number.isEmpty, .control("h") where !number.isEmpty:
      number.removeLast()
      selectWhatIsMeant()
    case .escape where !number.isEmpty: number = ""
    case .enter where !number.isEmpty && selectWhatIsMeant().isEmpty:
      notice = "Nothing here has the number \"\(number)\"; nothing was taken."
      number = ""
    default:
      number = ""
      return false
    }
    return true
  }

  /// Whether a character goes on with a number, or begins one where items have numbers.
  private func isDigit(_ character: Character) -> Bool {
    if !number.isEmpty { return character == "." || character.isASCII && character.isNumber }
    guard case .choose? = KeyBinding.action(for: .character(character), on: page.kind) else {
      return false
    }
    return true
  }

  private mutating func goOn(with digit: Character) -> Effect? {
    notice = nil
    let isFirst = number.isEmpty
    number.append(digit)
    let items = selectWhatIsMeant()
    if items.isEmpty {
      // It stays, so that no digit behind it means something else.
      notice = "Nothing here has the number \"\(number)\"."
    } else if isFirst, items.count == 1 {
      number = ""
      return takeByNumber(items[0])
    }
    return nil
  }

  /// Selects what the number means; all items come back that it may be going to mean.
  @discardableResult private mutating func selectWhatIsMeant() -> [Int] {
    guard !number.isEmpty else { return [] }
    settle()
    let body = sheet.body
    let meanings = NumberMeanings(
      of: number, choices: scene.asked?.choices ?? [], numberCount: body.numberCount,
      hasZero: body.zero != nil)
    let items = meanings.possible.compactMap { body.item(numbered: $0) }
    if let item = meanings.exact.flatMap({ body.item(numbered: $0) }) ?? items.first {
      select(item)
    }
    return items
  }
}

/// What a typed number may mean, as numbers of items: by what they bear, are called, or have as ids.
struct NumberMeanings {
  /// The item that it means as it stands: the one of that wording, else of that number, else of that id.
  let exact: Int?
  /// All items that it means, or will when it goes on; ascending.
  let possible: [Int]

  /// The meanings among items with the numbers from 1 on, of which the first ones are choices, and
  /// perhaps one with 0.
  init(of text: String, choices: [Choice], numberCount: Int, hasZero: Bool) {
    var possible: Set<Int> = []
    var byNumber: Int?
    if text == "0" {
      byNumber = hasZero ? 0 : nil
      if hasZero { possible.insert(0) }
    } else if let number = Int(text), number > 0, String(number) == text {
      if number <= numberCount { byNumber = number }
      var range = number...number
      while range.lowerBound <= numberCount {
        possible.formUnion(range.lowerBound...min(range.upperBound, numberCount))
        range = range.lowerBound * 10...range.upperBound * 10 + 9
      }
    }
    var byWording: Int?
    var byID: Int?
    for (place, choice) in choices.enumerated() {
      let item = place + 1
      if choice.text.hasPrefix(text) || choice.id.hasPrefix(text) { possible.insert(item) }
      if choice.text == text { byWording = byWording ?? item }
      if choice.id == text { byID = item }
    }
    exact = byWording ?? byNumber ?? byID
    self.possible = possible.sorted()
  }
}
