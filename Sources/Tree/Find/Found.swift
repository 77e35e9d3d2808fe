// What words can mean in a tree, and how well they fit it.

/// Something in a tree that words can mean.
package enum Found: Hashable, Sendable {
  /// A choice of a question.
  case choice(Question.ID, Choice.ID)
  /// A question.
  case question(Question.ID)
  /// A fix.
  case fix(Fix.ID)
  /// A step of a fix, by the places of its way and of the step, counted from 0.
  case step(Fix.ID, way: Int, step: Int)
  /// An article that a fix rests on, by its id and its title.
  case article(String, title: String)
}

/// How words fit a text; the better comes first.
package enum Rank: Comparable, CaseIterable, Sendable {
  /// They are its id.
  case id
  /// It begins so.
  case beginning
  /// Its title holds all of them.
  case title
  /// It holds all of them.
  case words
}

/// Something that was found, and how well it fits.
package struct Hit: Equatable, Sendable {
  /// What was found.
  package let found: Found
  /// How well the words fit it.
  package let rank: Rank
}
