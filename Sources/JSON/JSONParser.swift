// From JSON text to values.

internal import Glibc

extension JSONValue {
  /// The value that a text stands for; nil when it is no JSON.
  ///
  /// Numbers are cut to whole ones within ±10^15; values may stand inside each other 64 deep.
  package init?(parsing bytes: UnsafeBufferPointer<UInt8>) {
    var parser = JSONParser(bytes: bytes)
    guard let value = parser.value(depth: 0), parser.next == nil else { return nil }
    self = value
  }
}

/// Reads values off a text, one after the other.
private struct JSONParser {
  let bytes: UnsafeBufferPointer<UInt8>
  var place = 0

  /// The byte at the place; nil at the end.
  private var byte: UInt8? { place < bytes.count ? bytes[place] : nil }

  /// The next byte that is no blank; nil at the end.
  var next: UInt8? {
    mutating get {
      while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { place += 1 }
      return byte
    }
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard byte == UInt8(ascii: sign) else { return false }
    place += 1
    return true
  }

  private mutating func take(word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard let start = bytes.baseAddress, place + count <= bytes.count,
      memcmp(start + place, word.utf8Start, count) == 0
    else { return false }
    place += count
    return true
  }

  mutating func value(depth: Int) -> JSONValue? {
    guard depth < 64, let first = next else { return nil }
    switch first {
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "["): return array(depth: depth)
    case UInt8(ascii: "\""): return string().map(JSONValue.string)
    case UInt8(ascii: "t"): return take(word: "true") ? .bool(true) : nil
    case UInt8(ascii: "f"): return take(word: "false") ? .bool(false) : nil
    case UInt8(ascii: "n"): return take(word: "null") ? .null : nil
    default: return number()
    }
  }

  private mutating func object(depth: Int) -> JSONValue? {
    place += 1
    if next == UInt8(ascii: "}") { return take("}") ? .object([]) : nil }
    var members: [(String, JSONValue)] = []
    members.reserveCapacity(8)
    repeat {
      guard next != nil, let name = string(), next != nil, take(":"),
        let value = value(depth: depth + 1)
      else { return nil }
      members.append((name, value))
    } while next != nil && take(",")
    return take("}") ? .object(members) : nil
  }

  private mutating func array(depth: Int) -> JSONValue? {
    place += 1
    if next == UInt8(ascii: "]") { return take("]") ? .array([]) : nil }
    var items: [JSONValue] = []
    repeat {
      guard let value = value(depth: depth + 1) else { return nil }
      items.append(value)
    } while next != nil && take(",")
    return take("]") ? .array(items) : nil
  }

  private mutating func number() -> JSONValue? {
    let start = place
    _ = take("-")
    let whole = place
    guard let digits = digits(), digits == 1 || bytes[whole] != UInt8(ascii: "0") else {
      return nil
    }
    // Most numbers are so short; the way over a text takes many times as long.
    if digits <= 15, byte != UInt8(ascii: "."), byte != UInt8(ascii: "e"), byte != UInt8(ascii: "E")
    {
      let amount = bytes[whole..<place].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
      return .number(whole > start ? -amount : amount)
    }
    if take("."), self.digits() == nil { return nil }
    if take("e") || take("E") {
      _ = take("+") || take("-")
      if self.digits() == nil { return nil }
    }
    let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<place]), as: UTF8.self)
    return Double(text).map { .number(Int(max(-1e15, min(1e15, $0)))) }
  }

  /// Takes digits, and returns how many; nil when there is none.
  private mutating func digits() -> Int? {
    let start = place
    while let byte, (0x30...0x39).contains(byte) { place += 1 }
    return place > start ? place - start : nil
  }

  private mutating func string() -> String? {
    guard take("\"") else { return nil }
    let plain = plainBytes()
    if take("\"") { return String(utf8: plain) }
    var decoded = Array(plain)
    while take("\\") {
      guard let scalar = escaped() else { return nil }
      decoded += Array(String(scalar).utf8)
      decoded += plainBytes()
    }
    return take("\"") ? String(decoding: decoded, as: UTF8.self) : nil
  }

  /// Takes the bytes of a string up to its end, an escape or a control character.
  private mutating func plainBytes() -> UnsafeBufferPointer<UInt8> {
    let rest = UnsafeBufferPointer(rebasing: bytes[place...])
    let count = rest.firstIndex {
      $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") || $0 < 0x20
    }
    let plain = UnsafeBufferPointer(rebasing: rest[..<(count ?? rest.count)])
    place += plain.count
    return plain
  }

  private mutating func escaped() -> Unicode.Scalar? {
    guard let byte else { return nil }
    place += 1
    switch Unicode.Scalar(byte) {
    case "\"": return "\""
    case "\\": return "\\"
    case "/": return "/"
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "u": return codeUnit().map { scalar(from: $0) }
    default: return nil
    }
  }

  /// The scalar that a code unit begins; half a pair stands for no character, and is replaced.
  private mutating func scalar(from unit: UInt32) -> Unicode.Scalar {
    guard unit & 0xFC00 == 0xD800 else { return Unicode.Scalar(unit) ?? "\u{FFFD}" }
    let second = place
    if take(word: "\\u"), let low = codeUnit(), low & 0xFC00 == 0xDC00 {
      return Unicode.Scalar(0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF) ?? "\u{FFFD}"
    }
    place = second
    return "\u{FFFD}"
  }

  private mutating func codeUnit() -> UInt32? {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let byte, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      unit = unit << 4 | UInt32(digit)
      place += 1
    }
    return unit
  }
}

extension String {
  /// The text that bytes stand for; what is no UTF-8 is replaced.
  fileprivate init(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    // Decoding takes several times as long for the short names that most of them are.
    self.init(unsafeUninitializedCapacity: bytes.count) { $0.initialize(fromContentsOf: bytes) }
  }
}
