// The decision tree that the engine walks: always valid, and without positions.

/// The loaded, valid decision tree.
package struct DecisionTree: Sendable {
  /// The name of the tree.
  package let id: String
  /// What it is about, in a few words.
  package let title: String
  /// What it is about, in a sentence.
  package let summary: String?
  /// What people have in the hand who need it, in the order of the file.
  package let symptoms: [Symptom]
  /// The day on which somebody last looked it over, `YYYY-MM-DD`.
  package let reviewed: String?
  /// Whom to ask.
  package let owner: String?
  /// The folder of the KB articles, relative to the file.
  package let articles: String?
  /// What a person fills in once, in the order of the file.
  package let values: [Value]
  /// All questions, in the order of the file.
  package let questions: [Question]
  /// All fixes, in the order of the file.
  package let fixes: [Fix]
  /// The tests that the file brings along.
  package let cases: [Case]

  /// How the questions lead to the fixes.
  package let shape: Shape
  /// The questions with their numbers, which the answers share.
  let catalogue: Catalogue
  /// The numbers of the fixes by their ids.
  let fixIndex: [Fix.ID: Int]
  /// The numbers of the values by their ids.
  let valueIndex: [Value.ID: Int]
  /// The numbers of the fixes that need certain answers.
  let limitedFixes: [Int]
  /// What its texts refer to; nil where they refer to nothing.
  let references: References?

  /// A tree of the given parts, whose numbers fit each other, and of whose ids no two are alike.
  package init(
    id: String, title: String, summary: String?, symptoms: [Symptom] = [], reviewed: String?,
    owner: String?, articles: String?, values: [Value], questions: [Question], fixes: [Fix],
    cases: [Case], shape: Shape
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.symptoms = symptoms
    self.reviewed = reviewed
    self.owner = owner
    self.articles = articles
    self.values = values
    self.questions = questions
    self.fixes = fixes
    self.cases = cases
    self.shape = shape
    catalogue = Catalogue(questions, numbers(of: questions))
    fixIndex = numbers(of: fixes)
    valueIndex = numbers(of: values)
    limitedFixes = fixes.indices.filter { !fixes[$0].applies.isEmpty }
    references = References(of: questions, fixes, shape)
  }

  /// The fix when nothing else is left.
  package var otherwise: Fix { fixes[shape.otherwise] }

  /// The question with the given id.
  package func question(_ id: Question.ID) -> Question? {
    catalogue.numbers[id].map { questions[$0] }
  }

  /// The fix with the given id.
  package func fix(_ id: Fix.ID) -> Fix? {
    fixIndex[id].map { fixes[$0] }
  }

  /// The value with the given id.
  package func value(_ id: Value.ID) -> Value? {
    valueIndex[id].map { values[$0] }
  }
}

/// The numbers of things by their ids.
private func numbers<Thing: Identifiable<String>>(of things: [Thing]) -> [String: Int] {
  Dictionary(uniqueKeysWithValues: zip(things.lazy.map(\.id), 0...))
}
