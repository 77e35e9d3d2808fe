// bad-example: what is given as an example of a value can't be one.

internal import Tree

extension Check {
  static let badExample: Check = .init(
    "bad-example", .warning, "an `example` that its `kind` refuses", in: .meaning
  ) { subject, findings in
    let draft = subject.tree.draft
    for value in draft.values {
      guard let example = value.example, let kind = value.kind else { continue }
      let meant = Value(id: draft.text(value.id), text: "", kind: kind)
      guard let fault = meant.fault(of: draft.text(example)) else { continue }
      findings.report(
        .badExample, at: draft.mark(example), fault, advice: "Correct the example, or \"kind\".")
    }
  }
}
