// From a YAML document to a draft: the symptoms.

internal import Text
internal import YAML

extension DraftReader {
  /// Reads the symptoms.
  mutating func symptoms(_ field: Field) -> [Draft.Symptom] {
    (items(of: field, advice: "write what people have in the hand, or remove the key.") ?? [])
      .compactMap { symptom($0, of: field.key) }
  }

  private mutating func symptom(_ item: Node, of list: Name) -> Draft.Symptom? {
    if document.isScalar(item) { return Draft.Symptom(texts: symptomTexts((list, item))) }
    if let colon = textWithColon(item) {
      findings.report(
        .wrongShape, at: draft.mark(colon),
        "The colon behind \"\(draft.text(colon).cut)\" makes a key of it",
        advice: "put all of the text in quotes.")
      return nil
    }
    guard document.shape(of: item) == .mapping else {
      wrong(item, Owner("A symptom", at: item), expected: "a text, or \"text\" and \"answers\"")
      return nil
    }
    guard let fields = fields(of: item, Owner("A symptom", at: item), .symptom),
      let text = fields[.text]
    else { return nil }
    return Draft.Symptom(texts: symptomTexts(text), answers: symptomAnswers(fields[.answers]))
  }

  /// What stands in front of the colon of a text that was meant to go on with it.
  private mutating func textWithColon(_ item: Node) -> Node? {
    guard document.shape(of: item) == .mapping, document.count(of: item) == 2 else { return nil }
    let key = document.first(in: item)
    guard document.isScalar(key) else { return nil }
    let word = draft.text(key)
    let known = Keys.symptom.required + Keys.symptom.optional
    return findings.suggestions.nearest(to: word, among: known.map(\.text)) == nil ? key : nil
  }

  /// Reads a text or a list of texts, none of which is empty.
  private mutating func symptomTexts(_ field: Field) -> [Node] {
    texts(field).filter { text in
      if isBlank(text) {
        findings.report(
          .wrongShape, at: draft.mark(text), "This symptom is empty",
          advice: "write what people have in the hand, or remove it.")
        return false
      }
      checkCharacters(of: text)
      checkEnding(of: text)
      return true
    }
  }

  /// Reads questions with one choice each; says where they stand among all needs.
  private mutating func symptomAnswers(_ field: Field?) -> Range<Int> {
    let all = needs(field)
    for need in all where draft.needs[need].choices.count > 1 {
      let second = draft.needs[need].choices[1]
      findings.report(
        .wrongShape, at: draft.mark(second), "A symptom stands for one choice of a question",
        advice: "keep one of them, or leave the question out.")
    }
    return all
  }
}
