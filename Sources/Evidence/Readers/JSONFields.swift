// Values taken off JSON by path, without making values of all the rest.

/// Reads the fields of a value of JSON that stands in some bytes.
struct JSONFields: Sendable {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// How deep values may stand inside each other.
  private static let deepest = 64

  /// The texts of some fields by their paths, such as `labels.alertname`; no text for a field that is
  /// not there, or that is no single value.
  func texts(at paths: [[String]]) -> [String?] {
    var found = [String?](repeating: nil, count: paths.count)
    var place = 0
    var path: [String] = []
    _ = read(&place, &path, paths, &found)
    return found
  }

  /// Where a value ends that begins at a place; nil where it is cut off or wrong.
  private func read(
    _ place: inout Int, _ path: inout [String], _ paths: [[String]], _ found: inout [String?]
  ) -> Bool {
    skipBlanks(&place)
    guard place < bytes.count, path.count < Self.deepest else { return false }
    switch bytes[place] {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      let isObject = bytes[place] == UInt8(ascii: "{")
      let close = isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
      place += 1
      skipBlanks(&place)
      var number = 0
      while place < bytes.count, bytes[place] != close {
        if isObject {
          guard bytes[place] == UInt8(ascii: "\""), let name = string(&place) else { return false }
          skipBlanks(&place)
          guard place < bytes.count, bytes[place] == UInt8(ascii: ":") else { return false }
          place += 1
          path.append(name)
        } else {
          path.append(String(number))
        }
        guard read(&place, &path, paths, &found) else { return false }
        path.removeLast()
        number += 1
        skipBlanks(&place)
        if place < bytes.count, bytes[place] == UInt8(ascii: ",") { place += 1 }
        skipBlanks(&place)
      }
      place += 1
      return place <= bytes.count
    case UInt8(ascii: "\""):
      guard let text = string(&place) else { return false }
      keep(text, path, paths, &found)
      return true
    default:
      let end = bytes[place...].firstIndex { $0.isBlank || ",]}".utf8.contains($0) } ?? bytes.count
      guard end > place else { return false }
      keep(String(decoding: bytes[place..<end], as: UTF8.self), path, paths, &found)
      place = end
      return true
    }
  }

  private func keep(
    _ text: String, _ path: [String], _ paths: [[String]], _ found: inout [String?]
  ) {
    for index in paths.indices where found[index] == nil && paths[index] == path {
      found[index] = text
    }
  }

  private func skipBlanks(_ place: inout Int) {
    while place < bytes.count, bytes[place].isBlank { place += 1 }
  }

  /// The string that begins at a place.
  private func string(_ place: inout Int) -> String? {
    place += 1
    var text: [UInt8] = []
    var units: [UInt16] = []
    func flush() {
      if !units.isEmpty { text += Array(String(decoding: units, as: UTF16.self).utf8) }
      units = []
    }
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte == UInt8(ascii: "\"") {
        flush()
        return String(decoding: text, as: UTF8.self)
      }
      guard byte == UInt8(ascii: "\\"), place < bytes.count else {
        flush()
        text.append(byte)
        continue
      }
      let sign = bytes[place]
      place += 1
      if sign == UInt8(ascii: "u"), place + 4 <= bytes.count,
        let unit = UInt16(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
      {
        units.append(unit)
        place += 4
        continue
      }
      flush()
      let plain: [UInt8: UInt8] = [0x62: 0x08, 0x66: 0x0C, 0x6E: 0x0A, 0x72: 0x0D, 0x74: 0x09]
      text.append(plain[sign] ?? sign)
    }
    return nil
  }
}
