// Times in UTC as text of always the same length, and back.

internal import Glibc

/// The time as journals write it.
package enum Clock {
  /// The time now in UTC, `YYYY-MM-DDThh:mm:ssZ`.
  package static func now() -> String { text(of: time(nil)) }

  /// The day now in UTC, `YYYY-MM-DD`.
  package static func today() -> String { String(now().prefix(10)) }

  /// The seconds since 1970 now.
  package static func seconds() -> Int { time(nil) }

  /// How many letters a time has.
  static let length = 20

  /// A time in seconds since 1970, in UTC.
  static func text(of seconds: Int) -> String {
    var seconds = time_t(seconds)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    func two(_ number: Int32) -> String { (number < 10 ? "0" : "") + String(number) }
    return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))T"
      + "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
  }

  /// The seconds since 1970 of a time that `text(of:)` has written; nil for any other text.
  package static func seconds(of text: String) -> Int? {
    var text = text
    return text.withUTF8 { seconds(of: $0) }
  }

  /// The same of a text in a journal.
  static func seconds(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let isTime = bytes.indices.allSatisfy { place in
      switch place {
      // A year before 1000 has fewer digits.
      case 0: 0x31...0x39 ~= bytes[place]
      case 4, 7: bytes[place] == UInt8(ascii: "-")
      case 10: bytes[place] == UInt8(ascii: "T")
      case 13, 16: bytes[place] == UInt8(ascii: ":")
      case 19: bytes[place] == UInt8(ascii: "Z")
      default: 0x30...0x39 ~= bytes[place]
      }
    }
    guard bytes.count == length, isTime else { return nil }
    func number(_ place: Int) -> Int {
      Int(bytes[place] - 0x30) * 10 + Int(bytes[place + 1] - 0x30)
    }
    let (year, month, day) = (number(0) * 100 + number(2), number(5), number(8))
    let (hour, minute, second) = (number(11), number(14), number(17))
    guard 1...12 ~= month, 1...length(ofMonth: month, year) ~= day, hour < 24, minute < 60,
      second < 60
    else { return nil }
    return ((days(before: year, month) + day - 1) * 24 + hour) * 3600 + minute * 60 + second
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  private static func length(ofMonth month: Int, _ year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The days from the beginning of 1970 to that of a month.
  private static func days(before year: Int, _ month: Int) -> Int {
    let before = year - 1
    let leaps = before / 4 - before / 100 + before / 400
    // 477 of the years before 1970 were leap years.
    let start = (year - 1970) * 365 + leaps - 477
    return (1..<month).reduce(start) { $0 + length(ofMonth: $1, year) }
  }
}
