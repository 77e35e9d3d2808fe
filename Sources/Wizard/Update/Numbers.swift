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
      notice = "Nothing here has the number \"\(number)\"."
      number = ""
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
    let choices = scene.numberedChoices
    let meanings = NumberMeanings(
      of: number, choices: choices ?? [],
      itemCount: choices?.count ?? sheet.body.itemCount, zero: choices?.count)
    if let item = meanings.exact ?? meanings.possible.first { select(item) }
    return meanings.possible
  }
}

extension Scene {
  /// The choices that have numbers on the page; nil where other things have.
  var numberedChoices: [Choice]? {
    switch content {
    case .question(let id), .change(let id): tree.question(id)?.choices
    default: nil
    }
  }
}

/// The items that a number may mean: by their places, by what they are called, or by their ids.
struct NumberMeanings {
  /// The item that it means as it stands: the one of that wording, else of that number, else of that id.
  let exact: Int?
  /// All items that it means, or will when it goes on; ascending.
  let possible: [Int]

  /// The meanings among some items that are counted from 1; 0 stands for the item `zero`.
  init(of text: String, choices: [Choice], itemCount: Int, zero: Int?) {
    var possible: Set<Int> = []
    var byNumber: Int?
    if text == "0" {
      byNumber = zero
      if let zero { possible.insert(zero) }
    } else if let number = Int(text), number > 0, String(number) == text {
      if number <= itemCount { byNumber = number - 1 }
      var range = number...number
      while range.lowerBound <= itemCount {
        possible.formUnion(range.lowerBound - 1..<min(range.upperBound, itemCount))
        range = range.lowerBound * 10...range.upperBound * 10 + 9
      }
    }
    var byWording: Int?
    var byID: Int?
    for (item, choice) in choices.enumerated() {
      if choice.text.hasPrefix(text) || choice.id.hasPrefix(text) { possible.insert(item) }
      if choice.text == text { byWording = byWording ?? item }
      if choice.id == text { byID = item }
    }
    exact = byWording ?? byNumber ?? byID
    self.possible = possible.sorted()
  }
}
