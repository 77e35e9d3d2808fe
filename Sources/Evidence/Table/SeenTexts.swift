// The texts that stood in rows before, remembered in a fixed space.

/// The texts of all rules that look for doubles, by their hashes.
struct SeenTexts: Sendable {
  /// The hashes, each at its place or behind it; 0 where there is none.
  private var slots = [UInt64](repeating: 0, count: 1 << 10)
  private var count = 0

  /// The slots of a list that outgrows the first ones: 4 MiB.
  private static let mostSlots = 1 << 19

  /// Whether no other text is remembered.
  var isFull: Bool { count == Self.mostSlots / 4 * 3 }

  /// Whether a text was there.
  func contains(_ hash: UInt64) -> Bool { slots[slot(of: hash)] != 0 }

  /// Remembers a text, while there is room; whether it was there.
  @discardableResult
  mutating func add(_ hash: UInt64) -> Bool {
    let place = slot(of: hash)
    if slots[place] != 0 { return true }
    if isFull { return false }
    slots[place] = hash
    count += 1
    if count == slots.count / 4 * 3, slots.count < Self.mostSlots { grow() }
    return false
  }

  /// Where a hash stands, or would.
  private func slot(of hash: UInt64) -> Int {
    let slots = slots.span
    let mask = slots.count - 1
    // The lowest bits of such hashes are the least mixed ones.
    var place = Int(truncatingIfNeeded: hash >> 32) & mask
    while slots[place] != 0, slots[place] != hash { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let known = slots
    slots = Array(repeating: 0, count: Self.mostSlots)
    for hash in known where hash != 0 { slots[slot(of: hash)] = hash }
  }
}
