// What pages are made of: a value to read from, in which nothing can be changed.

internal import Casework
internal import Screen
internal import Tree

/// All that a page can show.
struct Scene: Sendable {
  /// The tree that is walked.
  let tree: DecisionTree
  /// Which articles its texts can mention.
  let mentions: Mentions
  /// What the answers mean in it.
  let walk: Walk
  /// What the person did so far.
  let progress: Progress
  /// The evidence that the tree declares, as far as it was asked for.
  let evidence: [DeclaredEvidence]
  /// Whether the tree declares any.
  let hasEvidence: Bool
  /// Where the tree lies, and which one it is.
  let origin: String?
  /// Whether something was done that can be taken back.
  let canUndo: Bool
  /// What came of the fixes in all sessions, as far as that was asked for.
  let memory: [Fix.ID: FixTally]
  /// What the page shows.
  let content: Page.Content
  /// The number of the selected item, counted from 0.
  let selected: Int
  /// The choices that are marked as possible answers, by their numbers, counted from 0.
  let marked: Set<Int>
  /// What the question on the page was replied to before the reply was taken back.
  let remembered: Reply?
  /// Whether a text is being looked for.
  let isSearching: Bool
  /// What can be selected on the checklist of a fix.
  let checklist: Checklist?
  /// What can be selected on the list of the fixes that remain.
  let candidates: CandidateList?
  /// Where the page is shown.
  var medium: Medium
  /// The size of the screen.
  let size: Size
  /// Whether the mouse is used.
  let hasMouse: Bool
  /// Whether another session led to this one.
  let hasSessionBefore: Bool
  /// Whether another page lies below, to which closing this one leads.
  let isOnTop: Bool
  /// Whether a column stands beside the text.
  var hasRail = false
  /// Whether a checklist shows each step but the selected one in one line.
  var isCompact = false
}

/// Where a page is shown.
enum Medium: Equatable, Sendable {
  /// A full screen, where one item is selected.
  case screen
  /// A conversation line by line, where items have numbers, with texts of a width in cells.
  case lines(width: Int)
}

extension Scene {
  /// Whether the page is shown line by line.
  var isInLines: Bool { medium != .screen }

  /// The width of the page's text.
  var width: Int {
    switch medium {
    case .lines(let width): width
    case .screen: hasRail ? size.textWidthBesideRail : size.textWidth
    }
  }

  /// The width of lines that are not wrapped, such as texts to type: line by line there is no end.
  var room: Int { isInLines ? .max / 2 : hasRail ? width : max(width, size.columns - 2) }

  /// The question that is asked now, if one is.
  var currentQuestion: Question? {
    if case .question(let id) = content { tree.question(id) } else { walk.question }
  }

  /// The question whose choices are on the page.
  var asked: Question? {
    switch content {
    case .question(let id), .change(let id): tree.question(id)
    default: nil
    }
  }

  /// Whether only the fix for when nothing else is left remains.
  var isLastResort: Bool { walk.isLastResort(in: tree) }

  /// What came of a fix in all sessions; nil where nobody knows, and of the last resort: it comes when
  /// nothing else is left, whatever came of it.
  func tally(of fix: Fix) -> FixTally? { fix.id == tree.otherwise.id ? nil : memory[fix.id] }

  /// The candidate that is selected on the list of them, or whose condition is.
  var selectedCandidate: Candidate? {
    candidates?.candidate(at: selected).map { walk.candidates[$0] }
  }
}

extension Walk {
  /// How many fixes remain; the one for when nothing else is left counts only where it is sure to
  /// come beside others.
  func fixCount(in tree: DecisionTree) -> Int {
    guard let last = candidates.last, last.id == tree.otherwise.id else { return candidates.count }
    return last.isConfirmed && candidates.count > 1 ? candidates.count : candidates.count - 1
  }

  /// Whether only the fix for when nothing else is left remains.
  func isLastResort(in tree: DecisionTree) -> Bool {
    candidates.count == 1 && candidates[0].id == tree.otherwise.id
  }
}
