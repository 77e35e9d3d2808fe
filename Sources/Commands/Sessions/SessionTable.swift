// A list of sessions as a table and as JSON.

internal import Casework
internal import JSON
internal import Journals
internal import Text

/// A list of sessions: first those that wait, then the unfinished ones, then the others.
struct SessionTable {
  /// The sessions in the order of the list.
  let summaries: [Summary]
  private let now: Int
  /// How the name of a session is shown, so that it can be copied into a command line.
  private let word: (String) -> String

  init(_ summaries: [Summary], now: Int, showing word: @escaping (String) -> String = \.self) {
    self.now = now
    self.word = word
    self.summaries = summaries.sorted {
      ($1.rank, $0.touched, $0.name) > ($0.rank, $1.touched, $1.name)
    }
  }

  /// The list as a table if that fits on the screen, else with some lines for each session: what
  /// tells it from others, then how it stands, then its tree and its name.
  func text(width: Int) -> String {
    let table = text
    if table.split(separator: "\n").allSatisfy({
      $0.utf8.count <= width || self.width(of: String($0)) <= width
    }) {
      return table
    }
    return summaries.flatMap { summary in
      [
        summary.subject ?? "Nothing answered yet",
        "  \(age(of: summary.touched)), \(summary.words)",
        "  \(summary.tree?.id ?? "unknown")  \(word(summary.name))",
      ].flatMap { $0.visible().wrapped(to: width, hanging: 2) }
    }.map { $0 + "\n" }.joined()
  }

  /// The list as a table.
  var text: String {
    if summaries.isEmpty { return "There are no sessions.\n" }
    let head = ["SESSION", "LAST TOUCHED", "STATE", "TREE", "TITLE OR LAST ANSWER"]
    let rows = [head] + summaries.map(row)
    // The last column is not filled up; asking for a width takes longer than all the rest.
    let widths = rows.map { row in row.dropLast().map { width(of: $0) } }
    let columns = head.indices.dropLast().map { column in widths.map { $0[column] }.max() ?? 0 }
    var table = ""
    for (row, widths) in zip(rows, widths) {
      for (cell, (width, column)) in zip(row, zip(widths, columns)) {
        table += cell
        table += String(repeating: " ", count: column - width + 2)
      }
      table += row.last ?? ""
      table += "\n"
    }
    return table
  }

  private func width(of text: String) -> Int {
    text.utf8.allSatisfy { $0 < 0x80 } ? text.utf8.count : text.displayWidth
  }

  private func row(for summary: Summary) -> [String] {
    [word(summary.name)]
      + [
        age(of: summary.touched), summary.words, summary.tree?.id ?? "unknown",
        summary.subject ?? "none yet",
      ].map { $0.visible() }
  }

  /// How long ago something was, or when, if that says more.
  func age(of time: String) -> String {
    guard let seconds = Clock.seconds(of: time) else { return "unknown" }
    func ago(_ count: Int, _ unit: String) -> String {
      "\(count) \(unit)\(count == 1 ? "" : "s") ago"
    }
    switch now - seconds {
    case 0..<60: return "just now"
    case 60..<3600: return ago((now - seconds) / 60, "minute")
    case 3600..<86_400: return ago((now - seconds) / 3600, "hour")
    case 86_400..<(30 * 86_400): return ago((now - seconds) / 86_400, "day")
    default: return String(time.prefix(10))
    }
  }

  /// The list as JSON.
  var json: JSONValue {
    func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
    return .array(
      summaries.map { summary in
        .object([
          ("session", .string(summary.name)), ("tree", text(summary.tree?.id)),
          ("title", text(summary.tree?.title)),
          ("sessionTitle", text(summary.title)), ("began", .string(summary.began)),
          ("touched", .string(summary.touched)), ("state", .string(summary.word)),
          ("fix", text(summary.fix?.id)), ("waitingFor", text(summary.waitingFor)),
          ("question", text(summary.question?.id)), ("questionText", text(summary.question?.text)),
          ("choice", text(summary.question.map { _ in summary.reply })),
          ("choiceText", text(summary.replyText)),
        ])
      })
  }
}
