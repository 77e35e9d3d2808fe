// Where in a text a needle may stand: four bytes of each needle, looked up at every second place.

/// Four bytes of each of some needles: a filter of q-grams in a hash table.
///
/// It says quickly of almost every place of a text that nothing is there.
struct Grams: Sendable {
  /// A bit for each hash of four bytes, set where a needle has such.
  private var marks = [UInt64](repeating: 0, count: 1 << 12)
  /// How many bits are set in the words in front of each.
  private var ranks: [Int32] = []
  /// What stands around the grams of each set bit.
  private var surroundings: [Surroundings] = []
  /// A byte of each needle that is too short for a gram.
  private let lone: [UInt8]
  private let isLone: [Bool]
  /// How far behind the begin of its needle a gram begins at the most.
  private var reach = 0

  private static let blanks = (UInt8.min...UInt8.max).filter(\.isBlank)
  /// All bytes, as far as they differ in a gram.
  private static let any = (UInt8.min...UInt8.max).filter { $0 & 0x20 != 0 }

  /// The grams of some needles, which are in small letters and have one blank for a run of them.
  init(_ needles: [[UInt8]]) {
    let choice = GramChoice(needles)
    var found: [Int: Surroundings] = [:]
    var lone: Set<UInt8> = []
    for needle in needles {
      guard let start = choice.start(in: needle) else {
        let byte = GramChoice.rarest(of: needle)
        lone.formUnion(byte == 0x20 ? Self.blanks : byte.isLetter ? [byte, byte & ~0x20] : [byte])
        reach = max(reach, needle.count)
        continue
      }
      reach = max(reach, start + 1)
      // The first begins with the last of a run of blanks.
      Self.grams(of: needle, from: start, isLast: true, &found)
      Self.grams(of: needle, from: start + 1, &found)
    }
    for key in found.keys { marks[key >> 6] |= 1 << UInt64(key & 63) }
    surroundings = found.sorted { $0.key < $1.key }.map(\.value)
    var rank: Int32 = 0
    for word in marks {
      ranks.append(rank)
      rank += Int32(word.nonzeroBitCount)
    }
    self.lone = lone.sorted()
    isLone = (UInt8.min...UInt8.max).map { lone.contains($0) }
  }

  /// Adds all four bytes that can stand from a place of a needle on, with anything around it.
  ///
  /// Where they begin with a blank it may be the last of its run.
  private static func grams(
    of needle: [UInt8], from start: Int, isLast: Bool = false, _ found: inout [Int: Surroundings]
  ) {
    func add(_ place: Int, _ gram: UInt32, _ length: Int) {
      if length == 4 {
        let around = Surroundings(needle, around: start..<place)
        if found[key(of: gram)]?.merge(around) == nil { found[key(of: gram)] = around }
        return
      }
      let byte = needle.indices.contains(place) ? needle[place] : nil
      for one in byte == 0x20 ? blanks : byte.map({ [$0] }) ?? any {
        let longer = gram | UInt32(one) << UInt32(8 * length)
        add(place + 1, longer, length + 1)
        // A run of blanks goes on.
        if byte == 0x20, length > 0 || !isLast { add(place, longer, length + 1) }
      }
    }
    add(start, 0, 0)
  }

  /// The hash of four bytes, without regard to case.
  private static func key(of gram: UInt32) -> Int {
    Int(((gram | 0x2020_2020) &* 0x9E37_79B1) >> 14)
  }

  /// How far a search for grams has come.
  struct Search {
    private let end: Int
    /// The next gram and the next rare byte, or what is behind all bytes.
    private var (gram, rare): (Int, Int)

    /// A search from a place on.
    init(_ grams: Grams, in bytes: Swift.Span<UInt8>, from start: Int, to end: Int) {
      self.end = end
      gram = grams.gram(in: bytes, from: start, to: end)
      rare = grams.rare(in: bytes, from: start, to: end)
    }

    /// The next place at which a needle may stand; nil where there is none.
    mutating func next(_ grams: Grams, in bytes: Swift.Span<UInt8>) -> Int? {
      let place = min(gram, rare)
      if place >= end { return nil }
      if place == gram { gram = grams.gram(in: bytes, from: place + 2, to: end) }
      if place == rare { rare = grams.rare(in: bytes, from: place + 1, to: end) }
      return place
    }
  }

  private func rare(in bytes: Swift.Span<UInt8>, from start: Int, to end: Int) -> Int {
    guard let first = lone.first, let last = lone.last, start < end else { return .max }
    if lone.count < 3 { return bytes.first(first, or: last, from: start, to: end) ?? .max }
    let isLone = isLone.span
    for place in start..<end where isLone[Int(bytes[place])] { return place }
    return .max
  }

  /// The place of the first gram that is some even number of bytes behind a place.
  private func gram(in bytes: Swift.Span<UInt8>, from start: Int, to end: Int) -> Int {
    unsafe bytes.withUnsafeBytes { bytes in
      unsafe marks.withUnsafeBufferPointer { marks in
        func isMarked(_ key: Int) -> Bool {
          unsafe marks[key >> 6] >> UInt64(key & 63) & 1 == 1
        }
        var place = start
        while place + 4 <= end {
          let key = unsafe Self.key(of: bytes.word(at: place))
          if isMarked(key), unsafe mayStand(in: bytes, at: place, key) { return place }
          place += 2
        }
        while place < end {
          var gram: UInt32 = 0
          for index in place..<end {
            gram |= unsafe UInt32(bytes[index]) << UInt32(8 * (index - place))
          }
          if isMarked(Self.key(of: gram)) { return place }
          place += 2
        }
        return .max
      }
    }
  }

  /// Whether what is around a gram may belong to a needle.
  private func mayStand(in bytes: UnsafeRawBufferPointer, at place: Int, _ key: Int) -> Bool {
    if place < 8 || place + 12 > bytes.count { return true }
    let before = marks[key >> 6] & (1 << UInt64(key & 63) - 1)
    let number = Int(ranks[key >> 6]) + before.nonzeroBitCount
    return unsafe surroundings[number].fit(
      before: bytes.word(at: place - 8), after: bytes.word(at: place + 4))
  }

  /// Where a needle begins at the earliest that has a gram at a place.
  func begin(in bytes: Swift.Span<UInt8>, ofGramAt start: Int, notBefore floor: Int) -> Int {
    var place = start
    var left = reach
    while place > floor, left > 0 || bytes[place].isBlank && bytes[place - 1].isBlank {
      place -= 1
      if !bytes[place].isBlank || !bytes[place + 1].isBlank { left -= 1 }
    }
    return place
  }
}

extension UnsafeRawBufferPointer {
  /// The bytes from a place on, the first of them lowest.
  fileprivate func word<Word: FixedWidthInteger>(at place: Int) -> Word {
    unsafe Word(littleEndian: loadUnaligned(fromByteOffset: place, as: Word.self))
  }
}
