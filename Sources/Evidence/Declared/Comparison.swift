// Comparisons of what a record says with a text, a number, or something else that it says.

/// What must hold of a field or of a capture.
package struct Comparison: Equatable, Sendable {
  /// The name of the field or the capture.
  package let name: String
  /// How it is compared.
  package let relation: Relation
  /// With what: a text, or `<name>` for another field or capture.
  package let operand: String

  /// How two texts are compared.
  package enum Relation: String, CaseIterable, Sendable {
    case notEqual = "!="
    case atLeast = ">="
    case atMost = "<="
    case equal = "="
    case more = ">"
    case less = "<"
    /// It has more characters than a number says.
    case longer = "longer than "
  }

  /// A comparison as an author writes it: `>= 90`, `!= <name>`, `longer than 10`, or a text alone, which is equal.
  package init(_ name: String, _ text: String) {
    self.name = name
    let found = Relation.allCases.first { relation in
      guard text.hasPrefix(relation.rawValue) else { return false }
      let rest = text.dropFirst(relation.rawValue.count)
      // `<name>` alone is no comparison.
      return relation != .less || !rest.contains(">") || rest.first == " "
    }
    relation = found ?? .equal
    operand = text.dropFirst(found?.rawValue.count ?? 0).trimmed
  }

  /// Whether it holds of what the names stand for; what is not there fits nothing.
  func holds(_ texts: (String) -> String?) -> Bool {
    guard let own = texts(name)?[...].trimmed, let other = other(texts) else { return false }
    switch relation {
    case .equal: return own.isSame(as: other)
    case .notEqual: return !own.isSame(as: other)
    case .longer: return Int(other).map { own.count > $0 } ?? false
    case .atLeast, .atMost, .more, .less: break
    }
    guard let own = own.size, let other = other.size else { return false }
    switch relation {
    case .atLeast: return own >= other
    case .atMost: return own <= other
    case .more: return own > other
    default: return own < other
    }
  }

  private func other(_ texts: (String) -> String?) -> String? {
    guard let name = referredName else { return operand }
    return texts(name)?[...].trimmed
  }

  /// The name that the operand stands for; nil where it is a text.
  package var referredName: String? {
    operand.count > 2 && operand.first == "<" && operand.last == ">"
      ? String(operand.dropFirst().dropLast()) : nil
  }
}

extension Substring {
  /// The text without blanks around it.
  var trimmed: String {
    let start = utf8.firstIndex { !$0.isBlank } ?? endIndex
    let end = self[start...].utf8.lastIndex { !$0.isBlank }.map { utf8.index(after: $0) }
    return String(self[start..<(end ?? start)])
  }
}

extension String {
  /// Whether it is another text but for the size of its letters.
  func isSame(as other: String) -> Bool {
    utf8.elementsEqual(other.utf8) { $0.folded == $1.folded }
      || !utf8.allSatisfy { $0 < 0x80 } && utf8.foldedBytes == other.utf8.foldedBytes
  }

  /// The number that it stands for: digits with one point, in units of 1024 where K, M, G or T ends it.
  var size: Double? {
    var digits = utf8[...]
    var unit = 1.0
    if let last = digits.last, let power = "KMGT".utf8.firstIndex(of: last) {
      for _ in 0...("KMGT".utf8.distance(from: "KMGT".utf8.startIndex, to: power)) { unit *= 1024 }
      digits = digits.dropLast()
    }
    guard let first = digits.first, first.isDigit, digits.last?.isDigit == true,
      digits.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: ".") }),
      digits.count(where: { $0 == UInt8(ascii: ".") }) < 2
    else { return nil }
    return Double(Substring(digits)).map { $0 * unit }
  }
}
