// A line of text that is being typed.

internal import Screen

/// A line of text and the place in it where typing goes on.
package struct LineEditor: Equatable, Sendable {
  /// The characters as they were typed, save for those that control a terminal.
  private(set) var characters: [Character]
  /// The number of characters before the cursor.
  private(set) var cursor: Int

  /// A line with the cursor at its end.
  init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  /// The line typed.
  var text: String { String(characters) }

  /// Puts text in at the cursor, as it is: of several lines, one line.
  mutating func insert(_ text: String) {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    // An accent joins the character in front of it; more of a long text need not be looked at.
    let start = max(0, cursor - 1)
    // What stands behind a joiner may now belong to the same character, and flags pair up anew.
    var end = min(characters.count, cursor + 2)
    while end < characters.count, characters[end - 1].endsInHalfFlag { end += 1 }
    let before = String(characters[start..<cursor]) + line.withoutControls
    let joined = Array(before + String(characters[cursor..<end]))
    characters.replaceSubrange(start..<end, with: joined)
    cursor = start + min(before.count, joined.count)
  }

  /// Does what a key means in a line of text; false when it means nothing there.
  mutating func press(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(characters.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = characters.count
    case .backspace, .control("h"): erase(from: cursor - 1, to: cursor)
    case .delete, .control("d"): erase(from: cursor, to: cursor + 1)
    case .control("u"): erase(from: 0, to: cursor)
    case .control("k"): erase(from: cursor, to: characters.count)
    case .control("w"): erase(from: startOfWord, to: cursor)
    default: return false
    }
    return true
  }

  private var startOfWord: Int {
    let word = characters[..<cursor].lastIndex { $0 != " " } ?? 0
    return characters[..<word].lastIndex(of: " ").map { $0 + 1 } ?? 0
  }

  private mutating func erase(from start: Int, to end: Int) {
    let range = max(0, start)..<min(characters.count, end)
    guard !range.isEmpty else { return }
    characters.removeSubrange(range)
    if cursor > range.lowerBound { cursor = max(range.lowerBound, cursor - range.count) }
  }
}

extension Character {
  /// Whether it ends in one of the letters of which two are a flag.
  fileprivate var endsInHalfFlag: Bool {
    unicodeScalars.last.map { 0x1F1E6...0x1F1FF ~= $0.value } ?? false
  }
}

extension String {
  /// The text without control characters other than tabs.
  fileprivate var withoutControls: String {
    String(unicodeScalars.filter { $0 == "\t" || $0.properties.generalCategory != .control })
  }
}
