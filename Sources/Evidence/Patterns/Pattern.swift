// Patterns: text as it appears, with names and stars in it.

/// What is looked for in a record, without regard to case.
///
/// `<name>` is kept, `*` stands for anything, `**` for a star, a blank for any run of blanks. It is
/// a class as a copy for each record would count many references.
package final class Pattern: Equatable, Sendable {
  /// The pattern as it was written.
  package let text: String
  /// The names of what it keeps, in order.
  package let names: [String]
  /// What stands between its stars.
  private let blocks: [Block]
  /// Whether it must fit a whole field, from its begin to its end.
  private let isWhole: Bool
  /// Whether a star stands at its begin and at its end.
  private let isOpen: (begin: Bool, end: Bool)
  /// The small letter with which all begins that it fits, where that is fixed.
  let first: UInt8?

  /// A pattern with what its names may hold; a name that is not told is a word.
  ///
  /// As a `whole`, it must fit all of a cell; a name may then hold blanks, but nothing that ends
  /// another name.
  package init(_ text: String, kinds: [String: CaptureKind] = [:], whole: Bool = false) {
    var parts = PatternParts(text)
    parts.resolve(kinds: kinds, inCell: whole)
    self.text = text
    names = parts.names
    blocks = parts.blocks.map(Block.init)
    isWhole = whole
    isOpen = (parts.beginsWithStar, parts.endsWithStar)
    if whole, !isOpen.begin, case .literal(let literal) = blocks.first?.pieces.first {
      first = literal.bytes.first
    } else {
      first = nil
    }
  }

  package static func == (one: Pattern, other: Pattern) -> Bool {
    one.text == other.text && one.isWhole == other.isWhole && one.blocks == other.blocks
  }

  /// The longest text that every record which fits has in it, in small letters; empty where there is
  /// none.
  ///
  /// A blank stands for any run of blanks. Only the bytes of ASCII count: others have two spellings.
  var needle: [UInt8] {
    blocks.flatMap { $0.longest.split { $0 >= 0x80 } }.max { $0.count < $1.count }.map(Array.init)
      ?? []
  }

  /// Where it fits a record first, and what it keeps of it; nil where it does not.
  ///
  /// The cost is at most the length of the pattern times that of the record.
  package func fit(in record: TextRecord) -> Fit? {
    var captures: [Range<Int>] = []
    guard let range = place(in: record.folded.span, captures: &captures) else { return nil }
    let texts = zip(names, captures).map { Capture(name: $0, text: record.text(in: $1), range: $1) }
    return Fit(range: range, captures: texts)
  }

  /// Where it fits a folded text first; adds what it captures.
  func place(in text: Swift.Span<UInt8>, captures: inout [Range<Int>]) -> Range<Int>? {
    var begin: Int?
    var place = 0
    for index in blocks.indices {
      let fixed = (
        begin: isWhole && index == 0 && !isOpen.begin,
        end: isWhole && index == blocks.count - 1 && !isOpen.end
      )
      guard
        let found = blocks[index].first(in: text, from: place, fixed: fixed, captures: &captures)
      else { return nil }
      (begin, place) = (begin ?? found.lowerBound, found.upperBound)
    }
    if blocks.isEmpty, isWhole, !isOpen.begin, !text.isEmpty { return nil }
    return (begin ?? 0)..<place
  }
}

/// What a pattern keeps of a record under a name.
package struct Capture: Equatable, Sendable {
  /// The name.
  package let name: String
  /// The text as it stands in the record.
  package let text: String
  /// Where it stands, in bytes.
  let range: Range<Int>
}

/// Where a pattern fits a record.
package struct Fit: Equatable, Sendable {
  /// The bytes of the record, from the first that fits to the last.
  package let range: Range<Int>
  /// What is kept, in the order of the names.
  package let captures: [Capture]
}
