// Trees of any size in the shapes that are hardest to read and to walk, as YAML.

/// A tree that is made up.
struct SampleTree {
  /// How its questions hang together.
  let shape: Shape
  /// How many places ask a question.
  let nodes: Int

  /// The shapes of a tree.
  enum Shape: String, CaseIterable {
    /// Every question leads to a fix or to the next one.
    case deep
    /// The first question leads to all the others.
    case wide
    /// Every question leads to the two next ones, so that the number of paths doubles with each.
    case shared
    /// As shared, and every fix needs an answer that nothing on the way to it asks for.
    case limited
  }

  /// The number of fixes.
  static let fixes = 100

  /// The tree as a file.
  var yaml: [UInt8] {
    var text = "kbwizard: 1\nid: sample\ntitle: A tree of \(nodes) questions\nquestions:\n"
    switch shape {
    case .deep: addDeep(to: &text)
    case .wide: addWide(to: &text)
    case .shared: addShared(to: &text)
    case .limited:
      text += "  kind:\n    text: Of which kind is it?\n"
      text += "    choices: {kind-0: Small, kind-1: Large, kind-2: Old, kind-3: New}\n"
      addShared(to: &text)
    }
    text += "otherwise: fix-0\nfixes:\n"
    for number in 0..<SampleTree.fixes {
      text += "  fix-\(number):\n    title: Repair the part with the number \(number)\n"
      if isLimited(number) { text += "    applies: {kind: kind-\(number % 4)}\n" }
      text += "    steps:\n      - do: Take the part out and look at it from all sides.\n"
    }
    return Array(text.utf8)
  }

  private func addDeep(to text: inout String) {
    for number in 0..<nodes { addQuestion(number, to: &text) }
    text += "tree: at-0\nbranches:\n"
    for number in 0..<nodes {
      let next = number + 1 < nodes ? "at-\(number + 1)" : "fix-1"
      add(branch: number, asking: number, leadingTo: next, fix(number), to: &text)
    }
  }

  private func addWide(to text: inout String) {
    for number in 1...8 { addQuestion(number, to: &text) }
    text += "  question-0:\n    text: Which of the parts is broken?\n    choices:\n"
    for number in 1..<nodes { text += "      part-\(number): The part with the number \(number)\n" }
    text += "tree:\n  ask: question-0\n  then:\n"
    for number in 1..<nodes {
      text += "    part-\(number):\n      ask: question-\(1 + number % 8)\n      then:\n"
      text += "        yes: \(fix(number))\n        no: \(fix(number + 1))\n"
    }
  }

  private func addShared(to text: inout String) {
    let layers = nodes / 2
    for number in 0..<layers { addQuestion(number, to: &text) }
    text += "tree: at-0\nbranches:\n"
    for number in 0..<nodes {
      let next = (number / 2 + 1) * 2
      let isLast = next >= nodes
      add(
        branch: number, asking: min(number / 2, layers - 1),
        leadingTo: isLast ? fix(number) : "at-\(next)",
        isLast ? fix(number + 1) : "at-\(min(next + 1, nodes - 1))", to: &text)
    }
  }

  /// Whether a fix needs a certain answer; the last resort never does.
  func isLimited(_ fix: Int) -> Bool { shape == .limited && fix > 0 }

  private func fix(_ number: Int) -> String { "fix-\(number % SampleTree.fixes)" }

  private func addQuestion(_ number: Int, to text: inout String) {
    text += "  question-\(number):\n    text: Is the part with the number \(number) broken?\n"
    text += "    choices: {yes: It is broken, no: It is in good order}\n"
  }

  private func add(
    branch: Int, asking question: Int, leadingTo yes: String, _ no: String, to text: inout String
  ) {
    text += "  at-\(branch):\n    ask: question-\(question)\n"
    text += "    then: {yes: \(yes), no: \(no)}\n"
  }
}
