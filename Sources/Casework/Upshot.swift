// What came of a fix in one word, without what was said of it.

package import Tree

/// What came of a fix.
package enum Upshot: String, CaseIterable, Sendable {
  /// It helped.
  case helped
  /// It helped partly.
  case partly = "helped-partly"
  /// It did not help.
  case didNot = "did-not-help"
  /// It is not known yet.
  case waiting
  /// Somebody else goes on with it.
  case handedOn = "handed-on"
  /// There was nothing to be fixed.
  case nothingWrong = "nothing-wrong"
  /// Another tree goes on.
  case wentOn = "went-on"
}

extension DecisionTree {
  /// What a word for what came of a fix means here: older versions said of every end that the fix helped.
  package func meaning(of upshot: Upshot?, on id: Fix.ID) -> Upshot? {
    upshot == .helped ? fix(id).map { ending(of: $0).upshot } ?? .helped : upshot
  }
}

extension Verdict {
  /// The verdict without what was said with it.
  package var upshot: Upshot {
    switch self {
    case .helped: .helped
    case .partly: .partly
    case .didNot: .didNot
    case .waiting: .waiting
    case .handedOn: .handedOn
    case .nothingWrong: .nothingWrong
    case .wentOn: .wentOn
    }
  }
}
