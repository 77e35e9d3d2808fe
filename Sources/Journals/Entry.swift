// One line of a journal as a value.

package import Casework

/// One line of a journal: what happened, and when.
package struct Entry: Equatable, Sendable {
  /// The time in UTC, `YYYY-MM-DDThh:mm:ssZ`.
  package var time: String
  /// What happened.
  package var what: What

  /// What a line can say.
  package enum What: Equatable, Sendable {
    /// The session began with a tree; another session led to it, by its name, if one did.
    case started(TreeStamp, after: String? = nil)
    /// Somebody went on with it, with the tree as it was then.
    case resumed(TreeStamp)
    /// The person did something.
    case did(Event)
    /// The program was left, at a place that older lines do not say.
    case left(at: Bookmark?)

    /// Whether it changes the session; going on with it and leaving it do not.
    var isChange: Bool {
      switch self {
      case .started, .did: true
      case .resumed, .left: false
      }
    }
  }

  /// What the person did, if the line says that.
  var event: Event? { if case .did(let event) = what { event } else { nil } }

  /// A line about what happened at a time.
  package init(time: String, what: What) {
    self.time = time
    self.what = what
  }
}
