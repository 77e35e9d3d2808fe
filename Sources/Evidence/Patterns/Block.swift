// What stands between two stars of a pattern: texts, blanks and captures, one right after the other.

/// A part of a pattern.
enum Piece: Equatable, Sendable {
  case literal(Literal)
  case blanks
  case capture(ByteSet)
}

/// Pieces that follow each other without a gap; a class, as copies would count many references.
final class Block: Equatable, Sendable {
  /// The pieces, unless they are one text.
  let pieces: [Piece]
  /// The text with its blanks, where nothing is captured.
  let literal: Literal?
  /// Whether there is one way alone to fit from a given place: no capture holds what follows it.
  private let isStraight: Bool
  /// The byte with which it begins, unless that is a blank or of a capture.
  private let lead: UInt8?
  /// Whether it ends with a number, which takes no full stop of a sentence.
  private let endsWithNumber: Bool
  /// Whether no capture holds that byte, so that a text which is tried at each of them is read once.
  private let isApart: Bool
  /// The pieces with their texts in one array, which costs no counting of references.
  private let steps: [Step]
  private let letters: [UInt8]

  private enum Step: Equatable, Sendable {
    case text(Range<Int>)
    case blanks
    case capture(ByteSet)
  }

  /// At how many places a block is tried whose tries may read the same bytes.
  private static let mostTries = 4

  /// The longest text in it, blanks included; empty where there is none.
  let longest: [UInt8]

  /// The block of some parts, in each of which a text has its blanks.
  init(_ parts: [Piece]) {
    var longest: [UInt8] = []
    var pieces: [Piece] = []
    for part in parts {
      guard case .literal(let literal) = part else {
        pieces.append(part)
        continue
      }
      if literal.bytes.count > longest.count { longest = literal.bytes }
      let words = literal.bytes.split(separator: 0x20, omittingEmptySubsequences: false)
      for (index, word) in words.enumerated() {
        if index > 0 { pieces.append(.blanks) }
        if !word.isEmpty { pieces.append(.literal(Literal(Array(word)))) }
      }
    }
    self.pieces = pieces
    isStraight = zip(pieces, pieces.dropFirst()).allSatisfy { $0.ends(before: $1) }
    self.longest = longest
    endsWithNumber = pieces.last == .capture(ByteSet.number)
    if case .literal(let first) = pieces.first { lead = first.bytes.first } else { lead = nil }
    isApart = lead.map { lead in !pieces.contains { $0.mayHold(lead) } } ?? false
    var letters: [UInt8] = []
    var steps: [Step] = []
    for piece in pieces {
      switch piece {
      case .literal(let literal):
        steps.append(.text(letters.count..<letters.count + literal.bytes.count))
        letters += literal.bytes
      case .blanks: steps.append(.blanks)
      case .capture(let bytes): steps.append(.capture(bytes))
      }
    }
    (self.steps, self.letters) = (steps, letters)
    if parts.count == 1, case .literal(let only) = parts[0] {
      literal = only
    } else {
      literal = nil
    }
  }

  static func == (one: Block, other: Block) -> Bool { one.pieces == other.pieces }

  /// Where the block stands first in a folded text, not before a place; adds what it captures.
  ///
  /// Where its ends are fixed, it begins right there, or ends where the text does. The cost is at most
  /// the number of pieces times the length.
  func first(
    in text: Swift.Span<UInt8>, from start: Int, fixed: (begin: Bool, end: Bool),
    captures: inout [Range<Int>]
  ) -> Range<Int>? {
    if !fixed.begin, !fixed.end, let literal { return literal.first(in: text, from: start) }
    if isStraight {
      let fit = straight(in: text, from: start, toEnd: fixed.end, captures: &captures)
      if fit != nil || fixed.begin { return fit }
      if let lead {
        var (place, tries) = (start, 0)
        while isApart || tries < Self.mostTries {
          guard let next = text.first(lead, or: lead, from: place) else { return nil }
          let fit = straight(in: text, from: next, toEnd: fixed.end, captures: &captures)
          if fit != nil { return fit }
          place = next + 1
          tries += 1
        }
      }
    }
    guard let fits = places(in: text, toEnd: fixed.end) else { return nil }
    guard let begin = fits[0].first(from: start), !fixed.begin || begin == start else { return nil }
    var place = begin
    for (index, piece) in pieces.enumerated() {
      let next: Int
      switch piece {
      case .literal(let literal): next = place + literal.bytes.count
      case .blanks: next = ByteSet.blanks.end(in: text, from: place)
      case .capture(let bytes):
        let rest = fits[index + 1]
        // What holds no blank goes on as far as what follows can fit, and anything else no further.
        next =
          (bytes.contains(0x20)
            ? rest.first(from: place + 1)
            : rest.last(from: place + 1, to: bytes.end(in: text, from: place)))
          ?? text.count
        captures.append(place..<next)
        if index == pieces.count - 1, endsWithNumber { captures.trimPoint(in: text) }
      }
      place = next
    }
    return begin..<place
  }

