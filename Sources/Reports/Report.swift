// What a session comes to, for somebody who was not there.

import Casework
package import Journals
package import Tree

/// What a session comes to: derived from its journal, and with its tree also what is left to do.
package struct Report: Equatable, Sendable {
  /// The name of the session.
  var session: String
  /// The session that led to this one, by its name, if one did.
  var before: String?
  /// What the session is called; nil when nobody has said.
  var title: String?
  /// When the report was made.
  var made: String
  /// Who made the report and where; nil unless that was asked for.
  var host: Host?
  /// The tree as it was the last time; nil when the journal does not say.
  var tree: TreeStamp?
  /// Whom to ask, as the tree says; nil without it.
  var owner: String?
  /// Whether the tree was another one at an earlier time of the session.
  var treeChanged: Bool
  /// When the session began; empty when no line can be read.
  var began: String
  /// When something was done last.
  var touched: String
  /// How long it took.
  var effort: Effort
  /// The answers that count in the end, in the order in which they were first given.
  var answers: [GivenAnswer]
  /// The values that are filled in, in the order in which that was first done.
  var values: [FilledValue]
  /// What was done before questions, in the order in which it was taken up.
  var preparations: [DonePreparation]
  /// The fixes that were judged or have a step with a mark, in the order in which they were taken up.
  var fixes: [TriedFix]
  /// The answers that exclude fixes, in the order asked; nil without the tree of the session.
  var excluding: [ExcludingAnswer]?
  /// What the person noted, in order.
  var notes: [Note]
  /// What came of it all.
  var outcome: Outcome
  /// Whether the fix that ended it is the one for when nothing else is left, as far as that is known.
  var endsWithLastResort = false
  /// What is left to do; nil when nothing is.
  var outlook: Outlook?
  /// What was taken out of it for others to read; nil where nothing was to be.
  package var redaction: Redaction.Counts?
  /// The number of lines of the journal that could not be read.
  var unreadable: Int
  /// Whether the last line of the journal was cut off.
  var isTorn: Bool

  /// The report of a journal at a time.
  ///
  /// The tree must be the one that the journal names last; without it the report can't say what
  /// the answers exclude, and what remains possible.
  package init(of record: Record, host: Host? = nil, tree: DecisionTree? = nil, now: String) {
    let story = Story(of: record)
    session = record.name
    before = record.before
    made = now
    self.host = host
    self.tree = record.tree
    treeChanged = record.stamps.contains { $0.digest != record.tree?.digest }
    began = record.began
    touched = record.ended
    answers = story.answers
    values = story.values
    preparations = story.preparations
    notes = story.notes
    title = story.title
    let progress = record.progress
    let known = tree.flatMap { $0.id == record.tree?.id ? $0 : nil }
    owner = known?.owner
    fixes = story.fixes
    if let known {
      for index in fixes.indices {
        fixes[index].verdict = known.meaning(
          of: fixes[index].verdict, on: fixes[index].fix.id)
      }
    }
    outcome = progress.isGivenUp ? .givenUp(time: record.ended) : Outcome(of: fixes)
    let end = outcome.end?.turn ?? record.lastChange
    effort = Effort(of: end.map { record.entries[...$0] } ?? [])
    unreadable = record.unreadable
    isTorn = record.isTorn
    endsWithLastResort = outcome.end.map { $0.fix.id == known?.otherwise.id } ?? false
    if !outcome.isSolved { outlook = Outlook(after: progress, in: known) }
    if let known {
      excluding = ExcludingAnswer.all(in: progress, of: known)
      let leftover = known.walk(following: progress.answers).leftover
      for index in answers.indices {
        answers[index].isAsked = leftover[answers[index].question.id] == nil
      }
      for index in fixes.indices {
        fixes[index].countRest(
          in: known.fix(fixes[index].fix.id)?.ways ?? [], progress.fitting(in: known))
      }
    }
  }

  /// The fixes that did not help, in the order in which that was said.
  var ruledOut: [TriedFix] {
    fixes.filter { $0.verdict == .didNot }.sorted { ($0.turn ?? 0) < ($1.turn ?? 0) }
  }
}

extension Report {
  /// What the report can't tell, in sentences; nil when the whole journal was read.
  package var damage: String? {
    if began.isEmpty { return "The journal has no line that can be read, so nothing is known." }
    var sentences: [String] = []
    if unreadable > 0 {
      let lines = unreadable == 1 ? "1 line" : "\(unreadable) lines"
      sentences.append(
        "\(lines) of the journal can't be read; what was done there is not told here.")
    }
    if isTorn { sentences.append("The last line of the journal was cut off, and is left out.") }
    if tree == nil { sentences.append("The journal does not say which tree was walked.") }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  /// The ids of the articles that the fixes taken up rest on, once each.
  var articles: [String] {
    var seen = Set<String>()
    return fixes.compactMap(\.fix.article).filter { seen.insert($0).inserted }
  }
}

/// Who made a report, and on which computer.
package struct Host: Equatable, Sendable {
  /// The name of the person's account.
  var user: String
  /// The name of the computer.
  var host: String

  /// A person at a computer.
  package init(user: String, host: String) {
    self.user = user
    self.host = host
  }
}

extension Record {
  /// The tree at every time at which the session was begun or gone on with.
  var stamps: [TreeStamp] {
    entries.compactMap {
      switch $0.what {
      case .started(let tree, _), .resumed(let tree): tree
      default: nil
      }
    }
  }
}
