// What each byte does to the state of the decoder.

import Screen

extension Decoder {
  private static let escape: UInt8 = 0x1B

  /// Takes in a byte.
  mutating func feed(_ byte: UInt8) {
    switch state {
    case .rest: begin(with: byte)
    case .known(let node): goOn(from: node, with: byte)
    case .control: takeInControl(byte)
    case .application:
      if !(0x30...0x3B ~= byte) { endCutOff(by: byte, isPart: byte >= 0x20) }
    case .string: takeInString(byte)
    case .mouse: takeOfMouse(byte)
    case .paste: if paste.take(byte) { end(with: .paste(paste.text)) }
    case .character(let length): takeOfCharacter(byte, length)
    }
  }

  /// The first byte of anything.
  private mutating func begin(with byte: UInt8) {
    if byte == erase, byte != Self.escape { return end(with: .key(.backspace)) }
    if sequences.next(after: KeySequences.start, byte) != nil {
      return goOn(from: KeySequences.start, with: byte)
    }
    switch byte {
    case ..<0x80: end(with: Key(byte: byte).map { .key($0) })
    case 0x8F, 0x90, 0x98, 0x9B, 0x9D...0x9F:
      // The same as ESC and a letter, in one byte of eight bits.
      feed(Self.escape)
      feed(byte - 0x40)
    case 0xC2...0xDF: beginCharacter(byte, length: 2)
    case 0xE0...0xEF: beginCharacter(byte, length: 3)
    case 0xF0...0xF4: beginCharacter(byte, length: 4)
    default: end()
    }
  }

  /// The next byte of a sequence that may be a known one.
  private mutating func goOn(from node: KeySequences.Node, with byte: UInt8) {
    if let next = sequences.next(after: node, byte) {
      begun.append(byte)
      state = .known(next)
      if sequences.isEnd(next) { endKnown(at: next) }
    } else if sequences.meaning(at: node) != nil {
      endKnown(at: node)
      feed(byte)
    } else if begun == [Self.escape], byte == Self.escape {
      // Two may be Alt with a key that has a sequence; of more, the first was Escape itself.
      if isAlt { inputs.append(.key(.escape)) }
      isAlt = true
    } else {
      let bytes = begun + [byte]
      begun.removeAll(keepingCapacity: true)
      state = .rest
      if bytes[0] == Self.escape { beginUnknown(bytes[1]) } else { end(withByte: bytes[0]) }
      let rest = bytes.dropFirst(bytes[0] == Self.escape ? 2 : 1)
      for byte in rest { feed(byte) }
    }
  }

  /// The byte behind the ESC of a sequence that is not known.
  private mutating func beginUnknown(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "["): state = .control
    case UInt8(ascii: "O"): state = .application
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"),
      UInt8(ascii: "X"):
      state = .string
    case 0x80...:
      isAlt = true
      begin(with: byte)
    // Alt with a key.
    default: end()
    }
  }

  private mutating func end(withByte byte: UInt8) { end(with: Key(byte: byte).map { .key($0) }) }

  private mutating func endKnown(at node: KeySequences.Node) {
    let isAlt = isAlt
    let meaning = sequences.meaning(at: node)
    end()
    switch meaning {
    case .key(let key): if !isAlt { inputs.append(.key(key)) }
    case .paste:
      if isAlt { inputs.append(.key(.escape)) }
      paste = Paste(upTo: pasteEnd)
      state = .paste
    case .nothing, nil: break
    }
  }

  /// Nothing more came of what could have been a known sequence.
  mutating func giveUpKnown() {
    guard case .known(let node) = state else { return }
    if sequences.meaning(at: node) != nil { return endKnown(at: node) }
    let bytes = begun
    let count = isAlt ? 2 : 1
    end()
    if bytes == [Self.escape] {
      inputs += Array(repeating: .key(.escape), count: count)
    } else if bytes[0] != Self.escape {
      end(withByte: bytes[0])
      for byte in bytes.dropFirst() { feed(byte) }
    }
  }

  /// Something is cut off by a byte that is its last part, or else the first one of something new.
  private mutating func endCutOff(by byte: UInt8, isPart: Bool) {
    end()
    if !isPart { feed(byte) }
  }

  private mutating func takeInControl(_ byte: UInt8) {
    switch byte {
    // The console of Linux sends a second bracket and a letter for function keys.
    case UInt8(ascii: "[") where begun.isEmpty: begun.append(byte)
    case 0x20...0x3F:
      // Longer than the longest report of the widest screen; of what is longer the end counts only.
      if begun.count < 32 { begun.append(byte) }
    case UInt8(ascii: "M") where begun.isEmpty: state = .mouse
    case UInt8(ascii: "M") where begun.first == UInt8(ascii: "<"):
      endReport(Mouse.input(decimal: begun.dropFirst()))
    default: endCutOff(by: byte, isPart: byte >= 0x20)
    }
  }

  private mutating func takeOfMouse(_ byte: UInt8) {
    guard byte >= 0x20 else { return endCutOff(by: byte, isPart: false) }
    begun.append(byte)
    if begun.count == 3 { endReport(Mouse.input(binary: begun)) }
  }

  private mutating func endReport(_ input: Input?) {
    let escape: Input? = isAlt ? .key(.escape) : nil
    end(with: escape)
    if hasMouse, let input { inputs.append(input) }
  }

  /// Takes a byte of a string, of which nothing is kept but the last byte.
  ///
  /// It is ended by ST in each of its forms, BEL, CAN, or SUB. Whatever else comes belongs to it for as
  /// long as it streams: better lose a key than take a part of a string for one.
  private mutating func takeInString(_ byte: UInt8) {
    let last = begun.first ?? 0
    switch byte {
    case 0x07, 0x18, 0x1A: end()
    case UInt8(ascii: "\\") where last == Self.escape: end()
    // ST in eight bits, where it is no part of a letter in UTF-8.
    case 0x9C where last < 0x80 || last == 0xC2: end()
    default: begun = [byte]
    }
  }

  private mutating func beginCharacter(_ byte: UInt8, length: Int) {
    begun.append(byte)
    state = .character(length: length)
  }

  private mutating func takeOfCharacter(_ byte: UInt8, _ length: Int) {
    guard 0x80...0xBF ~= byte else { return endCutOff(by: byte, isPart: false) }
    begun.append(byte)
    guard begun.count == length else { return }
    let (isAlt, text) = (isAlt, String(validating: begun, as: UTF8.self))
    end()
    guard let scalar = text?.unicodeScalars.first, !isAlt else { return }
    switch scalar.value {
    // Some terminals send even the controls of eight bits in UTF-8.
    case 0x80...0x9F: begin(with: UInt8(scalar.value))
    default: if isUTF8 { inputs.append(.key(.character(Character(scalar)))) }
    }
  }
}
