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

  /// All of an entry, as a cache keeps it.
  init(_ entry: ShelfEntry) {
    self = .object([
      ("kind", .string(entry.kind.rawValue)), ("id", .string(entry.id)),
      ("title", .string(entry.title)), ("text", .string(entry.text)),
      ("ids", .array(entry.ids.map { .string($0) })), ("answers", JSONValue(entry.answers)),
      ("owner", entry.owner.map { .number($0) } ?? .null),
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
    guard let kind = value["kind"]?.string.flatMap(Kind.init), let id = value["id"]?.string,
      let title = value["title"]?.string, let text = value["text"]?.string
    else { return nil }
    self.init(
      kind, of: tree, id: id, title: title, text: text,
      ids: (value["ids"]?.items ?? []).compactMap(\.string),
      answers: value["answers"]?.answers ?? [], within: value["owner"]?.integer)
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
