// Which bytes of a needle are looked for first: those that are rarest in texts.

/// Chooses places in needles.
struct GramChoice {
  /// How often each four bytes stand in needles: what many of them have texts are full of.
  private var counts: [UInt32: Int] = [:]

  /// How far behind the begin of its needle a place is chosen.
  private static let farthest = 16
  /// The bytes of which texts are full, the most common one first.
  private static let common = Array(" etaoinsrldcumpg0123456789".utf8)
  private static let rarities = (UInt8.min...UInt8.max).map {
    common.firstIndex(of: $0) ?? common.count
  }

  init(_ needles: [[UInt8]]) {
    for needle in needles where needle.count >= 4 {
      for start in 0...needle.count - 4 {
        counts[Self.gram(of: needle, at: start), default: 0] += 1
      }
    }
  }

  /// The rarest byte of a needle.
  static func rarest(of needle: [UInt8]) -> UInt8 {
    needle.max { rarities[Int($0)] < rarities[Int($1)] } ?? 0x20
  }

  /// The place in a needle at which the first of two grams begins, which may be one in front of it; nil
  /// where the needle is so short that too many bytes would be grams of it.
  ///
  /// The other one begins at the next byte, so that one of them is at an even place of any text.
  func start(in needle: [UInt8]) -> Int? {
    let costs = (-1..<min(needle.count, Self.farthest)).map { (place: $0, cost: cost(needle, $0)) }
    return costs.min { $0.cost < $1.cost }.flatMap {
      $0.cost.grams > Self.mostGrams ? nil : $0.place
    }
  }

  /// How many grams a needle may have.
  private static let mostGrams = 4_000

  /// How many grams two places of a needle stand for, and how common they are.
  private func cost(_ needle: [UInt8], _ start: Int) -> (grams: Int, common: Int) {
    let grams =
      Self.ways(needle, start, 0, isLast: true) + Self.ways(needle, start + 1, 0, isLast: false)
    var common = 0
    for place in start..<start + 5 where needle.indices.contains(place) {
      common -= Self.rarities[Int(needle[place])]
    }
    for place in start...start + 1 where place >= 0 && place + 4 <= needle.count {
      common += 100 * (counts[Self.gram(of: needle, at: place)] ?? 0)
    }
    return (grams, common)
  }

  /// How many different bytes up to four can stand from a place of a needle on.
  private static func ways(_ needle: [UInt8], _ place: Int, _ length: Int, isLast: Bool) -> Int {
    if length == 4 { return 1 }
    let next = ways(needle, place + 1, length + 1, isLast: false)
    guard needle.indices.contains(place) else { return 128 * next }
    guard needle[place] == 0x20 else { return next }
    return 6 * (next + (isLast ? 0 : ways(needle, place, length + 1, isLast: false)))
  }

  private static func gram(of needle: [UInt8], at start: Int) -> UInt32 {
    (0..<4).reduce(0) { $0 | UInt32(needle[start + $1]) << UInt32(8 * $1) }
  }
}
