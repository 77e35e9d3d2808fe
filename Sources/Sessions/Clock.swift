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
    let numbers = text.split { !$0.isASCII || !$0.isNumber }.compactMap { Int32($0) }
    guard text.utf8.count == 20, text.hasSuffix("Z"), numbers.count == 6 else { return nil }
    var parts = tm()
    (parts.tm_year, parts.tm_mon, parts.tm_mday) = (numbers[0] - 1900, numbers[1] - 1, numbers[2])
    (parts.tm_hour, parts.tm_min, parts.tm_sec) = (numbers[3], numbers[4], numbers[5])
    let seconds = timegm(&parts)
    return self.text(of: seconds) == text ? seconds : nil
  }
}
