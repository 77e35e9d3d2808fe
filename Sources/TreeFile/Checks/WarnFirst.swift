// warn-first: a way that can do harm stands before one that can't.

internal import YAML

extension Check {
  static let warnFirst: Check = .init(
    "warn-first", .warning, "a way with a `warn` stands before a harmless one", in: .meaning
  ) { subject, findings in
    let draft = subject.tree.draft
    for fix in draft.fixes ?? [] {
      let warnings = fix.ways.map { $0.steps.lazy.compactMap(\.warn).first }
      guard
        let last = fix.ways.indices.last(where: {
          warnings[$0] == nil && !fix.ways[$0].steps.isEmpty
        })
      else { continue }
      for warn in warnings[..<last].compactMap(\.self) {
        findings.report(
          .warnFirst, at: draft.mark(warn),
          "This way can do harm, and stands before one that can't",
          advice: "put the harmless way first.")
      }
    }
  }
}
