// quoted-value, unset-shell: values in a text to type that the shell would read in another way.

internal import Text
internal import Tree
internal import YAML

extension Check {
  static let quotedValue: Check = .init(
    "quoted-value", .error,
    "a value stands where the quotes around it would end early, or mean something else", in: .texts
  ) { subject, findings in
    let draft = subject.tree.draft
    let values = draft.valueKinds
    for (step, shell) in subject.tree.typedSteps {
      guard let shell, shell != .none, let type = step.type,
        let found = draft.text(type).misplacedValue(of: values, in: shell)
      else { continue }
      findings.report(.quotedValue, at: draft.mark(type)) {
        Finding(
          .quotedValue, at: draft.mark(type),
          part: draft.part(found.name, of: type),
          "\"<\(found.name.id)>\" stands \(found.reason.place)",
          advice: "\(found.reason.advice); the value gets the quotes that it needs.")
      }
    }
  }

  static let unsetShell: Check = .init(
    "unset-shell", .warning, "a value in a text to type, and no `shell` said", in: .meaning
  ) { subject, findings in
    let draft = subject.tree.draft
    let values = draft.valueKinds
    let unset = subject.tree.typedSteps.compactMap { $0.shell == nil ? $0.step.type : nil }
      .filter { type in
        draft.text(type).valueNames.contains { values[$0.id] != nil }
          && !findings.allowances.silence(.unsetShell, at: draft.mark(type))
      }
    // What one key of the tree would mend is said once.
    guard let first = unset.min(by: { $0.number < $1.number }),
      let name = draft.text(first).valueNames.first(where: { values[$0.id] != nil })
    else { return }
    let others = unset.count - 1
    let elsewhere =
      others == 0 ? "" : others == 1 ? " and in 1 other text" : " and in \(others) other texts"
    findings.report(.unsetShell, at: draft.mark(first)) {
      Finding(
        .unsetShell, at: draft.mark(first), part: draft.part(name, of: first),
        "Nothing says how \"<\(name.id)>\" is quoted here\(elsewhere)",
        advice:
          "add \"shell\" to the \(others == 0 ? "step or the tree" : "tree or the steps"): sh, powershell, or none for a dialog."
      )
    }
  }
}

extension Draft {
  /// The kinds of the declared values by their ids.
  fileprivate var valueKinds: [String: Tree.Value.Kind] {
    Dictionary(values.map { (text($0.id), $0.kind ?? .text) }) { one, _ in one }
  }
}

extension Draft {
  /// One of the values in a text.
  fileprivate func part(_ name: ValueName, of text: Node) -> Part {
    let before = self.text(text).valueNames.prefix { $0.range != name.range }
    return Part(
      word: "<\(name.id)>", countBefore: before.count { $0.id == name.id },
      lineCount: document.lineCount(of: text))
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
    for evidence in draft.evidence { add(evidence.find?.steps ?? []) }
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
  ) -> (name: ValueName, reason: ShellScan.Reason)? {
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
      .map { (names[$0.value], $0.reason) }
  }
}
