// How much a combination of conditions allows, so that the widest one comes first.

/// How much a combination of conditions allows.
struct Width {
  /// How many conditions there are.
  private var count = 0
  /// The share of all answers that meet them.
  private var share = 1.0

  /// No condition.
  static let full = Width()

  /// Both together.
  static func + (left: Width, right: Width) -> Width {
    Width(count: left.count + right.count, share: left.share * right.share)
  }

  /// One condition that allows some choices of a question.
  static func condition(allowing choices: Int, of all: Int) -> Width {
    Width(count: 1, share: Double(choices) / Double(all))
  }

  /// Whether it has fewer conditions, or looser ones.
  func isWider(than other: Width) -> Bool {
    count == other.count ? share > other.share : count < other.count
  }
}
