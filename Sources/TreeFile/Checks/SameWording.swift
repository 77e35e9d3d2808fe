// same-wording: texts that people can't tell apart.

internal import Text
internal import YAML

extension Check {
  static let sameWording: Check = .init(
    "same-wording", .warning,
    "two symptoms, questions, labels, fixes, ways or links of a fix, or choices of a question read "
      + "the same",
    in: .shape
  ) { subject, findings in
    let draft = subject.tree.draft
    var wordings = Wordings(draft)
    wordings.check(
      "symptom", draft.symptoms.lazy.flatMap(\.texts).map { (nil, $0) }, &findings)
    wordings.check("question", (draft.questions ?? []).lazy.map { ($0.id, $0.text) }, &findings)
    wordings.check("label of", (draft.questions ?? []).lazy.map { ($0.id, $0.label) }, &findings)
    wordings.check("fix", (draft.fixes ?? []).lazy.map { ($0.id, $0.title) }, &findings)
    for fix in draft.fixes ?? [] {
      wordings.check("way", fix.ways.lazy.map { (nil, $0.title) }, &findings)
      wordings.check("link", fix.links.lazy.map { (nil, $0) }, &findings)
    }
    for question in draft.questions ?? [] {
      guard let range = question.choices else { continue }
      wordings.check("choice", draft.choices[range].lazy.map { ($0.id, $0.text) }, &findings)
    }
  }
}

/// The wordings met so far, blanks and line breaks aside.
private struct Wordings {
  private let draft: Draft
  private var texts = Interner()
  /// Where each text stood last: in which group of things, and at which of them.
  private var last: [(group: Int, id: Name?, text: Node)] = []
  private var group = 0

  init(_ draft: Draft) { self.draft = draft }

  /// The number that a text shares with all those that read the same.
  private mutating func number(of text: Node) -> Int {
    let document = draft.document
    let bytes = document.bytes.span.extracting(document.text(of: text))
    if bytes.isOnOneLine { return Int(texts.number(of: bytes)) }
    let line = draft.text(text).onOneLine
    return Int(texts.number(of: line.utf8.span))
  }

  /// A thing as messages name it.
  private func name(_ kind: StaticString, _ id: Name?) -> String {
    id.map { "The \(kind) \"\(draft.text($0))\"" } ?? "This \(kind)"
  }

  /// Reports the things of one kind that read like one before.
  mutating func check(
    _ kind: StaticString, _ things: some Sequence<(Name?, Node?)>, _ findings: inout Findings
  ) {
    group += 1
    for (id, text) in things {
      guard let text else { continue }
      let number = number(of: text)
      if number == last.count {
        last.append((group, id, text))
      } else if last[number].group != group {
        last[number] = (group, id, text)
      } else {
        let other = last[number]
        findings.report(
          .sameWording, at: draft.mark(text),
          "\(name(kind, id)) reads like \(other.id.map { "\"\(draft.text($0).cut)\"" } ?? "that") on "
            + "line \(draft.mark(other.text).line)",
          advice: "reword or remove one of them.")
      }
    }
  }
}
