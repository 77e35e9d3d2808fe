// What a person can do, whichever key it takes.

/// Something that a person can do on a page.
package enum Action: Hashable, Sendable {
  case up, down, pageUp, pageDown, first, last
  /// Takes the selected item.
  case take
  /// Takes an item by its number, counted from 1.
  case choose(Int)
  /// Answers that it is one of several items, by their numbers, counted from 1.
  case chooseSeveral([Int])
  /// Marks the selected choice as one of several.
  case mark
  case notSure
  case back
  case answers, candidates, map, article, report, copy
  /// Selects the next link of an article.
  case nextLink
  /// Folds or unfolds the selected item of the map.
  case fold, unfold
  case tick, doing, notApplicable, otherWay
  /// Asks the question on which the fix depends.
  case answerCondition
  case helped, failed
  /// Takes back what was done last.
  case undo
  /// What asks for a line of text first.
  case skip, fail, note, partly, wait, title
  /// Lists the notes, and changes or deletes the selected one.
  case notes, changeNote, deleteNote
  /// Asks for the values on the page, or empties the selected one.
  case values, emptyValue
  /// Goes on to a question from what is to be done before it.
  case goOn
  /// Begins a session beside others that are offered.
  case beginAnew
  /// Asks what is to become of a session, and what may become of it.
  case putAway, giveUp, discard
  /// Lists what evidence the tree reads, and there asks for a file.
  case evidence
  case find, search, nextMatch, previousMatch
  case leave, stay
  case help, redraw, close, quit
}
