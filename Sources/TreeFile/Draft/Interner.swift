// String interning: texts that are equal get one number, by a hash table with open addressing.

/// Numbers for texts, counted from 0 in the order in which they come up first.
struct Interner: Sendable {
  /// The texts that have a number, one behind the other, and where each of them ends.
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var hashes: [Int] = []
  /// The numbers by their hashes, with half of it empty; -1 where there is none.
  private var slots = Array(repeating: Int32(-1), count: 64)

  /// How many texts have a number.
  var count: Int { ends.count }

  /// The number of a text.
  mutating func number(of text: borrowing Span<UInt8>) -> Int32 {
    let hash = Self.hash(of: text)
    var slot = hash & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, isEqual(number, text) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = Int32(count)
    slots[slot] = number
    hashes.append(hash)
    for index in text.indices { bytes.append(text[index]) }
    ends.append(bytes.count)
    if 2 * count > slots.count { grow() }
    return number
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: 4 * slots.count)
    for (number, hash) in hashes.enumerated() {
      var slot = hash & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  private func isEqual(_ number: Int, _ text: borrowing Span<UInt8>) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == text.count else { return false }
    for index in text.indices where bytes[start + index] != text[index] { return false }
    return true
  }

  /// A hash that nobody can foresee, so that no file can be made slow on purpose.
  private static func hash(of text: borrowing Span<UInt8>) -> Int {
    var hasher = Hasher()
    var eight: UInt64 = 0
    for index in text.indices {
      eight = eight << 8 | UInt64(text[index])
      if index & 7 == 7 { hasher.combine(eight) }
    }
    hasher.combine(eight)
    hasher.combine(text.count)
    return hasher.finalize()
  }
}
