// unused-value, undeclared-value, unfilled-value: names in angle brackets that nothing declares or fills in,
// and the other way round.

internal import Text
internal import Tree
internal import YAML

extension Check {
  static let unusedValue: Check = .init(
    "unused-value", .warning, "a value that stands in no text", in: .meaning
  ) { subject, findings in
    let draft = subject.tree.draft
    if draft.values.isEmpty { return }
    let texts = draft.textsWithValues + draft.textsWithoutValues
    let used = Set(texts.lazy.flatMap { draft.text($0).valueNames }.map(\.id))
    for value in draft.values where !used.contains(draft.text(value.id)) {
      let id = draft.text(value.id)
      findings.report(
        .unusedValue, at: draft.mark(value.id), "No text holds the value \"<\(id)>\"",
        advice: "write it where it belongs, or remove it.")
    }
  }

  static let unfilledValue: Check = .init(
    "unfilled-value", .warning, "a value stands in a text in which none is filled in", in: .meaning
  ) { subject, findings in
    let draft = subject.tree.draft
    if draft.values.isEmpty { return }
    let declared = Set(draft.values.map { draft.text($0.id) })
    for text in draft.textsWithoutValues {
      guard let name = draft.text(text).valueNames.first(where: { declared.contains($0.id) }) else {
        continue
      }
      findings.report(
        .unfilledValue, at: draft.mark(text),
        "\"<\(name.id)>\" is shown as it stands here, where no value is filled in",
        advice: "reword it, or name the value in a step, in \"find\", \"verify\" or \"note\".")
    }
  }

  static let undeclaredValue: Check = .init(
    "undeclared-value", .warning, "a name in angle brackets that looks like a declared value",
    in: .meaning
  ) { subject, findings in
    let draft = subject.tree.draft
    if draft.values.isEmpty { return }
    let known = draft.values.map { draft.text($0.id) }
    let declared = Set(known)
    var suggestions = Suggestions()
    // Each name is compared once, however often it stands there.
    var meant: [String: String?] = [:]
    for text in draft.textsWithValues {
      for name in draft.text(text).looseNames where !declared.contains(name) {
        let nearest = meant[name] ?? suggestions.nearest(to: name.lowercased(), among: known)
        meant.updateValue(nearest, forKey: name)
        guard let nearest else { continue }
        findings.report(.undeclaredValue, at: draft.mark(text)) {
          Finding(
            .undeclaredValue, at: draft.mark(text),
            part: Part(word: "<\(name)>", lineCount: draft.document.lineCount(of: text)),
            "\"<\(name.cut)>\" is no value.",
            advice: "Did you mean \"<\(nearest)>\"? Else declare it under \"values\".")
        }
        break
      }
    }
  }
}

extension Draft {
  /// All texts in which a value may stand.
  var textsWithValues: [Node] {
    let steps = (stepLists + (procedures ?? []).map(\.steps)).joined()
    let finds = (questions ?? []).map(\.find) + values.map(\.find) + evidence.map(\.find)
    return steps.flatMap { [$0.do, $0.type, $0.expect, $0.warn, $0.undo].compactMap(\.self) }
      + finds.compactMap { if case .text(let text)? = $0 { text } else { nil } }
      + evidence.lazy.flatMap(\.rules).compactMap(\.remark)
      + (fixes ?? []).compactMap(\.verify) + noted.compactMap { $0.note?.node }
  }
}

extension Draft {
  /// All texts that are shown with the names of values as they stand.
  fileprivate var textsWithoutValues: [Node] {
    let questions = (questions ?? []).flatMap { [$0.text, $0.label, $0.why] }
    let fixes = (fixes ?? []).flatMap { [$0.title, $0.because] + $0.links + $0.ways.map(\.title) }
    let values = values.flatMap { [$0.text, $0.example] }
    return
      ([title, summary, owner] + evidence.map(\.title) + questions + choices.map(\.text) + values
      + fixes)
      .compactMap(\.self)
  }
}

extension String {
  /// The words in angle brackets, in whatever letters.
  fileprivate var looseNames: [String] {
    var names: [String] = []
    for part in split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
      guard let end = part.firstIndex(of: ">") else { continue }
      let name = part[..<end]
      let isName = name.allSatisfy { $0.isLetter || $0.isNumber || "-_. ".contains($0) }
      if !name.isEmpty, isName { names.append(String(name)) }
    }
    return names
  }
}
