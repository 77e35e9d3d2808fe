// How the lines of a section become paragraphs, list items, and text that stays as it is.

/// Makes blocks of lines that come one by one.
struct BlockBuilder {
  private var blocks: [Article.Block] = []
  /// The lines of the block that is being read.
  private var run: [SourceLine] = []
  /// The indentation of each list item that is open, the outermost first.
  private var items: [Int] = []

  /// Takes the next line.
  mutating func add(_ line: SourceLine) {
    if line.isBlank || line.isRule {
      endRun()
    } else {
      if let last = run.last, isBreak(between: last, and: line) { endRun() }
      run.append(line)
    }
  }

  /// All blocks of the lines taken so far.
  mutating func finish() -> [Article.Block] {
    endRun()
    return blocks
  }

  /// Whether two lines with no blank line between them are of two blocks.
  private func isBreak(between last: SourceLine, and line: SourceLine) -> Bool {
    let isInItem = run.first?.item != nil
    if line.item != nil { return isInItem || last.text.last == ":" }
    return !isInItem && (last.indentation == 0) != (line.indentation == 0)
  }

  private mutating func endRun() {
    guard let first = run.first else { return }
    defer { run = [] }
    let following = run.dropFirst().map(\.text)
    // What is not indented more than an item ends it.
    while let innermost = items.last, innermost >= first.indentation { items.removeLast() }
    if let item = first.item {
      let text = ([item.text] + following).joined(separator: " ")
      blocks.append(.item(marker: String(item.marker), text: text, level: items.count))
      items.append(first.indentation)
    } else if first.indentation == 0 ? !run.areKeptApart : isProseInItem {
      let text = ([first.text] + following).joined(separator: " ")
      blocks.append(.paragraph(text, level: items.count))
    } else {
      blocks.append(.literal(run.map(\.whole)))
    }
  }

  /// Whether the indented run is certainly a wrapped paragraph that belongs to a list item.
  private var isProseInItem: Bool {
    guard !items.isEmpty, let first = run.first?.text.first, let last = run.last?.text.last,
      first.isUppercase || first == "\""
    else { return false }
    // Lines that somebody kept short on purpose are no prose.
    return ".:!?)".contains(last)
      && run.dropLast().allSatisfy { $0.text.utf8.count >= SourceLine.leastWidth }
  }
}

extension [SourceLine] {
  /// Whether somebody kept these lines apart, as in a configuration file, a list or a table.
  fileprivate var areKeptApart: Bool {
    if contains(where: \.hasColumns) || count > 1 && 2 * count(where: \.hasGap) > count {
      return true
    }
    return count > 2 && (areShort || haveNumbersInFront)
  }

  /// Whether most lines end before a text that is wrapped would have ended them.
  private var areShort: Bool {
    let short = zip(self, dropFirst()).count { line, next in
      line.text.utf8.count + 1 + next.firstWord.utf8.count <= SourceLine.leastWidth
    }
    return 2 * short > count - 1
  }

  /// Whether an address, a date or a time begins each line.
  private var haveNumbersInFront: Bool {
    let words = map(\.firstWord)
    return words.allSatisfy { word in
      word.utf8.count >= 4 && word.utf8.count == words[0].utf8.count
        && word.contains { $0.isASCII && $0.isNumber }
    }
  }
}
