// Heads and entries of trees as JSON: for people's programs, and for the caches.

internal import JSON
internal import Tree

extension JSONValue {
  /// What is said of a tree where it is one of many.
  init(_ head: TreeHead) {
    self = .object([
      ("id", .string(head.id)), ("title", .string(head.title)),
      ("summary", head.summary.map { .string($0) } ?? .null),
      (
        "symptoms",
        .array(
          head.symptoms.map { symptom in
            .object([
              ("text", .array(symptom.texts.map { .string($0) })),
              ("answers", JSONValue(symptom.answers)),
            ])
          })
      ),
    ])
  }

  /// The choices of questions.
  init(_ answers: [Symptom.Answer]) {
    self = .object(answers.map { ($0.question, .string($0.choice)) })
  }

  /// All of an entry, as a cache keeps it: without names, which would take most of the time to read.
  init(_ entry: ShelfEntry) {
    self = .array([
      .string(entry.kind.rawValue), .string(entry.id), .string(entry.title), .string(entry.text),
      .array(entry.ids.map { .string($0) }), JSONValue(entry.answers),
      entry.owner.map { .number($0) } ?? .null,
    ])
  }
}

extension TreeHead {
  /// What a cache kept of it; nil where it is something else.
  init?(_ value: JSONValue) {
    guard let id = value["id"]?.string, let title = value["title"]?.string,
      let symptoms = value["symptoms"]
    else { return nil }
    self.init(
      id: id, title: title, summary: value["summary"]?.string,
      symptoms: symptoms.items.map { symptom in
        Symptom(
          texts: (symptom["text"]?.items ?? []).compactMap(\.string),
          answers: symptom["answers"]?.answers ?? [])
      }.filter { !$0.texts.isEmpty })
  }
}

extension ShelfEntry {
  /// What a cache kept of something in a tree; nil where it is something else.
  init?(_ value: JSONValue, of tree: String) {
    let parts = value.items
    guard parts.count == 7, let kind = parts[0].string.flatMap(Kind.init),
      let id = parts[1].string, let title = parts[2].string, let text = parts[3].string
    else { return nil }
    self.init(
      kind, of: tree, id: id, title: title, text: text, ids: parts[4].items.compactMap(\.string),
      answers: parts[5].answers, within: parts[6].integer)
  }
}

extension JSONValue {
  /// The choices of questions that it says.
  fileprivate var answers: [Symptom.Answer] {
    members.compactMap { member in
      member.value.string.map { Symptom.Answer(question: member.name, choice: $0) }
    }
  }
}
