// When a line was written, as it says so at its beginning.

/// Reads the time off the beginning of a line.
enum Timestamp {
  /// The date and the time with which a line begins; nil where it begins otherwise.
  static func leading(_ bytes: [UInt8]) -> String? {
    let start = bytes.firstIndex { !$0.isBlank && $0 != UInt8(ascii: "[") } ?? bytes.count
    let line = bytes[start...].prefix(48)
    guard let end = isoEnd(line) ?? syslogEnd(line) else { return nil }
    return String(decoding: line[..<end], as: UTF8.self)
  }

  /// The end of numbers such as `2026-11-28T02:10:11.5+01:00` or `11/24/98 12:14:44 PM`.
  private static func isoEnd(_ line: ArraySlice<UInt8>) -> Int? {
    guard let date = numbers(line, from: line.startIndex, between: "-/.", count: 3),
      line[date...].first == UInt8(ascii: "T") || line[date...].first?.isBlank == true
    else { return nil }
    guard var end = clockEnd(line, from: date + 1) else { return nil }
    let half = line[end...].prefix(3).map(\.folded)
    if half.first?.isBlank == true, half.last == UInt8(ascii: "m"), "ap".utf8.contains(half[1]) {
      end += 3
    } else {
      let zone = line[end...].prefix { $0.isDigit || "Z+-:".utf8.contains($0) }
      end = zone.endIndex
    }
    return end
  }

  /// The end of a time such as `Nov 28 02:10:11`.
  private static func syslogEnd(_ line: ArraySlice<UInt8>) -> Int? {
    let months = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    guard months.contains(String(decoding: line.prefix(3).map(\.folded), as: UTF8.self)) else {
      return nil
    }
    let rest = line.dropFirst(3).drop(while: \.isBlank)
    let day = rest.prefix(while: \.isDigit)
    guard !day.isEmpty, line[day.endIndex...].first?.isBlank == true else { return nil }
    return clockEnd(line, from: day.endIndex + 1)
  }

  private static func clockEnd(_ line: ArraySlice<UInt8>, from start: Int) -> Int? {
    guard let end = numbers(line, from: start, between: ":", count: 3) else { return nil }
    guard let point = line[end...].first, ".,".utf8.contains(point) else { return end }
    let fraction = line[(end + 1)...].prefix(while: \.isDigit)
    return fraction.isEmpty ? end : fraction.endIndex
  }

  /// The end of some numbers of at most four digits with signs between them.
  private static func numbers(
    _ line: ArraySlice<UInt8>, from start: Int, between signs: String, count: Int
  ) -> Int? {
    var place = start
    for number in 0..<count {
      if number > 0 {
        guard let sign = line[place...].first, signs.utf8.contains(sign) else { return nil }
        place += 1
      }
      let digits = line[place...].prefix(while: \.isDigit)
      guard (1...4).contains(digits.count) else { return nil }
      place = digits.endIndex
    }
    return place
  }
}
