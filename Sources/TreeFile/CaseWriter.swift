// Cases as the text that a tree file has for them.

internal import Text
package import Tree

/// Writes cases, no two with the same name.
package struct CaseWriter {
  private var names: Set<String>
  /// How often a name was wanted.
  private var count: [String: Int] = [:]
  /// Makes a text from the tree fit to be shown.
  private let spell: (String) -> String

  /// The cells after which a line is broken.
  private static let width = 100
  /// The characters of a name up to which more wordings are put into it.
  private static let nameLength = 80
  /// The most characters of a wording in a name.
  private static let wordingLength = 36

  /// Writes cases to be put below those of a tree; `spell` makes its texts fit to be shown.
  package init(for tree: DecisionTree, spelling spell: @escaping (String) -> String) {
    names = Set(tree.cases.map(\.name))
    self.spell = spell
  }

  /// A case of the given answers, which end at the given fixes, as an item below `cases`.
  package mutating func text(
    of answers: [(question: Question, choice: Choice)], leadingTo fixes: [Fix.ID]
  ) -> String {
    let pairs = answers.map { "\($0.question.id.asValue): \($0.choice.id.asValue)" }
    let ids = fixes.map(\.asValue)
    return "  - name: \(name(for: answers.map(\.choice)).asValue)\n"
      + lines("answers", "{\(pairs.joined(separator: ", "))}", pairs.map { "      \($0)\n" })
      + (ids.count == 1
        ? "    fix: \(ids[0])\n"
        : lines("fixes", "[\(ids.joined(separator: ", "))]", ids.map { "      - \($0)\n" }))
  }

  /// A value in one line if it is short enough, else in many.
  private func lines(_ key: String, _ short: String, _ long: [String]) -> String {
    let line = "    \(key): \(short)\n"
    return line.utf8.count <= Self.width || long.isEmpty ? line : "    \(key):\n" + long.joined()
  }

  /// A name that no other case has, made of the wordings of the first answer and the last ones.
  private mutating func name(for choices: [Choice]) -> String {
    let first = choices.first.map(wording) ?? "nothing is asked"
    var parts = choices.dropFirst().suffix(1).map(wording)
    var room = Self.nameLength - first.count - (parts.first?.count ?? 0)
    for choice in choices.dropFirst().dropLast().reversed() {
      let text = wording(choice)
      room -= text.count + 2
      guard room > 0 else { break }
      parts.append(text)
    }
    let wanted = ([first] + parts.reversed()).joined(separator: "; ")
    var name = wanted
    while !names.insert(name).inserted {
      count[wanted, default: 1] += 1
      name = "\(wanted) (\(count[wanted, default: 1]))"
    }
    return name
  }

  /// The beginning of a wording, or the id where nothing of it can be seen.
  private func wording(_ choice: Choice) -> String {
    let text = spell(choice.text.onOneLine.shortened(to: Self.wordingLength))
    return text.isEmpty ? choice.id : text
  }
}

extension String {
  /// The text, or its first words and three dots.
  fileprivate func shortened(to limit: Int) -> String {
    guard count > limit else { return self }
    let start = prefix(limit - 3)
    return (start.lastIndex(of: " ").map { start[..<$0] } ?? start) + "..."
  }

  /// The text as a value in YAML, in quotes where another reader could take it for something else.
  fileprivate var asValue: String {
    let isWord = utf8.first.map(\.isLetter) ?? false
    let isPlain = utf8.allSatisfy {
      $0.isLetter || (0x30...0x39).contains($0) || " -.,;()".utf8.contains($0)
    }
    if isWord, isPlain, utf8.last != 0x20, !notPlain.contains(lowercased()) { return self }
    return "\"\(replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }
}

/// Words that other readers of YAML take for something else than a text.
private let notPlain: Set = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"]

extension UInt8 {
  fileprivate var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
}
