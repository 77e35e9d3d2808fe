// String interning: texts that are equal get one number, by a hash table with open addressing.

/// Numbers for texts, counted from 0 in the order in which they come up first.
struct Interner: Sendable {
  /// The texts that have a number, one behind the other, and where each of them ends.
  private var bytes: [UInt8] = []
  private var ends: [Int32] = []
  /// The numbers by their hashes, with half of it empty.
  private var slots = Array(repeating: Slot(), count: 64)
  /// Nobody can foresee it, so that no file can be made slow on purpose.
  private let seed = UInt64.random(in: 0...UInt64.max)

  private struct Slot: Sendable {
    var hash: UInt32 = 0
    /// The number of a text; -1 where there is none.
    var number: Int32 = -1
  }

  /// How many texts have a number.
  var count: Int { ends.count }

  /// The number of a text.
  mutating func number(of text: borrowing Span<UInt8>) -> Int32 {
    let hash = hash(of: text)
    var index = Int(hash) & (slots.count - 1)
    while slots[index].number >= 0 {
      if slots[index].hash == hash, isEqual(slots[index].number, text) {
        return slots[index].number
      }
      index = (index + 1) & (slots.count - 1)
    }
    let number = Int32(count)
    slots[index] = Slot(hash: hash, number: number)
    for index in text.indices { bytes.append(text[index]) }
    ends.append(Int32(bytes.count))
    if 2 * count > slots.count { grow() }
    return number
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: 4 * old.count)
    for slot in old where slot.number >= 0 {
      var index = Int(slot.hash) & (slots.count - 1)
      while slots[index].number >= 0 { index = (index + 1) & (slots.count - 1) }
      slots[index] = slot
    }
  }

  private func isEqual(_ number: Int32, _ text: borrowing Span<UInt8>) -> Bool {
    let start = number == 0 ? 0 : Int(ends[Int(number) - 1])
    guard Int(ends[Int(number)]) - start == text.count else { return false }
    for index in text.indices where bytes[start + index] != text[index] { return false }
    return true
  }

  /// A hash that folds the product of eight bytes at a time, as wyhash does.
  private func hash(of text: borrowing Span<UInt8>) -> UInt32 {
    var hash = seed ^ UInt64(text.count)
    var eight: UInt64 = 0
    for index in text.indices {
      eight = eight << 8 | UInt64(text[index])
      if index & 7 == 7 {
        hash = Self.mixed(hash ^ eight)
        eight = 0
      }
    }
    hash = Self.mixed(Self.mixed(hash ^ eight) ^ seed)
    return UInt32(truncatingIfNeeded: hash)
  }

  private static func mixed(_ word: UInt64) -> UInt64 {
    let product = (word ^ 0xA076_1D64_78BD_642F)
      .multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
    return product.high ^ product.low
  }
}
