// The order in which combinations of conditions are listed: few conditions before many, loose ones
// before tight ones.

/// How much a combination of conditions allows.
struct Looseness {
  /// How many conditions there are.
  private var count = 0
  /// The share of all answers that meet them.
  private var share = 1.0

  /// No condition.
  static let full = Looseness()

  /// Both together.
  static func + (left: Looseness, right: Looseness) -> Looseness {
    Looseness(count: left.count + right.count, share: left.share * right.share)
  }

  /// One condition that allows some choices of a question.
  static func condition(allowing choices: Int, of all: Int) -> Looseness {
    Looseness(count: 1, share: Double(choices) / Double(all))
  }

  /// Whether it has fewer conditions, or looser ones.
  func isLooser(than other: Looseness) -> Bool {
    count == other.count ? share > other.share : count < other.count
  }
}
