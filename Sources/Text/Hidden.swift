// Characters for which nothing is drawn.

extension Unicode.Scalar {
  /// The number as in `U+001B`.
  package var number: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Whether nothing is drawn for it, while it may turn, break or hide what is around it.
  ///
  /// Other control characters steer terminals, and are for others to look for.
  package var isHidden: Bool {
    switch properties.generalCategory {
    case .control: self == "\u{85}"
    // Joiners belong to some scripts and emoji.
    case .format: value != 0x200C && value != 0x200D && !(0xE0001...0xE007F).contains(value)
    case .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
