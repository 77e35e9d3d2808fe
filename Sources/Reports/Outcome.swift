// What the last verdicts on the fixes of a session come to.

import Casework

/// What came of a session.
enum Outcome: Equatable, Sendable {
  /// A fix helped.
  case fixed(TriedFix)
  /// Somebody else goes on with it, as a fix says.
  case handedOn(TriedFix)
  /// There was nothing to be fixed, as a fix says.
  case nothingWrong(TriedFix)
  /// Another tree goes on, as a fix says, by its id.
  case wentOn(TriedFix, in: String)
  /// Nobody looks for the fix any more.
  case givenUp(time: String)
  /// It is not known yet whether a fix helped.
  case waiting(TriedFix, for: String)
  /// A fix helped partly.
  case partly(TriedFix, remark: String)
  /// No fix helped so far.
  case open

  /// What the last verdicts on the fixes come to.
  init(of fixes: [TriedFix]) {
    self = .open
    var weight = 0
    for fix in fixes.sorted(by: { ($0.turn ?? 0) < ($1.turn ?? 0) }) {
      let (outcome, rank): (Outcome, Int) =
        switch fix.verdict {
        case .helped: (.fixed(fix), 3)
        case .handedOn: (.handedOn(fix), 3)
        case .nothingWrong: (.nothingWrong(fix), 3)
        case .wentOn(let tree): (.wentOn(fix, in: tree), 3)
        case .waiting(let reason): (.waiting(fix, for: reason), 2)
        case .partly(let remark): (.partly(fix, remark: remark), 1)
        case .didNot, nil: (.open, 0)
        }
      if rank > 0, rank >= weight { (self, weight) = (outcome, rank) }
    }
  }

  /// The fix that ended the session, if one did.
  var end: TriedFix? {
    switch self {
    case .fixed(let fix), .handedOn(let fix), .nothingWrong(let fix), .wentOn(let fix, _): fix
    case .givenUp, .waiting, .partly, .open: nil
    }
  }

  /// Whether nothing is left to be done by anybody.
  var isSolved: Bool {
    switch self {
    case .fixed, .nothingWrong: true
    case .handedOn, .wentOn, .givenUp, .waiting, .partly, .open: false
    }
  }

  /// Whether the person goes on with it.
  var isOpen: Bool {
    switch self {
    case .waiting, .partly, .open: true
    case .fixed, .handedOn, .nothingWrong, .wentOn, .givenUp: false
    }
  }
}
