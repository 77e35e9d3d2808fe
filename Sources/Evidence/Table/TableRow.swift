// A row of a table: its bytes, and where its cells and values lie in them.

/// A pattern that fits a value, by the numbers of both and of the name of the values.
struct CellFit {
  let values: Int
  let value: Int
  let pattern: Int
}

/// A row as rules look at it; one after the other takes the same place, so that none costs memory.
struct TableRow: Sendable {
  let header: TableHeader
  private(set) var line = 0
  /// The row in UTF-8, and behind it what reads otherwise than it stands there.
  private(set) var bytes: [UInt8] = []
  /// The same in small letters, byte for byte.
  private(set) var folded: [UInt8] = []
  private(set) var cells: [Range<Int>] = []
  private var length = 0
  private let lists: [CellList]
  /// What rules look at, as far as it was looked at in this row.
  private var values: [CellValues] = []
  private var patterns: [Pattern] = []
  /// For each pattern the letter with which all begins that it fits; 0 where that is open.
  private var firsts: [UInt8] = []
  /// What tells which patterns may fit a row, and what it told.
  private var needles = Needles([])
  private var mayFit: [Bool] = []
  /// What all rules ask, one after the other, by the numbers of the patterns.
  private var asked: [Int] = []
  private let sets: [CellSet]
  private var members: [Bool?]
  private let width: Int

  init(header: TableHeader, form: TableForm) {
    self.header = header
    lists = form.lists
    width = header.names.count
    members = Array(repeating: nil, count: form.rows.count)
    sets = form.rows.map { CellSet($0, header) }
  }

  /// Takes the place of the row before.
  mutating func take(_ row: Swift.Span<UInt8>, line: Int, _ splitter: RowSplitter) {
    self.line = line
    bytes.removeAll(keepingCapacity: true)
    bytes.append(row)
    if !bytes.span.isASCII { bytes = bytes.inUTF8 }
    length = bytes.count
    splitter.split(&bytes, into: &cells)
    if cells.count == 1, width > 1, bytes.contains(UInt8(ascii: "\"")) {
      bytes = Array(bytes[cells[0]])
      length = bytes.count
      splitter.split(&bytes, into: &cells)
    }
    folded.removeAll(keepingCapacity: true)
    folded.append(contentsOf: bytes)
    folded.fold()
    for index in mayFit.indices { mayFit[index] = false }
    for number in needles.needless { mayFit[number] = true }
    var search = needles.search(folded.span, from: 0, to: folded.count)
    while let hit = needles.next(in: folded.span, &search) {
      needles.forEach(endingAt: hit.state) { mayFit[$0] = true }
    }
    for index in values.indices { values[index].count = nil }
    for index in members.indices { members[index] = nil }
  }

  /// Whether it has more cells than the header.
  var isLong: Bool { cells.count > width && !cells[width...].allSatisfy(\.isEmpty) }

  /// Whether it has fewer cells than the header.
  var isShort: Bool { cells.count < width }

  /// The row as it may be kept.
  var keepable: String {
    header.hasSecrets
      ? header.keepable(cells.map(text)) : String(decoding: bytes[..<length], as: UTF8.self)
  }

  /// What stands at some bytes.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The cell at a place; empty where the row is too short.
  func cell(at place: Int) -> Range<Int> { place < cells.count ? cells[place] : 0..<0 }

  /// A number for the values under a name, those of a list or a cell, by which rules ask for them.
  mutating func ask(_ name: String) -> Int {
    if let known = values.firstIndex(where: { $0.name == name }) { return known }
    let list = lists.first { $0.name == name }
    values.append(
      CellValues(
        name: name, place: header.place(of: list?.column ?? name),
        separator: list.map { $0.separator.utf8.first ?? UInt8(ascii: "%") }))
    return values.count - 1
  }

  /// The number of a set of rows.
  func set(_ name: String) -> Int? { sets.firstIndex { $0.name == name } }

  /// Whether it belongs to a set of rows.
  mutating func isIn(_ set: Int) -> Bool {
    if let known = members[set] { return known }
    let isMember = sets[set].holds(in: self)
    members[set] = isMember
    return isMember
  }

  /// How many values it has under a name; nil where the table has no such column.
  mutating func count(of number: Int) -> Int? {
    guard let place = values[number].place else { return nil }
    if let known = values[number].count { return known }
    let cell = cell(at: place)
    if let separator = values[number].separator {
      values[number].split(cell, at: separator, of: &bytes, &folded, patterns.count)
    } else {
      values[number].take(cell, patterns.count)
    }
    let count = values[number].count ?? 0
    for index in 0..<count { tryAll(number, index) }
    return count
  }

  /// Tries all patterns on a value that may fit it.
  private mutating func tryAll(_ number: Int, _ index: Int) {
    let value = values[number].places[index]
    let letter = value.isEmpty ? 0 : folded[value.lowerBound]
    let isOpen = values[number].hasEscapes
    for pattern in values[number].asked
    where (isOpen || mayFit[pattern]) && (firsts[pattern] == 0 || firsts[pattern] == letter) {
      let slot = index * patterns.count + pattern
      values[number].tries(patterns[pattern], folded, slot, index)
    }
  }

  /// Where some patterns for values stand among all that is asked; each is tried on a value once,
  /// however many rules ask.
  mutating func ask(_ more: [Pattern], of number: Int) -> Range<Int> {
    for pattern in more {
      let known = patterns.firstIndex(of: pattern) ?? patterns.count
      if known == patterns.count {
        patterns.append(pattern)
        firsts.append(pattern.first ?? 0)
      }
      asked.append(known)
      values[number].ask(known)
    }
    return asked.count - more.count..<asked.count
  }

  /// Gets ready for rows, now that all was asked.
  mutating func prepare() {
    needles = Needles(patterns.map(\.needle))
    mayFit = patterns.map { _ in true }
  }

  /// Where the first pattern of those in some places fits a value which was counted.
  func fit(_ places: Range<Int>, _ number: Int, _ index: Int) -> CellFit? {
    let start = index * patterns.count
    for place in places where values[number].outcomes[start + asked[place]] {
      return CellFit(values: number, value: index, pattern: asked[place])
    }
    return nil
  }

  /// For each pattern that was asked so far the number of what it captures under a name; nil where
  /// that is nothing.
  func captures(named name: String) -> [Int?] { patterns.map { $0.names.firstIndex(of: name) } }

  /// Where in the row's bytes stands what a pattern that fits has captured under a number.
  func capture(_ number: Int, of fit: CellFit) -> Range<Int> {
    values[fit.values].captures[fit.value * patterns.count + fit.pattern][number]
  }

  /// What a pattern that fits has captured, as it may be kept.
  func captures(_ fit: CellFit) -> [Capture] {
    let isSecret = values[fit.values].place.map(header.isSecret) ?? false
    let ranges = values[fit.values].captures[fit.value * patterns.count + fit.pattern]
    return zip(patterns[fit.pattern].names, ranges).map {
      Capture(name: $0, text: isSecret ? Secrets.standIn : text($1), range: 0..<0)
    }
  }

  /// Where a value stands that was counted.
  func value(_ number: Int, _ index: Int) -> Range<Int> { values[number].places[index] }

  /// A text with cells and captures in place of names in brackets.
  func filling(_ template: String, captures: [Capture]) -> String {
    template.filling { name in
      if let capture = captures.first(where: { $0.name == name }) { return capture.text }
      return header.place(of: name).map {
        header.isSecret($0) ? Secrets.standIn : text(cell(at: $0))
      }
    }
  }
}
