// Many texts looked for in one pass: the automaton of Aho and Corasick, without regard to case.

/// Finds needles in bytes; each byte costs one step, however many needles there are.
///
/// In a needle, a blank stands for any run of blanks, and letters are small.
struct Automaton: Sendable {
  /// The class of each byte; bytes of the same class are the same for every needle.
  private let classes: [UInt8]
  private let classCount: Int
  /// For each state and class the row of the next state, and whether a needle ends there.
  private let table: [UInt32]
  /// The needles that end at each state, by their numbers.
  private let ends: [[Int32]]
  /// What tells where a needle may stand.
  private let grams: Grams

  private static let accepts: UInt32 = 1 << 31

  /// The automaton of some needles, none of them empty.
  init(_ needles: [[UInt8]]) {
    var known = [UInt8](repeating: 0, count: 256)
    var count = 1
    for byte in Set(needles.joined()).sorted() where known[Int(byte)] == 0 {
      known[Int(byte)] = UInt8(count)
      count += 1
    }
    classes = (UInt8.min...UInt8.max).map { known[Int($0.isBlank ? 0x20 : $0.folded)] }
    classCount = count
    grams = Grams(needles, classes: classes)
    var trie = Trie(classCount: count)
    for (number, needle) in needles.enumerated() {
      trie.insert(needle.map { known[Int($0)] }, number: Int32(number))
    }
    trie.link(blank: known[0x20])
    ends = trie.ends
    table = trie.next.map {
      UInt32($0) * UInt32(count) | (trie.ends[Int($0)].isEmpty ? 0 : Automaton.accepts)
    }
  }

  /// The place of the byte at which a needle ends first, from a place on; nil where none does.
  func first(in bytes: Swift.Span<UInt8>, from start: Int, to end: Int) -> Int? {
    var floor = start
    while let candidate = grams.candidate(in: bytes, from: floor, to: end) {
      var place = grams.begin(in: bytes, ofGramTo: candidate, notBefore: floor)
      if let found = walk(bytes, from: &place, to: end, past: candidate) { return found }
      floor = place
    }
    return nil
  }

  /// Walks until a needle ends, or, behind a place, until none has begun.
  private func walk(_ bytes: Swift.Span<UInt8>, from place: inout Int, to end: Int, past: Int)
    -> Int?
  {
    let classes = classes.span
    let table = table.span
    var row: UInt32 = 0
    while place < end {
      row = table[Int(row) &+ Int(classes[Int(bytes[place])])]
      if row >= Automaton.accepts { return place }
      place += 1
      if row == 0, place > past { return nil }
    }
    return nil
  }

  /// Calls with the number of each needle that stands in some bytes, each time that it ends.
  func forEach(in bytes: Swift.Span<UInt8>, from start: Int, to end: Int, _ body: (Int) -> Void) {
    var row: UInt32 = 0
    for place in start..<end {
      row = table[Int(row & ~Automaton.accepts) + Int(classes[Int(bytes[place])])]
      guard row >= Automaton.accepts else { continue }
      for needle in ends[Int(row & ~Automaton.accepts) / classCount] { body(Int(needle)) }
    }
  }
}

/// The needles as a tree of their bytes, which then becomes the table of the automaton.
private struct Trie {
  let classCount: Int
  var next: [Int32]
  var ends: [[Int32]] = [[]]
  /// The class of the byte that leads to each state.
  private var lastClass: [UInt8] = [0]

  init(classCount: Int) {
    self.classCount = classCount
    next = Array(repeating: -1, count: classCount)
  }

  mutating func insert(_ needle: [UInt8], number: Int32) {
    var state = 0
    for byte in needle {
      let place = state * classCount + Int(byte)
      if next[place] < 0 {
        next[place] = Int32(ends.count)
        ends.append([])
        lastClass.append(byte)
        next.append(contentsOf: repeatElement(-1, count: classCount))
      }
      state = Int(next[place])
    }
    ends[state].append(number)
  }

  /// Fills in where each state goes on when the needle does not, breadth first.
  mutating func link(blank: UInt8) {
    var failures = [Int32](repeating: 0, count: ends.count)
    var queue: [Int] = [0]
    var head = 0
    while head < queue.count {
      let state = queue[head]
      head += 1
      let failure = Int(failures[state])
      if state != 0 { ends[state] += ends[failure] }
      for byte in 0..<classCount {
        let place = state * classCount + byte
        let other = state == 0 ? 0 : next[failure * classCount + byte]
        if next[place] < 0 {
          next[place] = other
        } else {
          failures[Int(next[place])] = other
          queue.append(Int(next[place]))
        }
      }
    }
    guard blank != 0 else { return }
    // The same blank goes on.
    for state in lastClass.indices where lastClass[state] == blank {
      next[state * classCount + Int(blank)] = Int32(state)
    }
  }
}
