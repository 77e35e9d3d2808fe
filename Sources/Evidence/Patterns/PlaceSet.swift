// Sets of places in a text, a bit for each.

/// PlaceSet from 0 to the length of a text, its end included.
struct PlaceSet {
  /// The words of a short text, which take no memory of their own, and those behind them.
  private var head = SIMD4<UInt64>()
  private var tail: [UInt64]
  private let count: Int

  /// No place of a text of a length.
  init(length: Int) {
    count = length / 64 + 1
    tail = count > 4 ? Array(repeating: 0, count: count - 4) : []
  }

  private subscript(index: Int) -> UInt64 {
    get { index < 4 ? head[index] : tail[index - 4] }
    set { if index < 4 { head[index] = newValue } else { tail[index - 4] = newValue } }
  }

  /// The places of a text whose bytes are of a set.
  init(in text: Swift.Span<UInt8>, of bytes: ByteSet) {
    self.init(length: text.count)
    for place in text.indices where bytes.contains(text[place]) { insert(place) }
  }

  /// All places of a text of a length.
  static func all(length: Int) -> PlaceSet {
    var places = PlaceSet(length: length)
    for index in 0..<places.count { places[index] = .max }
    places[length / 64] = .max >> UInt64(63 - length % 64)
    return places
  }

  var isEmpty: Bool { (0..<count).allSatisfy { self[$0] == 0 } }

  mutating func insert(_ place: Int) { self[place >> 6] |= 1 << UInt64(place & 63) }

  func contains(_ place: Int) -> Bool { self[place >> 6] >> UInt64(place & 63) & 1 == 1 }

  /// The first place that is not before another one.
  func first(from start: Int) -> Int? {
    var index = start >> 6
    guard index < count else { return nil }
    var word = self[index] & (.max << UInt64(start & 63))
    while word == 0 {
      index += 1
      if index == count { return nil }
      word = self[index]
    }
    return index << 6 + word.trailingZeroBitCount
  }

  /// The last place in a range, both its ends included.
  func last(from start: Int, to end: Int) -> Int? {
    var place = end
    while place >= start, !contains(place) { place -= 1 }
    return place < start ? nil : place
  }

  /// Takes out what is in another set.
  mutating func subtract(_ others: PlaceSet) {
    for index in 0..<count { self[index] &= ~others[index] }
  }

  /// The places from which a run of others, of at least one, leads to a place of this set.
  func reached(by run: PlaceSet) -> PlaceSet {
    var reached = self
    var above: UInt64 = 0
    for index in (0..<count).reversed() {
      let next = index + 1 < count ? self[index + 1] << 63 : 0
      // Kogge and Stone's way to carry on through a run in a word.
      var found = (self[index] >> 1 | next | above << 63) & run[index]
      var open = run[index]
      for shift: UInt64 in [1, 2, 4, 8, 16, 32] {
        found |= open & (found >> shift)
        open &= open >> shift
      }
      reached[index] = found
      above = found & 1
    }
    return reached
  }
}
