// From a draft to the head of a tree.

internal import Tree

extension TreeHead {
  /// The head of a draft; nil when its id or its title is missing.
  init?(_ draft: Draft) {
    guard let id = draft.id, let title = draft.title else { return nil }
    self.init(
      id: draft.text(id), title: draft.text(title), summary: draft.summary.map(draft.text),
      symptoms: draft.symptoms.filter { !$0.texts.isEmpty }.map { Symptom($0, in: draft) })
  }
}

extension Symptom {
  fileprivate init(_ symptom: Draft.Symptom, in draft: Draft) {
    self.init(
      texts: symptom.texts.map(draft.text),
      answers: draft.needs[symptom.answers].compactMap { need in
        need.choices.first.map {
          Answer(question: draft.text(need.question), choice: draft.text($0))
        }
      })
  }
}
