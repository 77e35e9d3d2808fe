// Numbers at random that are the same in every run.

/// A random number generator of Marsaglia's, started from a fixed state other than 0.
struct Random: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
