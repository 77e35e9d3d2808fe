// Names, hosts and addresses for others to read: each one gets a name that says nothing.

/// Puts stable stand-ins in place of what tells who and where; the same text gets the same one.
package struct StandIns: Sendable {
  /// What was replaced, with its stand-ins, in the order met.
  package private(set) var replaced: [(text: String, standIn: String)] = []
  private var known: [[UInt8]: String] = [:]
  private var counts: [NameKind: Int] = [:]
  /// Names that are to be replaced wherever they stand.
  private var names: [[UInt8]]

  /// Stand-ins for what looks like a name by itself, and for some names besides, such as filled-in
  /// values.
  package init(names: [String] = []) {
    self.names = names.filter { $0.utf8.count > 1 }.map(\.utf8.foldedBytes)
  }

  /// A text with stand-ins; the cost is linear in the text for each name.
  package mutating func replace(in text: String) -> String {
    let bytes = Array(text.utf8)
    let folded = text.utf8.foldedBytes
    let replacements =
      (known(in: folded) + NetworkNames.found(in: bytes) + DirectoryNames.found(in: folded)
      + LabelledNames.found(in: bytes, folded)).sorted {
        ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
      }
    var kept: [UInt8] = []
    var place = 0
    for found in replacements where found.range.lowerBound >= place && !found.range.isEmpty {
      kept += bytes[place..<found.range.lowerBound]
      kept += Array(standIn(for: bytes[found.range], found.kind).utf8)
      place = found.range.upperBound
    }
    return String(decoding: kept + bytes[place...], as: UTF8.self)
  }

  /// A text with stand-ins also for all that has one already, wherever it stands.
  package mutating func replaceKnown(in text: String) -> String {
    var wide = StandIns(names: replaced.map(\.text), like: self)
    defer { (replaced, known, counts) = (wide.replaced, wide.known, wide.counts) }
    return wide.replace(in: text)
  }

  private init(names: [String], like other: StandIns) {
    self = other
    self.names = other.names + StandIns(names: names).names
  }

  /// The names that are known, as whole words.
  private func known(in folded: [UInt8]) -> [NameFound] {
    var found: [NameFound] = []
    for name in names {
      var place = 0
      let literal = Literal(name)
      while let range = literal.first(in: folded.span, from: place) {
        place = range.upperBound
        let isWord =
          (range.lowerBound == 0 || !folded[range.lowerBound - 1].isOfWord)
          && (place == folded.count || !folded[place].isOfWord)
        if isWord { found.append(NameFound(range, .name)) }
      }
    }
    return found
  }

  private mutating func standIn(for bytes: ArraySlice<UInt8>, _ kind: NameKind) -> String {
    let key = bytes.foldedBytes
    if let standIn = known[key] { return standIn }
    counts[kind, default: 0] += 1
    let number = counts[kind, default: 0]
    let standIn = kind == .mail ? "mail-\(number)@example" : "\(kind.rawValue)-\(number)"
    known[key] = standIn
    replaced.append((String(decoding: bytes, as: UTF8.self), standIn))
    return standIn
  }
}

/// What a name is the name of.
enum NameKind: String {
  case mail, address, host, user, name, path, entry
}

/// A name in a text.
struct NameFound {
  let range: Range<Int>
  let kind: NameKind

  init(_ range: Range<Int>, _ kind: NameKind) { (self.range, self.kind) = (range, kind) }
}
