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
    let bytes = Array(text.utf8)
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
    func number(_ place: Int) -> Int32 {
      Int32(bytes[place] - 0x30) * 10 + Int32(bytes[place + 1] - 0x30)
    }
    var parts = tm()
    parts.tm_year = number(0) * 100 + number(2) - 1900
    (parts.tm_mon, parts.tm_mday) = (number(5) - 1, number(8))
    (parts.tm_hour, parts.tm_min, parts.tm_sec) = (number(11), number(14), number(17))
    let given = parts
    let seconds = timegm(&parts)
    // A 30th of February is a day in March by now.
    let isReal =
      (parts.tm_mon, parts.tm_mday) == (given.tm_mon, given.tm_mday)
      && (parts.tm_hour, parts.tm_min, parts.tm_sec) == (given.tm_hour, given.tm_min, given.tm_sec)
    return isReal ? seconds : nil
  }
}
