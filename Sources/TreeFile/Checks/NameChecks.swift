// The mistakes that are met while names are resolved.

extension Check {
  static let duplicateID: Check = .init(
    "duplicate-id", .error, "a fix and a branch, or two rules, have one id", in: .names)
  static let unknownQuestion: Check = .init(
    "unknown-question", .error, "a question that is not defined", in: .names)
  static let unknownChoice: Check = .init(
    "unknown-choice", .error, "a choice that the question does not have", in: .names)
  static let unknownFix: Check = .init(
    "unknown-fix", .error, "a fix that is not defined", in: .names)
  static let unknownBranch: Check = .init(
    "unknown-branch", .error, "neither a fix nor a branch", in: .names)
  static let unknownProcedure: Check = .init(
    "unknown-procedure", .error, "a procedure that is not defined", in: .names)
  static let unknownEvidence: Check = .init(
    "unknown-evidence", .error, "a case brings evidence that is not declared", in: .names)
  static let unknownSection: Check = .init(
    "unknown-section", .error, "a section, or a set of rows, that is not defined", in: .names)
  static let unknownRule: Check = .init(
    "unknown-rule", .error, "`unless` names no rule of the evidence", in: .names)
  static let unknownField: Check = .init(
    "unknown-field", .error, "a rule looks at a field or a name that no record has", in: .names)
  static let uncoveredChoice: Check = .init(
    "uncovered-choice", .error, "`then` does not say where a choice leads", in: .names)
  static let unusedElse: Check = .init(
    "unused-else", .warning, "an `else` beside an entry for every choice", in: .names)
}
