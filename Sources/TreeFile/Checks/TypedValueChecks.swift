// quoted-value, unset-shell: values in a text to type that the shell would read in another way.

internal import Text
internal import Tree
internal import YAML

extension Check {
  static let quotedValue: Check = .init(
    "quoted-value", .error,
    "a value stands where the quotes around it would end early, or mean something else", in: .shape
  ) { subject, findings in
    let draft = subject.tree.draft
    let values = draft.valueKinds
    for (step, shell) in subject.tree.typedSteps {
      guard let shell, shell != .none, let type = step.type,
        let found = draft.text(type).misplacedValue(of: values, in: shell)
      else { continue }
      findings.report(
        .quotedValue, at: draft.mark(type), "\"<\(found.id)>\" stands \(found.reason.place)",
        advice: "\(found.reason.advice); the value gets the quotes that it needs.")
    }
  }

  static let unsetShell: Check = .init(
    "unset-shell", .warning, "a value in a text to type, and no `shell` said", in: .meaning
  ) { subject, findings in
    let draft = subject.tree.draft
    let values = draft.valueKinds
    for (step, shell) in subject.tree.typedSteps where shell == nil {
      guard let type = step.type,
        let name = draft.text(type).valueNames.first(where: { values[$0.id] != nil })
      else { continue }
      findings.report(
        .unsetShell, at: draft.mark(type),
        "Nothing says how \"<\(name.id)>\" is quoted here",
        advice: "add \"shell\" to the step or the tree: sh, powershell, or none for a dialog.")
    }
  }
}

extension Draft {
  /// The kinds of the declared values by their ids.
  fileprivate var valueKinds: [String: Tree.Value.Kind] {
    Dictionary(values.map { (text($0.id), $0.kind ?? .text) }) { one, _ in one }
  }
}

extension Resolved {
  /// All steps with what reads their texts to type; nil where nobody says it.
  ///
  /// The steps of a procedure come once, as they stand there.
  fileprivate var typedSteps: [(step: Draft.Step, shell: Shell?)] {
    if draft.values.isEmpty { return [] }
    var all: [(step: Draft.Step, shell: Shell?)] = []
    func add(_ steps: [Draft.Step], _ shell: Shell? = nil) {
      for step in steps { all.append((step, step.shell ?? shell ?? draft.shell)) }
    }
    for question in draft.questions ?? [] { add(question.find?.steps ?? []) }
    for value in draft.values { add(value.find?.steps ?? []) }
    for place in draft.places { add(place.first) }
    for way in (draft.fixes ?? []).lazy.flatMap(\.ways) { add(way.steps, way.shell) }
    for procedure in draft.procedures ?? [] { add(procedure.steps, procedure.shell) }
    return all
  }
}

extension String {
  /// The first of some values that stands where its own quotes would do harm.
  ///
  /// Digits do none anywhere, and the name of a machine none where another shell reads it.
  fileprivate func misplacedValue(
    of values: [String: Tree.Value.Kind], in shell: Shell
  ) -> (id: String, reason: ShellScan.Reason)? {
    let names = valueNames.filter { values[$0.id] != nil && values[$0.id] != .number }
    if names.isEmpty { return nil }
    var text = "", next = startIndex
    for name in names {
      text += self[next..<name.range.lowerBound]
      text.append(ShellScan.value)
      next = name.range.upperBound
    }
    text += self[next...]
    let isOfMachine = names.map { values[$0.id] == .host }
    return ShellScan(of: text, for: shell, harmlessWhenReadAgain: isOfMachine).fault
      .map { (names[$0.value].id, $0.reason) }
  }
}
