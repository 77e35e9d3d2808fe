// What the world is asked to do for the wizard.

package import Casework
package import Tree

/// Something that only the world outside can do.
package enum Effect: Equatable, Sendable {
  /// Read the article with an id, and show it with `Session.show(_:)`.
  case read(article: String)
  /// Read what can be read of some articles, and hand it over with `Session.add(_:)`; and what can be
  /// found in other trees, for `Session.shelf`.
  case fetch(articles: [String])
  /// Read what evidence the tree declares, and show it with `Session.show(_:)`.
  case fetchEvidence
  /// Read a text from outside, and show what it says with `Session.show(_:)`.
  case inspect(OutsideText)
  /// Write a report of what was done so far, and show it with `Session.show(report:)`.
  case report
  /// Give a text to the clipboard of the person's machine.
  case copy(String)
  /// Give the report to it.
  case copyReport
  /// Delete a note from the journal, by its number, and say so with `Session.forget(note:)`.
  case forget(note: Int)
  /// Give another session up or delete it, by its name, and say so with `Session.tookAway(_:_:)`.
  case putAway(String, Disposal)
  /// Read another tree, named as a fix names it, and if it can be walked, have this session end with
  /// `Session.leadOn(to:by:)` and go on with that.
  case leadOn(to: String, by: Fix.ID)
  /// Draw the whole screen anew.
  case redraw
  /// Leave the program.
  case end(Ending)
}

/// A text from outside that answers questions.
package enum OutsideText: Equatable, Sendable {
  /// A file by its path, read as the evidence with an id, or else as whatever it is.
  case file(String, as: String? = nil)
  /// A text that the person pasted.
  case pasted(String)
}

/// How a walk ended.
package enum Ending: Equatable, Sendable {
  /// A fix ended it, with a verdict that is an end.
  case reached(Fix.ID, Verdict)
  /// The person left before that.
  case left
  /// The person gave the session up.
  case givenUp
  /// The person wants the session deleted.
  case discarded
  /// The person goes on with another session, by its name.
  case other(String)
  /// The person begins another tree.
  case tree(Opening)
}

/// What becomes of a session that nobody wants any more.
package enum Disposal: Equatable, Sendable {
  /// It is kept, and listed as given up.
  case giveUp
  /// It is deleted for good.
  case discard
}
