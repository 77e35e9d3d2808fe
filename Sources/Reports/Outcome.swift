// What the last verdicts on the fixes of a session come to.

import Casework

/// What came of a session.
enum Outcome: Equatable, Sendable {
  /// A fix helped.
  case fixed(TriedFix)
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
        case .helped, .handedOn, .nothingWrong: (.fixed(fix), 3)
        case .waiting(let reason): (.waiting(fix, for: reason), 2)
        case .partly(let remark): (.partly(fix, remark: remark), 1)
        case .didNot, nil: (.open, 0)
        }
      if rank > 0, rank >= weight { (self, weight) = (outcome, rank) }
    }
  }

  /// Whether a fix helped.
  var isFixed: Bool { if case .fixed = self { true } else { false } }
}
