// A set of small numbers in one machine word.

/// A set of numbers below 64.
struct BitSet64: OptionSet, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  /// The set of one number.
  init(_ number: Int) { rawValue = 1 << UInt64(number) }

  /// How many numbers fit.
  static let capacity = 64
  /// All numbers that fit.
  static let all = BitSet64(rawValue: .max)

  /// Its numbers, ascending.
  var numbers: Numbers { Numbers(rest: rawValue) }

  /// The numbers of a set.
  struct Numbers: Sequence, IteratorProtocol {
    fileprivate var rest: UInt64

    mutating func next() -> Int? {
      if rest == 0 { return nil }
      defer { rest &= rest - 1 }
      return rest.trailingZeroBitCount
    }
  }
}
