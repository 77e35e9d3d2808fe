// The time as journals write it.

internal import Glibc

/// The time as journals write it.
package enum Clock {
  /// The time now in UTC, `YYYY-MM-DDThh:mm:ssZ`.
  package static func now() -> String { text(of: time(nil)) }

  /// A time in seconds since 1970, in UTC.
  package static func text(of seconds: Int) -> String {
    var seconds = time_t(seconds)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    func two(_ number: Int32) -> String { (number < 10 ? "0" : "") + String(number) }
    return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))T"
      + "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
  }

  /// The seconds since 1970 of a time that `text(of:)` has written; nil for any other text.
  package static func seconds(of text: String) -> Int? {
    let digits = text.utf8.map { Int32($0) - 0x30 }
    guard digits.count == 20 else { return nil }
    func number(_ place: Int) -> Int32 { digits[place] * 10 + digits[place + 1] }
    var parts = tm()
    parts.tm_year = number(0) * 100 + number(2) - 1900
    (parts.tm_mon, parts.tm_mday) = (number(5) - 1, number(8))
    (parts.tm_hour, parts.tm_min, parts.tm_sec) = (number(11), number(14), number(17))
    // Whatever else the text may be, it is not what this time is written as.
    let seconds = timegm(&parts)
    return self.text(of: seconds) == text ? seconds : nil
  }
}
