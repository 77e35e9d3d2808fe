// What can be found in many trees at once, without any of them being open.

internal import Evidence

/// Something of a tree that words can lead to.
package struct ShelfEntry: Equatable, Sendable {
  /// What it is.
  package let kind: Kind
  /// The id of its tree.
  package let tree: String
  /// Its own id; of a step that of the fix, of a symptom the first way to write it.
  package let id: String
  /// What it says first.
  package let title: String
  /// What else it says.
  package let text: String
  /// What it is called elsewhere: codes, other ids.
  package let ids: [String]
  /// The answers that it stands for.
  package let answers: [Symptom.Answer]
  /// The number of what it belongs to, among those of its tree; what has none belongs to the tree.
  package let owner: Int?

  /// What words can lead to, in the order in which equally good ones are listed.
  package enum Kind: String, CaseIterable, Sendable {
    case tree, symptom, choice, fix, step, rule, article
    /// It helps to find its choices, and is nothing to go to.
    case question
  }

  /// Something of a tree.
  package init(
    _ kind: Kind, of tree: String, id: String, title: String, text: String = "",
    ids: [String] = [], answers: [Symptom.Answer] = [], within owner: Int? = nil
  ) {
    self.kind = kind
    self.tree = tree
    self.id = id
    self.title = title
    self.text = text
    self.ids = ids
    self.answers = answers
    self.owner = owner
  }
}

extension TreeHead {
  /// What can be found of the tree by its head alone.
  package var entries: [ShelfEntry] {
    let tree = ShelfEntry(.tree, of: id, id: id, title: title, text: summary ?? "", ids: [title])
    return [tree]
      + symptoms.map { symptom in
        ShelfEntry(
          .symptom, of: id, id: symptom.texts[0], title: symptom.texts[0],
          text: symptom.texts.dropFirst().joined(separator: "\n"),
          ids: Array(symptom.texts.dropFirst()), answers: symptom.answers, within: 0)
      }
  }
}

extension DecisionTree {
  /// What can be found in the tree and its evidence, the tree itself first; articles not among it.
  package func entries(with evidence: [DeclaredEvidence]) -> [ShelfEntry] {
    var entries = head.entries
    for question in questions {
      let owner = entries.count
      entries.append(
        ShelfEntry(.question, of: id, id: question.id, title: question.text, within: 0))
      for choice in question.choices {
        entries.append(
          ShelfEntry(
            .choice, of: id, id: choice.id, title: choice.text, text: question.text,
            answers: [Symptom.Answer(question: question.id, choice: choice.id)], within: owner))
      }
    }
    for fix in fixes {
      let owner = entries.count
      entries.append(
        ShelfEntry(
          .fix, of: id, id: fix.id, title: fix.title, text: fix.because ?? "",
          ids: fix.article.map { [$0] } ?? [], within: 0))
      for step in fix.ways.lazy.flatMap(\.steps) {
        entries.append(
          ShelfEntry(
            .step, of: id, id: fix.id, title: step.do, text: step.rest, within: owner))
      }
    }
    for declared in evidence {
      for rule in declared.source.rules {
        let wanted = rule.wantedTexts
        entries.append(
          ShelfEntry(
            .rule, of: id, id: rule.id, title: rule.remark ?? wanted.last ?? declared.title,
            text: ([declared.title] + wanted).joined(separator: "\n"),
            ids: wanted.filter { !$0.contains("<") },
            answers: rule.answers.map { Symptom.Answer(question: $0.question, choice: $0.choice) },
            within: 0))
      }
    }
    return entries
  }
}

extension Rule {
  /// What it looks for, as it stands in texts.
  fileprivate var wantedTexts: [String] {
    guard case .record(let test) = test else { return [] }
    return ([test.match] + test.also).flatMap(\.fields).flatMap(\.patterns).map(\.text)
      .filter { !$0.isEmpty }
  }
}
