// long-text: texts that are too long for a screen.

internal import Text
internal import YAML

extension Check {
  static let longText: Check = .init(
    "long-text", .warning,
    "`find` longer than a screen has room for, a choice over 60 columns, or a symptom over 72",
    in: .shape
  ) { subject, findings in
    let draft = subject.tree.draft
    // Beside the question there is a list of the fixes that remain, where it is short.
    let hasList = (draft.fixes ?? []).count <= 8
    for question in draft.questions ?? [] {
      guard let find = question.find, let mark = find.first else { continue }
      let rows = QuestionRows(of: question, in: draft)
      if rows.find <= QuestionRows.harmless || rows.fit { continue }
      if hasList, QuestionRows(of: question, in: draft, besideList: true).fit { continue }
      findings.report(
        .longText, at: draft.mark(mark),
        "This takes \(rows.find) rows of a screen of 80x24, and the question leaves \(rows.room)",
        advice: "shorten it.")
    }
    findings.report(
      draft.choices.lazy.compactMap(\.text), of: draft, called: "choice", over: 60)
    findings.report(
      draft.symptoms.lazy.flatMap(\.texts), of: draft, called: "symptom", over: 72)
  }
}

extension Findings {
  /// Reports those of some texts that are wider than so many columns.
  fileprivate mutating func report(
    _ texts: some Sequence<Node>, of draft: Draft, called kind: StaticString, over limit: Int
  ) {
    // No character is wider than it has bytes.
    for text in texts where draft.document.text(of: text).count > limit {
      let width = draft.text(text).displayWidth
      guard width > limit else { continue }
      report(
        .longText, at: draft.mark(text), "This \(kind) is \(width) columns wide",
        advice: "\(limit) fit well on a screen of 80, so shorten it.")
    }
  }
}

/// The rows that the page of a question has on a screen of 80 columns and 24 rows; a test holds that it
/// is laid out so.
private struct QuestionRows {
  /// The rows of `find`.
  let find: Int
  /// The rows that everything else leaves for it.
  let room: Int

  /// So many rows of `find` are no harm even below a question that fills the screen.
  static let harmless = 6

  /// The rows of a question with the page for itself, or beside the list of fixes.
  init(of question: Draft.Question, in draft: Draft, besideList: Bool = false) {
    let width = besideList ? 46 : 78
    func rows(_ text: Node?, indent: Int = 0) -> Int {
      text.map {
        draft.text($0).visible(keepingNewlines: true).wrapped(to: width - indent, hanging: 0).count
      } ?? 0
    }
    let choices = draft.choices[question.choices ?? 0..<0]
      .reduce(0) { $0 + rows($1.text, indent: 5) }
    let why = question.why.map { rows($0, indent: 5) + 1 } ?? 0
    // Not sure, with an empty row above the choices and one below them.
    let others = rows(question.text) + choices + 3 + why
    // In place of the list stand the answers, how many fixes there are, and an empty row.
    room = max(0, 20 - others - (besideList ? 0 : 3))
    switch question.find {
    case .text(let node)?:
      let text = draft.text(node)
      find =
        text.contains("\n")
        ? 1 + rows(node, indent: 2)
        : ("Find out  " + text.visible()).wrapped(to: width, hanging: 5).count
    case .steps(let steps)?:
      find = steps.reduce(1) { sum, step in
        let typed = step.type.map { draft.text($0).split(separator: "\n").count } ?? 0
        return sum + rows(step.do, indent: 8) + typed + rows(step.expect, indent: 10)
          + rows(step.warn, indent: 10) + rows(step.undo, indent: 10)
      }
    case nil: find = 0
    }
  }

  /// Whether nothing of it is out of view.
  var fit: Bool { find <= room }
}
