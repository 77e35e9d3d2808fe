// The texts that stood in rows before, remembered in a fixed space.

/// The texts of all rules that look for doubles, by their hashes.
struct SeenTexts: Sendable {
  /// Half of each hash, at the place that the other half tells or behind it; 0 where there is none.
  private var slots: [UInt32] = []
  private var count = 0

  /// 4 MiB, from the first text on.
  private static let slotCount = 1 << 20
  /// How many texts are remembered; more would have to be looked for at too many places.
  private static let mostTexts = slotCount / 8 * 3

  /// Whether no other text is remembered.
  var isFull: Bool { count == Self.mostTexts }

  /// Whether a text was there.
  func contains(_ hash: UInt64) -> Bool { !slots.isEmpty && slots[slot(of: hash)] != 0 }

  /// Remembers a text, while there is room; whether it was there.
  @discardableResult
  mutating func add(_ hash: UInt64) -> Bool {
    if slots.isEmpty { slots = Array(repeating: 0, count: Self.slotCount) }
    let place = slot(of: hash)
    if slots[place] != 0 { return true }
    if isFull { return false }
    slots[place] = Self.mark(of: hash)
    count += 1
    return false
  }

  private static func mark(of hash: UInt64) -> UInt32 {
    max(1, UInt32(truncatingIfNeeded: hash))
  }

  /// Where a hash stands, or would.
  private func slot(of hash: UInt64) -> Int {
    let slots = slots.span
    let mark = Self.mark(of: hash)
    var place = Int(truncatingIfNeeded: hash >> 32) & (Self.slotCount - 1)
    while slots[place] != 0, slots[place] != mark { place = (place + 1) & (Self.slotCount - 1) }
    return place
  }
}
