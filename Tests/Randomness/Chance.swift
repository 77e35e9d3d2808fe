// Numbers at random that are the same in every run.

/// A random number generator of Marsaglia's (xorshift), started from a fixed state other than 0.
package struct Chance: RandomNumberGenerator {
  private var state: UInt64

  /// The generator that starts from a state other than 0.
  package init(state: UInt64) { self.state = state }

  /// The generator of a run with a number.
  package init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// The next number.
  package mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  /// A number below a limit.
  package mutating func number(below limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }
}
