// The part of a report for the one who takes over.

internal import Casework
import Tree

/// What is left to do when no fix has helped.
struct Outlook: Equatable, Sendable {
  /// The fixes that remain, with the last resort only where it is sure to come beside others; nil
  /// without the tree of the session.
  var remaining: [RemainingFix]?
  /// The question to answer next, if one is left.
  var question: Named?
  /// The fix to try next; nil while that depends on the question.
  var fix: Named?
  /// What the tree says about that fix after these answers.
  var note: String?
  /// Whether that fix is the one for when nothing else is left.
  var isLastResort = false

  /// What is left of a tree; nothing is known without one.
  init(after progress: Progress, in tree: DecisionTree?) {
    guard let tree else { return }
    let failed = Set(progress.failed)
    let walk = tree.walk(following: progress.answers, rulingOut: failed)
    let remaining = walk.candidates.filter {
      $0.id != tree.otherwise.id || $0.isConfirmed && walk.candidates.count > 1
    }
    let explained = tree.conditions(
      for: remaining.prefix(Outlook.explained).map(\.id), following: progress.answers,
      rulingOut: failed)
    self.remaining = remaining.enumerated().map { place, candidate in
      RemainingFix(
        fix: Named(candidate.fix), isConfirmed: candidate.isConfirmed,
        onlyIf: (place < explained.count ? explained[place] : []).map { condition in
          Requirement(
            question: Named(condition.question),
            choices: condition.choices.map { Named(id: $0.id, text: $0.text) })
        })
    }
    question = walk.question.map { Named($0) }
    if let fresh = remaining.first(where: { progress.verdict(on: $0.id) == nil }) {
      let isLast = fresh.id == tree.otherwise.id
      guard question == nil || fresh.isConfirmed && !isLast else { return }
      isLastResort = isLast
      fix = Named(fresh.fix)
      note = fresh.note
    } else if question == nil, progress.verdict(on: tree.otherwise.id) == nil {
      fix = Named(tree.otherwise)
      note = walk.candidates.first { $0.id == tree.otherwise.id }?.note
      isLastResort = true
    }
  }

  /// The most fixes for which it is worked out, and printed for people, what they depend on.
  static let explained = 20
}

/// A fix that the answers still allow.
struct RemainingFix: Equatable, Sendable {
  /// Which fix.
  var fix: Named
  /// Whether it remains however the unsure and open questions come out.
  var isConfirmed: Bool
  /// How these questions would have to come out.
  var onlyIf: [Requirement]
}

/// A question that must come out as one of some choices.
struct Requirement: Equatable, Sendable {
  /// What is not known for sure.
  var question: Named
  /// The choices that lead to the fix.
  var choices: [Named]
}
