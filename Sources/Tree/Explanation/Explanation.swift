// Which answers lead to a fix.

/// All that leads to a fix.
package struct Explanation: Sendable {
  /// What is to be explained.
  package let fix: Fix
  /// The combinations of answers that lead to it, those with the fewest conditions first; no two of
  /// them fit the same answers.
  package let alternatives: [Alternative]
  /// How many more there are; the largest number if there are more.
  package let more: Int
  /// The conditions that all of them have, those with which they all begin and those of the fix
  /// itself.
  package let common: [Condition]
  /// The questions on whose answers its ways and steps depend, in the order of the file.
  package let stepQuestions: [Question]
  /// Whether it also comes when nothing else is left.
  package let isLastResort: Bool
}

/// Conditions that lead to a fix when all of them hold.
package struct Alternative: Sendable {
  /// The questions that matter, in the order asked; none when all answers lead to the fix.
  package let conditions: [Condition]
  /// All the fixes that remain then, in the order to try them.
  package let fixes: [Fix.ID]
  /// What the tree says about the fix there.
  package let note: String?
}

extension DecisionTree {
  /// Which answers lead to a fix, as at most `limit` alternatives; nil when the tree has no such
  /// fix, or asks so much twice that finding out would take too long.
  ///
  /// Definite answers to all questions fit an alternative exactly if the fix remains at their end.
  package func explanation(of id: Fix.ID, limit: Int = 50) -> Explanation? {
    guard let number = fixIndex[id], let unfolding = Unfolding(of: self) else { return nil }
    let diagram = DecisionDiagram(of: unfolding, for: number)
    var combinations = Combinations(of: diagram)
    let alternatives = combinations.first(limit).map { conditions, ending in
      alternative(conditions, diagram.endings[Int(ending)], of: fixes[number])
    }
    .sorted { $0.conditions.count < $1.conditions.count }
    let isCountable = combinations.total < Int.max
    let asked = diagram.questions
    let needed = fixes[number].applies.filter { !asked.contains($0.question) }.map(\.question)
    let common = Set((combinations.beginning + needed).map { questions[Int($0)].id })
    return Explanation(
      fix: fixes[number], alternatives: alternatives,
      more: isCountable ? combinations.total - alternatives.count : .max,
      common: (alternatives.first?.conditions ?? []).filter { common.contains($0.question.id) },
      stepQuestions: stepQuestions(of: fixes[number]), isLastResort: number == shape.otherwise)
  }

  private func stepQuestions(of fix: Fix) -> [Question] {
    let numbers = fix.ways.flatMap { way in (way.when + way.steps.flatMap(\.when)).map(\.question) }
    return Set(numbers).sorted().map { questions[Int($0)] }
  }

  /// A combination of conditions on the way to a fix, with what the fix itself needs.
  private func alternative(
    _ onTheWay: [(question: Int32, choices: [Int])], _ ending: DecisionDiagram.Ending, of fix: Fix
  ) -> Alternative {
    var allowed: [Int32: [Int32]] = [:]
    for (question, choices) in onTheWay { allowed[question] = choices.map { Int32($0) } }
    let needed = fix.applies.filter { allowed[$0.question] == nil }
    for applies in needed { allowed[applies.question] = applies.choices }
    let conditions = (onTheWay.map(\.question) + needed.map(\.question)).map { number in
      let question = questions[Int(number)]
      return Condition(
        question: question, choices: (allowed[number] ?? []).map { question.choices[Int($0)] })
    }
    let fixes = ending.fixes.filter { id in
      (self.fix(id)?.applies ?? []).allSatisfy { one in
        allowed[one.question]?.contains(where: one.contains) ?? true
      }
    }
    return Alternative(conditions: conditions, fixes: fixes, note: ending.note)
  }
}
