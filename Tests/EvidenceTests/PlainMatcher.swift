// An oracle for patterns: tries every way in turn, however long that takes.

/// Matches patterns by going back wherever it was wrong.
struct PlainMatcher {
  private enum Part: Equatable {
    case letter(Character)
    case blanks, star
    case name(String)
  }

  private let parts: [Part]

  init(_ pattern: String) {
    var rest = Substring(pattern)
    var parts: [Part] = []
    while let first = rest.first {
      if rest.hasPrefix("**") {
        parts.append(.letter("*"))
        rest = rest.dropFirst(2)
      } else if first == "*" {
        if parts.last != .star { parts.append(.star) }
        rest = rest.dropFirst()
      } else if first == "<", let end = rest.firstIndex(of: ">"),
        case let name = rest[rest.index(after: rest.startIndex)..<end], !name.isEmpty,
        name.allSatisfy({ "abcdefghijklmnopqrstuvwxyz0123456789-".contains($0) })
      {
        parts.append(.name(String(name)))
        rest = rest[rest.index(after: end)...]
      } else if first.isWhitespace {
        if parts.last != .blanks { parts.append(.blanks) }
        rest = rest.dropFirst()
      } else {
        parts.append(.letter(Character(first.lowercased())))
        rest = rest.dropFirst()
      }
    }
    // Stars at the ends change nothing, but that a name in front of one goes on as far as it can.
    self.parts = parts
  }

  /// What the pattern keeps of a text; nil where it does not fit.
  func captures(in text: String) -> [String]? {
    let text = Array(text)
    for start in 0...text.count {
      if let found = fit(parts[...], text, start) { return found }
    }
    return nil
  }

  private func fit(_ parts: ArraySlice<Part>, _ text: [Character], _ place: Int) -> [String]? {
    guard let part = parts.first else { return [] }
    let rest = parts.dropFirst()
    switch part {
    case .letter(let letter):
      guard place < text.count, text[place].lowercased() == letter.lowercased() else { return nil }
      return fit(rest, text, place + 1)
    case .blanks:
      let run = text[place...].prefix(while: \.isWhitespace)
      return run.isEmpty ? nil : fit(rest, text, run.endIndex)
    case .star:
      for end in place...text.count {
        if let found = fit(rest, text, end) { return found }
      }
      return nil
    case .name:
      let run = text[place...].prefix { !$0.isWhitespace }
      if run.isEmpty { return nil }
      let isLast = rest.first == nil || rest.first == .star
      let ends = isLast ? run.endIndex...run.endIndex : (place + 1)...run.endIndex
      for end in ends.reversed() {
        if let found = fit(rest, text, end) { return [String(text[place..<end])] + found }
      }
      return nil
    }
  }
}
