// What a person can do, whichever key it takes.

/// Something that a person can do on a page.
package enum Action: Hashable, Sendable {
  case up, down, pageUp, pageDown, first, last
  /// Takes the selected item.
  case take
  /// Takes an item by its number, counted from 1.
  case choose(Int)
  case notSure
  case back
  case answers, candidates, map, article, report, copy
  /// Folds or unfolds the selected item of the map.
  case fold, unfold
  case tick, doing, notApplicable, otherWay
  case helped, failed
  /// Takes back what was done last.
  case undo
  /// What asks for a line of text first.
  case skip, fail, note, partly, wait, title
  /// Lists the notes, and changes or deletes the selected one.
  case notes, changeNote, deleteNote
  case search, nextMatch, previousMatch
  /// Begins a session beside others that are offered.
  case beginAnew
  /// Asks what is to become of a session, and what may become of it.
  case putAway, giveUp, discard
  case leave, stay
  case help, redraw, quit
}
