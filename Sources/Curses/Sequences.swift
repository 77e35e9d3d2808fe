// The sequences of keys that every terminal sends, and those that terminfo adds for one.

import Screen

extension KeySequences {
  /// What the keys send in the one or the other mode of the common terminals.
  static let common: KeySequences = {
    var sequences = KeySequences()
    sequences.addKeypad()
    sequences.add(Paste.usualStart, .paste)
    sequences.addCursorKeys()
    return sequences
  }()

  /// What the keys of the terminal that ncurses has just opened send.
  static func ofTerminal() -> KeySequences {
    var sequences = KeySequences()
    // Whatever comes first keeps its meaning: what the keypad sends is the same on all terminals
    // that are in use, while terminfo gives some of it to other keys.
    sequences.addKeypad()
    if let start = Terminfo.sequence("PS") { sequences.add(start, .paste) }
    sequences.add(Paste.usualStart, .paste)
    for (name, sequence) in Terminfo.keys {
      let key = Key(capability: name)
      guard sequence.isOfKey(thatMeansSomething: key != nil) else { continue }
      sequences.add(sequence, key.map { .key($0) } ?? .nothing)
    }
    sequences.addCursorKeys()
    return sequences
  }

  /// The numeric keypad in application mode: digits, Enter, and signs that mean nothing.
  private mutating func addKeypad() {
    for (letter, digit) in zip(UInt8(ascii: "p")..., "0123456789") {
      add([0x1B, UInt8(ascii: "O"), letter], .key(.character(digit)))
    }
    for letter in "jklmnoX".utf8 { add([0x1B, UInt8(ascii: "O"), letter], .nothing) }
    add(Array("\u{1B}OM".utf8), .key(.enter))
  }

  private mutating func addCursorKeys() {
    let keys: KeyValuePairs<String, Key> = [
      "[A": .up, "OA": .up, "[B": .down, "OB": .down,
      "[C": .right, "OC": .right, "[D": .left, "OD": .left,
      "[H": .home, "OH": .home, "[1~": .home, "[7~": .home,
      "[F": .end, "OF": .end, "[4~": .end, "[8~": .end,
      "[5~": .pageUp, "[6~": .pageDown, "[3~": .delete, "[Z": .backTab,
      "OP": .function(1), "[11~": .function(1),
    ]
    for (sequence, key) in keys { add([0x1B] + sequence.utf8, .key(key)) }
  }
}

extension [UInt8] {
  /// Whether only a key sends this: nothing that is a character, or that only begins a sequence.
  fileprivate func isOfKey(thatMeansSomething: Bool) -> Bool {
    guard let first, first < 0x20 || first == 0x7F else { return false }
    switch count {
    case 1: return thatMeansSomething && first != 0x1B
    case 2:
      let begins = first == 0x1B && [UInt8(ascii: "["), UInt8(ascii: "O"), 0x1B].contains(self[1])
      return thatMeansSomething && !begins
    default: return true
    }
  }
}
