// What a person does, made of bytes: a printable byte is its key, and the others have a meaning each.

package import Randomness
package import Screen

extension Input {
  /// What the next bytes stand for; nil when there are none.
  package init?(_ bytes: inout Bytes) {
    guard let first = bytes.byte() else { return nil }
    switch first {
    case 0x20...0x7E: self = .key(.character(Character(Unicode.Scalar(first))))
    case 0x90: self = .wheel(.up)
    case 0x91: self = .wheel(.down)
    case 0x92:
      self = .click(Position(row: bytes.number(below: 256), column: bytes.number(below: 256)))
    case 0x93:
      self = .resize(
        Size(columns: 1 + bytes.number(below: 256), rows: 1 + bytes.number(below: 64)))
    case 0x94:
      self = .resize(
        Size(
          columns: min(1000, 4 * (1 + bytes.number(below: 256))),
          rows: min(1000, 4 * (1 + bytes.number(below: 256)))))
    case 0x95: self = .paste(bytes.text())
    case 0x96: self = .resize(Size(columns: 80, rows: 24))
    case 0xA0...: self = .key(.character(Input.rare[Int(first) % Input.rare.count]))
    default:
      self = .key(Input.named[first] ?? .control(Character(Unicode.Scalar(0x60 | first & 0x1F))))
    }
  }

  /// The bytes of the keys that are no characters.
  private static let named: [UInt8: Key] = [
    0x09: .tab, 0x0D: .enter, 0x1B: .escape, 0x7F: .backspace, 0x80: .up, 0x81: .down, 0x82: .left,
    0x83: .right, 0x84: .home, 0x85: .end, 0x86: .pageUp, 0x87: .pageDown, 0x88: .backTab,
    0x89: .delete, 0x8A: .function(1), 0x8B: .function(5),
  ]

  /// Characters that are hard to show: wide ones, marks, parts of emoji, what turns text around.
  private static let rare: [Character] = [
    "é", "漢", "カ", "\u{301}", "\u{20DD}", "👍", "\u{1F3FD}", "\u{200D}", "\u{FE0F}", "🇨", "\u{202E}",
    "\u{2066}", "\u{200C}", "\u{A0}", "\u{3000}", "\u{AD}", "\u{E000}", "\u{FDFA}", "ش", "…",
  ]
}

extension Chance {
  /// Bytes of keys and more, the ones that do something on some page far more often than the others.
  package mutating func typing(_ count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      switch number(below: 40) {
      case 0: bytes += [0x93, byte(), byte()]
      case 1: bytes += [0x96]
      case 2 where number(below: 8) == 0: bytes += [0x94, byte(), byte()]
      case 2, 3: bytes += [0x92, byte() % 24, byte() % 80]
      case 4: bytes += [0x95] + (0..<number(below: 20)).map { _ in byte() % 0xFF } + [Bytes.end]
      case 5: bytes.append(byte())
      default: bytes.append(Chance.usual[number(below: Chance.usual.count)])
      }
    }
    return bytes
  }

  private mutating func byte() -> UInt8 { UInt8(truncatingIfNeeded: next() >> 32) }

  private static let usual =
    Array("1122334456789000jkjkllhyyyxncmraRpwusfdgGNDDtev-+/? q".utf8)
    + [0x09, 0x0D, 0x0D, 0x0D, 0x1B, 0x7F] + Array(0x80...0x8A) + [0x90, 0x91]
}
