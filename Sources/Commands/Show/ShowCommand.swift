// A tree as a picture, with what some answers mean marked in it.

internal import Casework
internal import JSON
internal import Journals
internal import Pictures
internal import Tree

/// What a tree can be shown as.
enum PictureFormat: String, CaseIterable {
  case outline, table, mermaid, dot, json, svg

  /// Their names on the command line.
  static let names = allCases.map(\.rawValue)
}

extension Program {
  /// Shows a tree.
  func show(_ line: CommandLine) throws(UsageError) -> ExitStatus {
    if line.operands.count > 1 {
      throw UsageError("One tree can be shown at a time; \"\(line.operands[1])\" is one too many.")
    }
    let format = try format(of: line, by: .picture, or: PictureFormat.outline)
    let limit = try line.values(of: .limit).last.map(rowLimit)
    if limit != nil, format != .table {
      throw UsageError("Only a table has rows; leave --limit out, or add --format table.")
    }
    var record: Record?
    if let session = line.values(of: .session).last {
      record = readRecord(try journalPath(session))
      if record == nil { return .failed }
    }
    guard let tree = tree(toShow: line, with: record) else { return .failed }
    if let id = record?.tree?.id, id != tree.id {
      throw UsageError("The session walks the tree \"\(id)\", and this one is \"\(tree.id)\".")
    }
    let progress = record?.progress
    var answers = progress?.answers ?? [:]
    let more = try self.answers(line.values(of: .mark), for: tree)
    for id in more.questions { answers[id] = more[id] }
    let failed = Set(progress?.failed ?? [])
    let reach = Reach(of: tree, following: answers, rulingOut: failed)
    let isMarked = !answers.isEmpty || !failed.isEmpty
    return show(tree, format, reach, isMarked: isMarked, limit: limit ?? 1_000)
  }

  private func show(
    _ tree: DecisionTree, _ format: PictureFormat, _ reach: Reach, isMarked: Bool, limit: Int
  ) -> ExitStatus {
    let marks = isMarked ? reach : nil
    switch format {
    case .outline: say(Outline(of: tree, marking: marks).text(width: columns))
    case .table: return showTable(of: tree, marks, limit)
    case .mermaid: say(Diagram(of: tree, marking: marks).mermaid) { "#\($0.value);" }
    case .dot: say(Diagram(of: tree, marking: marks).dot) { "&#\($0.value);" }
    case .json: say(json: JSONValue(tree, reach).text + "\n")
    case .svg:
      guard let picture = SVG(of: Diagram(of: tree, marking: marks)) else {
        complain("The tree is too large for a picture as SVG; --format outline shows any tree.")
        return .failed
      }
      say(picture.text) { "&#\($0.value);" }
    }
    return .done
  }

  private func showTable(of tree: DecisionTree, _ marks: Reach?, _ limit: Int) -> ExitStatus {
    let table = DecisionTable(of: tree, marking: marks)
    let (paths, answers) = table.size
    func count(_ number: Int) -> String {
      number < DecisionTable.most ? "\(number)" : "\(number) or more"
    }
    guard paths <= limit else {
      complain(
        "The table would have \(count(paths)) rows, and \(limit) is the limit; give a higher"
          + " --limit, or choose --format outline, which draws shared branches once.")
      return .failed
    }
    guard answers <= 10_000_000 else {
      complain(
        "The table would have \(count(paths)) rows with \(count(answers)) answers in them, which"
          + " is too much; choose --format outline.")
      return .failed
    }
    say(table.text(width: isInteractive ? columns : nil))
    return .done
  }

  private func rowLimit(_ text: String) throws(UsageError) -> Int {
    guard let limit = Int(text), limit > 0, text.allSatisfy(\.isNumber) else {
      throw UsageError(
        "\"\(text)\" is no number of rows; give a whole number such as --limit 5000.")
    }
    return limit
  }

  /// The tree that is named, or that the session walks, or the one inside the program.
  private func tree(toShow line: CommandLine, with record: Record?) -> DecisionTree? {
    if let path = line.operands.first { return load(.path(path))?.0 }
    if let stamp = record?.tree { return tree(of: stamp)?.0 }
    return load(.shipped)?.0
  }
}
