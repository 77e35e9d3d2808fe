// Loading no more, and looking for no more, than somebody needs.

/// What a tree is loaded for, which decides what is looked for in it.
package enum Purpose: Equatable, Sendable {
  /// To walk it: the errors alone matter.
  case walking
  /// To hear of all that looks wrong in it, without running its cases.
  case reading
  /// To hear of everything; `today`, `YYYY-MM-DD`, tells whether the tree is old.
  case checking(today: String?)

  var today: String? {
    if case .checking(let today) = self { today } else { nil }
  }

  /// Whether a check is made at all.
  func includes(_ check: Check) -> Bool {
    switch self {
    case .walking: check.isError && check.phase != .walking
    case .reading: check.phase != .walking
    case .checking: true
    }
  }
}
