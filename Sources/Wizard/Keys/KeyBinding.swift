// Keys and what they do: what each line of the table of keys says.

internal import Screen

/// Something that can be done on a page, with the keys for it.
struct KeyBinding: Sendable {
  /// What it does; for the digits, what the first of them does.
  let action: Action
  /// The keys that do it.
  let keys: [Key]
  /// What line mode calls it; nil where it makes no sense there.
  var word: String?
  /// Another word for it, which is not listed.
  let alias: String?
  /// How the footer calls it; nil when it does not show there.
  var hint: String?
  /// What the help page says of it.
  let help: String

  init(
    _ action: Action, _ keys: [Key], word: String? = nil, alias: String? = nil,
    hint: String? = nil, help: String
  ) {
    self.action = action
    self.keys = keys
    self.word = word
    self.alias = alias
    self.hint = hint
    self.help = help
  }

  /// What the help page calls the keys.
  var names: String {
    if case .choose = action { "1-9" } else { keys.map(\.name).joined(separator: ", ") }
  }

  /// What a key does; nil when it is none of these.
  func action(for key: Key) -> Action? {
    guard keys.contains(key) else { return nil }
    if case .choose = action, case .character(let digit) = key {
      return digit.wholeNumberValue.map(Action.choose)
    }
    return action
  }

  /// Whether a key closes the page where it lies on another one.
  static func canClose(_ page: Page.Kind) -> Bool {
    bindings(on: page).contains { $0.action == .close }
  }

  /// What a key does on a page.
  static func action(for key: Key, on page: Page.Kind) -> Action? {
    for binding in bindings(on: page) {
      if let action = binding.action(for: key) { return action }
    }
    return nil
  }
}

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  package init(extendedGraphemeClusterLiteral value: Character) { self = .character(value) }
}
