// A line across the screen.

extension String {
  /// A line of as many cells.
  static func rule(_ count: Int) -> String {
    let bytes = Swift.max(0, count) * sign.utf8.count
    return bytes <= longRule.utf8.count
      ? String(Substring(longRule.utf8.prefix(bytes))) : String(repeating: sign, count: count)
  }

  private static let sign = "─"
  // Cutting a text, and doubling it, take a tenth of the time of repeating one.
  private static let longRule = (0..<8).reduce(sign) { rule, _ in rule + rule }
}
