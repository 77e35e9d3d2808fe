// The sections of a report, before it becomes plain text or Markdown.

import Casework
package import Journals

extension ReportOutline {
  init(_ report: Report) {
    self.init(title: report.tree?.title ?? "Session \(report.session)")
    addFacts(of: report)
    let asked = report.answers.filter(\.isAsked)
    if report.outlook == nil {
      add("Answers", asked.map(Item.init))
    } else {
      add("What is confirmed", asked.filter { $0.choices.count == 1 }.map(Item.init))
      add("What is not known", asked.filter { $0.choices.count != 1 }.map(Item.init))
    }
    add(
      "Answers that do not count any more", report.answers.filter { !$0.isAsked }.map(Item.init))
    add("Values", report.values.map(Item.init))
    add("Done before questions", report.preparations.map(Item.init))
    add(
      "Ruled out",
      report.ruledOut.map(Item.init(ruledOut:)) + (report.excluding ?? []).map(Item.init))
    add("What was tried", report.fixes.map(Item.init(tried:)))
    add("Notes", report.notes.map { Item(sign: .bullet, text: "\($0.time.asTime): \($0.text)") })
    if report.tree != nil, let outlook = report.outlook {
      add("What remains possible", outlook.remainingItems(in: report))
      if report.outcome.isOpen {
        add("What to do next", outlook.nextItems(after: report.outcome))
      }
    }
  }

  private mutating func add(_ heading: String, _ items: [Item]) {
    if !items.isEmpty { sections.append(Section(heading: heading, items: items)) }
  }

  private mutating func addFacts(of report: Report) {
    func say(_ label: String, _ text: String?) {
      if let text, !text.isEmpty { facts.append((label, text)) }
    }
    say("Title", report.title)
    say("Result", report.began.isEmpty ? nil : report.outcome.sentence)
    say("Missing", report.damage)
    say("Redacted", report.redaction?.sentence)
    say("Tree", report.tree.map { $0.name(changed: report.treeChanged) })
    say("File", report.host.flatMap { _ in report.tree?.path })
    say("Ask", report.owner)
    say("Session", report.tree == nil ? nil : report.session)
    say("Went on from", report.before.map { "session \($0)" })
    say("Began", report.began.asTime)
    say("Last done", report.touched.asTime)
    say("Took", report.effort.sentence)
    say("Articles", report.articles.joined(separator: ", "))
    let maker = report.host.map { " for \($0.user) on \($0.host)" } ?? ""
    say("Reported", "\(report.made.asTime), by kbwizard\(maker)")
  }
}

extension Redaction.Counts {
  /// How much was taken out, in a sentence.
  package var sentence: String {
    if replaced == 0, hidden == 0 {
      return "There was no name, address, note or remark to be taken out."
    }
    let names =
      replaced == 1
      ? "1 name or address has a stand-in" : "\(replaced) names and addresses have stand-ins"
    let notes =
      hidden == 1 ? "1 note or remark is hidden" : "\(hidden) notes and remarks are hidden"
    return "\(names), \(notes)."
  }
}

extension TreeStamp {
  fileprivate func name(changed: Bool) -> String {
    let day = reviewed.map { "reviewed \($0)" } ?? "no day of review"
    let change = changed ? " (another version earlier in the session)" : ""
    return "\(id), \(day), digest \(digest)\(change)"
  }
}

extension Effort {
  fileprivate var sentence: String? {
    guard let elapsed else { return nil }
    guard let active, active / 60 < elapsed / 60 else { return elapsed.asDuration }
    return "\(elapsed.asDuration), with the wizard open for \(active.asDuration)"
  }
}