  /// The block right at a place, where each piece can only end in one place.
  private func straight(
    in text: Swift.Span<UInt8>, from start: Int, toEnd: Bool, captures: inout [Range<Int>]
  ) -> Range<Int>? {
    let known = captures.count
    var place = start
    for step in steps {
      let begin = place
      switch step {
      case .text(let range):
        if text.count - place >= range.count {
          var index = range.lowerBound
          while index < range.upperBound, text[place] == letters[index] {
            place += 1
            index += 1
          }
          if index < range.upperBound { place = begin }
        }
      case .blanks: while place < text.count, text[place].isBlank { place += 1 }
      case .capture(let bytes):
        while place < text.count, bytes.contains(text[place]) { place += 1 }
        captures.append(begin..<place)
      }
      if place == begin {
        captures.removeSubrange(known...)
        return nil
      }
    }
    if toEnd, place < text.count {
      captures.removeSubrange(known...)
      return nil
    }
    if !toEnd, endsWithNumber { captures.trimPoint(in: text) }
    return start..<place
  }

  /// For each piece, and for the end, the places from which what follows fits; nil where it does not
  /// anywhere.
  private func places(in text: Swift.Span<UInt8>, toEnd: Bool) -> [PlaceSet]? {
    var runs: [(bytes: ByteSet, places: PlaceSet)] = []
    func run(_ bytes: ByteSet) -> PlaceSet {
      if let known = runs.first(where: { $0.bytes == bytes }) { return known.places }
      runs.append((bytes, PlaceSet(in: text, of: bytes)))
      return runs[runs.count - 1].places
    }
    var next = PlaceSet.all(length: text.count)
    if toEnd {
      next = PlaceSet(length: text.count)
      next.insert(text.count)
    } else if case .capture(let bytes) = pieces.last {
      next.subtract(run(bytes))
    }
    var fits = Array(repeating: next, count: pieces.count + 1)
    for (index, piece) in pieces.enumerated().reversed() {
      switch piece {
      case .literal(let literal):
        var found = PlaceSet(length: text.count)
        literal.forEach(in: text) {
          if next.contains($0 + literal.bytes.count) { found.insert($0) }
        }
        next = found
      case .blanks:
        let blanks = run(.blanks)
        next.subtract(blanks)
        next = next.reached(by: blanks)
      case .capture(let bytes): next = next.reached(by: run(bytes))
      }
      if next.isEmpty { return nil }
      fits[index] = next
    }
    return fits
  }
}

extension Piece {
  /// Whether it is a capture that can hold a byte.
  fileprivate func mayHold(_ byte: UInt8) -> Bool {
    guard case .capture(let bytes) = self else { return false }
    return bytes.contains(byte)
  }

  /// Whether it can't go on with the bytes with which another one begins.
  fileprivate func ends(before next: Piece) -> Bool {
    guard case .capture(let bytes) = self else { return true }
    switch next {
    case .literal(let literal): return literal.bytes.first.map { !bytes.contains($0) } ?? false
    case .blanks: return !bytes.contains(0x20) && !bytes.contains(0x09)
    case .capture: return false
    }
  }
}

extension [Range<Int>] {
  /// Takes the full stops of a sentence off a number at its end.
  fileprivate mutating func trimPoint(in text: Swift.Span<UInt8>) {
    guard let last = popLast() else { return }
    var end = last.upperBound
    while end > last.lowerBound + 1, text[end - 1] == UInt8(ascii: ".") { end -= 1 }
    append(last.lowerBound..<end)
  }
}
