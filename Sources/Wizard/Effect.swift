// What the world is asked to do for the wizard.

package import Tree

/// Something that only the world outside can do.
package enum Effect: Equatable, Sendable {
  /// Read the article with an id, and show it with `Session.show(_:)`.
  case read(article: String)
  /// Read what can be read of some articles, and hand it over with `Session.add(_:)`.
  case fetch(articles: [String])
  /// Write a report of what was done so far, and show it with `Session.show(report:)`.
  case report
  /// Give the report to the clipboard of the person's machine.
  case copy
  /// Draw the whole screen anew.
  case redraw
  /// Leave the program.
  case end(Ending)
}

/// How a walk ended.
package enum Ending: Equatable, Sendable {
  /// A fix helped.
  case helped(Fix.ID)
  /// The person left before a fix helped.
  case left
  /// The person goes on with another session, by its name.
  case other(String)
}
