// Where in a text a needle may stand: four bytes of each needle, looked up at every place.

/// Four bytes of each of some needles, those that are rarest in texts.
///
/// It says quickly of almost every place of a text that nothing is there.
struct Grams: Sendable {
  /// The class of each byte in five bits; 0 for those of no needle.
  private let classes: [UInt8]
  /// A bit for each four classes, set where a needle has them.
  private var marks = [UInt64](repeating: 0, count: 1 << 14)
  /// How far behind the begin of its needle a gram ends at the most.
  private var reach = 0

  /// How many grams of a needle are compared with each other.
  private static let most = 12
  /// The bytes of which texts are full, the most common one first.
  private static let common = Array(" etaoinsrldcumpg0123456789".utf8)

  /// The grams of some needles; the classes tell their bytes apart, those of all blanks and of both
  /// sizes of a letter being the same.
  init(_ needles: [[UInt8]], classes: [UInt8]) {
    self.classes = classes.map { $0 < 32 ? $0 : 1 + $0 % 31 }
    for needle in needles {
      let last = min(needle.count, Self.most + 3)
      let rarest = (3..<max(4, last)).max { Self.rarity(needle, $0) < Self.rarity(needle, $1) }
      let end = min(rarest ?? 3, needle.count - 1)
      reach = max(reach, end)
      let gram = Array(needle[max(0, end - 3)...end])
      mark(gram)
      // A run of blanks between others goes on.
      for blank in gram.indices.dropFirst().dropLast() where gram[blank] == 0x20 {
        mark(Array((gram[...blank] + gram[blank...]).prefix(4)))
        mark(Array((gram[...blank] + [0x20] + gram[blank...]).prefix(4)))
      }
    }
  }

  private static func rarity(_ needle: [UInt8], _ end: Int) -> Int {
    needle.prefix(end + 1).suffix(4).map { common.firstIndex(of: $0) ?? common.count }
      .reduce(0, +)
  }

  /// Notes bytes that follow each other, with anything in front where they are fewer than four.
  private mutating func mark(_ gram: [UInt8]) {
    let known = gram.reduce(0) { $0 << 5 | Int(classes[Int($1)]) }
    for key in stride(from: known, to: 1 << 20, by: 1 << (5 * gram.count)) {
      marks[key >> 6] |= 1 << UInt64(key & 63)
    }
  }

  /// The first place at which a gram ends, from a place on; nil where none does.
  func candidate(in bytes: Swift.Span<UInt8>, from start: Int, to end: Int) -> Int? {
    let part = bytes.extracting(start..<end)
    return unsafe part.withUnsafeBufferPointer { part in
      unsafe classes.withUnsafeBufferPointer { classes in
        unsafe marks.withUnsafeBufferPointer { marks in
          var key = 0
          for place in 0..<part.count {
            key = unsafe key << 5 | Int(classes[Int(part[place])])
            let isMarked = unsafe marks[key >> 6 & 0x3FFF] >> UInt64(key & 63) & 1 == 1
            if isMarked { return start + place }
          }
          return nil
        }
      }
    }
  }

  /// Where a needle begins at the earliest that has a gram which ends at a place.
  func begin(in bytes: Swift.Span<UInt8>, ofGramTo end: Int, notBefore floor: Int) -> Int {
    var place = end
    var left = reach
    while place > floor, left > 0 || bytes[place].isBlank && bytes[place - 1].isBlank {
      place -= 1
      if !bytes[place].isBlank || !bytes[place + 1].isBlank { left -= 1 }
    }
    return place
  }
}
