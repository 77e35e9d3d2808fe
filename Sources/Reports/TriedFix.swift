// A fix that somebody took up, with its steps and what came of it.

internal import Casework
import Tree

/// A fix that was judged, or that has a step with a mark.
struct TriedFix: Equatable, Sendable {
  /// Which fix.
  var fix: Named
  /// Its ways with a step that has a mark, in the order in which they were taken up.
  var ways: [TriedWay]
  /// What came of it, if somebody said.
  var verdict: Verdict?
  /// When that was said.
  var time: String?
  /// The place of that line in the journal.
  var turn: Int?
}

/// A way of a fix with the steps that have a mark.
struct TriedWay: Equatable, Sendable {
  /// The title of the way, if it has one.
  var title: String?
  /// Its steps, in the order in which they were taken up.
  var steps: [MarkedStep]
  /// The number of its other steps; nil without the tree of the session.
  var rest: Int?
}

extension TriedFix {
  /// Counts the steps without a mark in the ways that were taken up.
  ///
  /// Those that the answers deny do not count.
  mutating func countRest(in known: [Way], _ fitting: Fitting) {
    for place in ways.indices {
      guard let way = known.first(where: { $0.title == ways[place].title }) else { continue }
      let marked = Set(ways[place].steps.map(\.step))
      var before: [String: Int] = [:]
      ways[place].rest = way.steps.count { step in
        let repetition = before[step.do, default: 0]
        before[step.do] = repetition + 1
        return !fitting.denies(step.when)
          && !marked.contains(
            StepName(of: .fix(fix.id), way: way.title, text: step.do, repetition: repetition))
      }
    }
  }
}

/// A question before which a step has a mark.
struct DonePreparation: Equatable, Sendable {
  /// Which question.
  var question: Named
  /// The steps with a mark, in the order in which they were taken up.
  var steps: [MarkedStep]
}

/// A step that has a mark.
struct MarkedStep: Equatable, Sendable {
  /// Which step.
  var step: StepName
  /// How far it is.
  var mark: StepState
  /// The text to type as it was shown then, if the step has one.
  var typed: String?
  /// When that was said last.
  var time: String
}
