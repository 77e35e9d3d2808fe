// The parts of a pattern as its author wrote it: texts, names and stars.

/// The parts of a pattern, in the order in which they stand.
struct PatternParts {
  /// What stands between the stars.
  private(set) var blocks: [[Piece]] = []
  private(set) var names: [String] = []
  private(set) var beginsWithStar = false
  private(set) var endsWithStar = false
  /// The bytes that stand right behind names.
  private var ends: Set<UInt8> = []

  /// The parts of a pattern.
  init(_ text: String) {
    let bytes = Array(text.utf8)
    var literal: [UInt8] = []
    var block: [Piece] = []
    var place = 0
    func flush() {
      if !literal.isEmpty { block.append(.literal(Literal(literal.foldedBytes))) }
      literal = []
    }
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "*") {
        if bytes[(place + 1)...].first == byte {
          literal.append(byte)
          place += 2
          endsWithStar = false
          continue
        }
        flush()
        if block.isEmpty, blocks.isEmpty { beginsWithStar = true }
        if !block.isEmpty { blocks.append(block) }
        block = []
        endsWithStar = true
        place += 1
        continue
      }
      endsWithStar = false
      if let name = Self.name(in: bytes, at: place) {
        flush()
        place += name.count + 2
        if place < bytes.count, Self.name(in: bytes, at: place) == nil, !bytes[place].isBlank {
          ends.insert(bytes[place].folded)
        }
        names.append(String(decoding: name, as: UTF8.self))
        block.append(.capture(CaptureKind.word.bytes))
      } else if byte.isBlank {
        if literal.last != 0x20 { literal.append(0x20) }
        place += 1
      } else {
        literal.append(byte)
        place += 1
      }
    }
    flush()
    if !block.isEmpty { blocks.append(block) }
  }

  /// The name in brackets that begins at a place: small letters, digits and hyphens.
  private static func name(in bytes: [UInt8], at place: Int) -> ArraySlice<UInt8>? {
    guard bytes[place] == UInt8(ascii: "<") else { return nil }
    let name = bytes[(place + 1)...].prefix {
      $0.isDigit || $0 == UInt8(ascii: "-") || $0.isLetter && $0 >= 0x61
    }
    return !name.isEmpty && bytes[name.endIndex...].first == UInt8(ascii: ">") ? name : nil
  }

  /// Says what each name may hold.
  mutating func resolve(kinds: [String: CaptureKind], inCell: Bool) {
    let ends = ends
    let inCells = ByteSet { !ends.contains($0) }
    var number = 0
    for block in blocks.indices {
      for piece in blocks[block].indices {
        guard case .capture = blocks[block][piece] else { continue }
        let kind = kinds[names[number]]
        blocks[block][piece] = .capture(inCell ? inCells : (kind ?? .word).bytes)
        number += 1
      }
    }
  }
}
