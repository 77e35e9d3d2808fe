// Many texts looked for in one pass: the automaton of Aho and Corasick, without regard to case.

/// Finds needles in bytes; each byte costs one step, however many needles there are.
///
/// In a needle, a blank stands for any run of blanks, and letters are small.
struct Automaton: Sendable {
  /// The class of each byte; bytes of the same class are the same for every needle.
  private let classes: [UInt8]
  private let classCount: Int
  /// For each state a row: for each class the row of the next state, and whether a needle ends there;
  /// at last how many bytes of a needle the state stands for.
  private let table: [UInt32]
  /// The needles that end at each state, by their numbers: where they stand in the list of all.
  private let ends: [Range<Int32>]
  private let ended: [Int32]
  /// What tells where a needle may stand.
  private let grams: Grams

  private static let accepts: UInt32 = 1 << 31

  /// How far a search has come.
  struct Search {
    /// The place where it has begun, and the one to which it goes.
    fileprivate let (start, end): (Int, Int)
    fileprivate var grams: Grams.Search
    /// Up to where the automaton has walked, and the row of its state.
    fileprivate var place: Int
    fileprivate var row = 0
    /// No needle that has the last gram begins behind this place.
    fileprivate var past = -1
    /// How many steps left the state as it was, such as those over a run of blanks: a needle may have
    /// begun so much earlier than the state tells.
    fileprivate var blanks = 0
    /// What ends in front of this place was found before.
    fileprivate var known = 0
  }

  /// A search from a place on.
  func search(_ bytes: Swift.Span<UInt8>, from start: Int, to end: Int) -> Search {
    let grams = Grams.Search(grams, in: bytes, from: start, to: end)
    return Search(start: start, end: end, grams: grams, place: start)
  }

  /// Goes on with a search that has come to its end: bytes at the begin were given up, and others have
  /// come at the end, in which needles may end that have begun before.
  func resume(
    _ old: Search, _ bytes: Swift.Span<UInt8>, without dropped: Int, to end: Int
  ) -> Search {
    // A gram that was cut off is looked for again, and its neighbour.
    let from = max(0, old.end - dropped - 4)
    let grams = Grams.Search(grams, in: bytes, from: from, to: end)
    var place = self.grams.begin(in: bytes, ofGramAt: from, notBefore: 0)
    // So is what had begun, and was not at its end.
    let begun = begin(old)
    if old.place == old.end, begun <= old.past { place = max(0, min(place, begun - dropped)) }
    var search = Search(start: 0, end: end, grams: grams, place: place)
    search.past = old.end - dropped
    search.known = old.end - dropped
    return search
  }

  /// Where that begins at the earliest of which a search has found a part.
  private func begin(_ search: Search) -> Int {
    search.place - Int(table[search.row + classCount]) - search.blanks
  }

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
    grams = Grams(needles)
    var trie = Trie(classCount: count)
    for (number, needle) in needles.enumerated() {
      trie.insert(needle.map { known[Int($0)] }, number: Int32(number))
    }
    trie.link(blank: known[0x20])
    var ended: [Int32] = []
    ends = trie.ends.map { numbers in
      let start = Int32(ended.count)
      ended += numbers
      return start..<Int32(ended.count)
    }
    self.ended = ended
    var table: [UInt32] = []
    table.reserveCapacity(trie.ends.count * (count + 1))
    for state in trie.ends.indices {
      for next in trie.next[state * count..<(state + 1) * count] {
        let accepts = trie.ends[Int(next)].isEmpty ? 0 : Automaton.accepts
        table.append(UInt32(Int(next) * (count + 1)) | accepts)
      }
      table.append(UInt32(trie.depths[state]))
    }
    self.table = table
  }

  /// The place of the next byte at which a needle ends, and the state that tells which; nil where none
  /// does.
  func next(in bytes: Swift.Span<UInt8>, _ search: inout Search) -> (place: Int, state: Int)? {
    while true {
      while let state = walk(bytes, &search) {
        if search.place > search.known { return (search.place - 1, state) }
      }
      guard let gram = search.grams.next(grams, in: bytes) else { return nil }
      // Further back than the walk has come nothing is new.
      let floor = max(search.start, search.place - 1)
      let begin = grams.begin(in: bytes, ofGramAt: gram, notBefore: floor)
      if begin >= search.place { (search.place, search.row, search.blanks) = (begin, 0, 0) }
      // A needle may begin behind the first byte of its gram.
      search.past = max(search.past, gram + 1)
    }
  }

  /// Walks until a needle ends, or as long as one may go on that has begun early enough.
  private func walk(_ bytes: Swift.Span<UInt8>, _ search: inout Search) -> Int? {
    let classes = classes.span
    let table = table.span
    var (place, row, blanks) = (search.place, search.row, search.blanks)
    defer { (search.place, search.row, search.blanks) = (place, row, blanks) }
    while place < search.end, place &- Int(table[row &+ classCount]) &- blanks <= search.past {
      let entry = table[row &+ Int(classes[Int(bytes[place])])]
      let next = Int(entry & ~Automaton.accepts)
      place &+= 1
      if next == 0 { blanks = 0 } else if next == row { blanks += 1 }
      row = next
      if entry >= Automaton.accepts { return next / (classCount + 1) }
    }
    return nil
  }

  /// Calls with the number of each needle that ends at a state.
  func forEach(endingAt state: Int, _ body: (Int) -> Void) {
    for place in ends[state] { body(Int(ended[Int(place)])) }
  }
}

/// The needles as a tree of their bytes, which then becomes the table of the automaton.
private struct Trie {
  let classCount: Int
  var next: [Int32]
  var ends: [[Int32]] = [[]]
  /// The class of the byte that leads to each state, and how many bytes do.
  private var lastClass: [UInt8] = [0]
  private(set) var depths: [Int32] = [0]

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
        depths.append(depths[state] + 1)
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
