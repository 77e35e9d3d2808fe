// What a team remembers of a tree, for people to read.

internal import Casework
internal import Journals
internal import Reports
internal import Text
internal import Tree

/// The counts of a tree in tables: its fixes, its questions, and the steps that failed.
struct StatsText {
  private let tally: TreeTally
  private let stamp: TreeStamp?
  private let tree: DecisionTree?
  private let width: Int

  /// The counts of the tree with a stamp, which may not be at hand, on a screen of a width.
  init(_ tally: TreeTally, of stamp: TreeStamp?, in tree: DecisionTree?, width: Int) {
    self.tally = tally
    self.stamp = stamp
    self.tree = tree
    self.width = max(20, width)
  }

  /// The most fixes that are listed because nobody has met them.
  private static let mostNeverMet = 20

  /// The whole text.
  var text: String {
    let title = (tree?.title ?? stamp?.title ?? "").onOneLine.visible()
    let id = (tree?.id ?? stamp?.id ?? "").onOneLine.visible()
    let parts = [
      wrapped("\(title) (\(id)): \(counted(tally.sessions, "session"))")
        + notes.map { wrapped($0) }.joined(),
      fixes, questions, failedSteps, neverMet, wrapped(gone ?? ""),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func wrapped(_ text: String) -> String {
    text.isEmpty ? "" : text.wrapped(to: width, hanging: 2).map { $0 + "\n" }.joined()
  }

  /// What has to be known of the figures below.
  private var notes: [String] {
    if tree == nil {
      return [
        "This tree is not where it was: its parts are told by their ids. To have their names, and what "
          + "was never met, give its file: kbwizard stats TREE"
      ]
    }
    if tally.otherVersions == 0 { return [] }
    let some =
      tally.otherVersions == tally.sessions
      ? "They" : tally.otherVersions == 1 ? "One of them" : "\(tally.otherVersions) of them"
    return [
      "\(some) walked another version of the tree, and \(tally.otherVersions == 1 ? "counts" : "count") "
        + "by the ids of its questions and fixes."
    ]
  }

  /// The fixes that were met, in the order of the tree.
  private var fixes: String {
    let ids = tree.map { $0.fixes.map(\.id).filter { tally.met[$0] != nil } }
    let rows = (ids ?? tally.met.keys.sorted()).map { id in
      let fix = tally.fixes[id] ?? FixTally()
      let day = [Upshot.helped, .nothingWrong].compactMap { fix.days[$0] }.max() ?? ""
      return [
        (tree?.fix(id)?.title ?? id).onOneLine.visible(), "\(fix.tried)",
        "\(fix.count(.helped) + fix.count(.nothingWrong))", day.isEmpty ? ColumnTable.none : day,
        "\(fix.count(.handedOn) + fix.count(.wentOn))", "\(tally.givenUp[id] ?? 0)",
      ]
    }
    return table(["FIX", "TRIED", "HELPED", "LAST HELP", "HANDED ON", "GIVEN UP"], rows)
  }

  /// The questions that were replied to, in the order of the tree.
  private var questions: String {
    let ids = tree.map { $0.questions.map(\.id).filter { tally.questions[$0] != nil } }
    let rows = (ids ?? tally.questions.keys.sorted()).compactMap { id in
      tally.questions[id].map { (id, $0) }
    }.map { id, question in
      [
        (tree?.question(id)?.text ?? id).onOneLine.visible(), "\(question.replied)",
        share(question.unsure, of: question.replied),
        question.median.map(duration) ?? ColumnTable.none,
      ]
    }
    return table(["QUESTION", "ANSWERED", "NOT SURE", "MEDIAN TIME"], rows)
  }

  /// The steps that failed, of those that are still there, the most often first.
  private var failedSteps: String {
    let steps = tally.failedSteps.filter { tree?.has($0.key) ?? true }
    let rows = steps.map { step, count in (name(of: step), count) }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    return table(["STEP THAT FAILED", "SESSIONS"], rows.map { [$0.0, "\($0.1)"] })
  }

  private func name(of step: StepName) -> String {
    let owner =
      switch step.owner {
      case .fix(let id): tree?.fix(id)?.title ?? id
      case .question(let id): tree?.question(id)?.text ?? id
      }
    return "\(owner): \(step.text)".onOneLine.visible()
  }

  private func table(_ heads: [String], _ rows: [[String]]) -> String {
    rows.isEmpty ? "" : ColumnTable(heads: heads, rows: rows).text(width: width)
  }

  /// The fixes that nobody has met.
  private var neverMet: String {
    guard let tree else { return "" }
    let fixes = tree.fixes.filter { tally.met[$0.id] == nil }
    if fixes.isEmpty { return "" }
    let more = fixes.count - StatsText.mostNeverMet
    let lines =
      fixes.prefix(StatsText.mostNeverMet).map { "  " + $0.title.onOneLine.visible() }
      + (more > 0 ? ["  … and \(more) more, which --json lists."] : [])
    let head = "Never met: \(fixes.count) of \(counted(tree.fixes.count, "fix", "fixes"))."
    return ([head] + lines).map { $0.wrapped(to: width, hanging: 4).map { $0 + "\n" }.joined() }
      .joined()
  }

  /// What the tree has no more, in a sentence; nil when all is still there.
  private var gone: String? {
    guard let tree else { return nil }
    let gone = GoneParts(of: tally, in: tree)
    func names(_ kind: String, _ parts: [(id: String, sessions: Int)]) -> [String] {
      parts.map { "the \(kind) \"\($0.id.visible())\" (\(counted($0.sessions, "session")))" }
    }
    let parts =
      names("fix", gone.fixes) + names("question", gone.questions)
      + (gone.steps > 0
        ? [
          counted(gone.steps, "step")
            + " that failed, and \(gone.steps == 1 ? "is" : "are") worded otherwise now"
        ]
        : [])
    if parts.isEmpty { return nil }
    return "Gone from the tree, and left out above: \(listed(parts, "and"))."
  }

  private func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count) \(count == 1 ? one : many ?? one + "s")"
  }

  /// A part of a number; of fewer than ten no share says anything.
  private func share(_ part: Int, of all: Int) -> String {
    all < 10 ? "\(part) of \(all)" : "\((part * 200 + all) / (all * 2)) %"
  }

  /// A number of seconds in the largest units.
  private func duration(_ seconds: Int) -> String {
    switch seconds {
    case ..<60: "\(seconds) s"
    case ..<600 where seconds % 60 != 0: "\(seconds / 60) min \(seconds % 60) s"
    case ..<3600: "\(seconds / 60) min"
    default: "\(seconds / 3600) h \(seconds / 60 % 60) min"
    }
  }
}
