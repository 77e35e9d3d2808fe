// Everything that is found while a file is read and checked: all of it counted, the first of it kept.

internal import YAML

/// Takes mistakes down.
struct Findings {
  /// How much was found so far.
  private(set) var tally = Tally()
  /// What unknown names were probably meant to be.
  var suggestions = Suggestions()
  /// The warnings that comments silence.
  var allowances = Allowances()
  /// Whether warnings count.
  private let takesWarnings: Bool
  /// How many findings are kept, those that come first in the file.
  private let limit: Int
  private var kept: [Finding] = []
  /// The place behind which nothing is kept any more.
  private var end: Mark?

  /// Nothing found yet; at most so many findings are kept.
  init(keeping limit: Int = .max, withWarnings takesWarnings: Bool = true) {
    (self.limit, self.takesWarnings) = (limit, takesWarnings)
  }

  /// Whether something was found that keeps the tree from being used.
  var hasErrors: Bool { tally.errors > 0 }

  /// The findings that were kept, in the order of the file.
  var first: [Finding] { Array(kept.inFileOrder().prefix(limit)) }

  /// Whether a mistake at a place would be kept.
  ///
  /// Where it would not, nobody needs its words, and making them takes longer than all else.
  func keeps(_ mark: Mark?) -> Bool {
    guard let end, let mark else { return limit > 0 }
    return mark <= end
  }

  /// Takes a mistake down.
  mutating func report(
    _ check: Check, at mark: Mark?, _ message: @autoclosure () -> String,
    advice: @autoclosure () -> String? = nil
  ) {
    report(check, at: mark) { Finding(check, at: mark, message(), advice: advice()) }
  }

  /// Takes a mistake down that has its words already, or can have them.
  mutating func report(_ check: Check, at mark: Mark?, _ finding: () -> Finding) {
    if !check.isError, !takesWarnings || allowances.silence(check, at: mark) { return }
    tally.count(check)
    guard keeps(mark) else { return }
    kept.append(finding())
    // To sort now and then costs less than to keep them in order.
    if kept.count / 2 >= limit {
      kept = first
      end = kept.last?.mark
    }
  }
}
