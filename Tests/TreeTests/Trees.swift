// Short ways to a tree, to answers and to what a walk says.

import Testing
import Tree

@testable import TreeFile

/// A tree whose questions, fixes and articles have nothing but their names.
///
/// The body is the YAML text of the rest; the fix when nothing else is left is "escalate".
func sample(
  _ questions: KeyValuePairs<String, [String]>, fixes: [String], applies: [String: String] = [:],
  _ body: String
) throws -> DecisionTree {
  try sample(questions.map { ($0.key, $0.value) }, fixes: fixes, applies: applies, body)
}

/// A tree like the others, with questions that are listed elsewhere.
func sample(
  _ questions: [(id: String, choices: [String])], fixes: [String], applies: [String: String] = [:],
  _ body: String, isComplete: Bool = true
) throws -> DecisionTree {
  try tree(of: sampleText(questions, fixes: fixes, applies: applies, body), isComplete: isComplete)
}

/// The text of such a tree, which ends with the body; what fixes need is the YAML text of `applies`.
func sampleText(
  _ questions: [(id: String, choices: [String])], fixes: [String], applies: [String: String] = [:],
  _ body: String
) -> String {
  var lines = ["kbwizard: 1", "id: sample", "title: A sample"]
  lines.append(questions.isEmpty ? "questions: {}" : "questions:")
  for (id, choices) in questions {
    let list = choices.map { "\"\($0)\": \($0)?" }.joined(separator: ", ")
    lines.append("  \(id): {text: \(id)?, choices: {\(list)}}")
  }
  lines += ["otherwise: escalate", "fixes:"]
  lines += (fixes + ["escalate"]).map { fix in
    "  \(fix): {title: \(fix)\(applies[fix].map { ", applies: \($0)" } ?? "")}"
  }
  return lines.joined(separator: "\n") + "\n" + body
}

/// The tree that a text stands for; what is wrong with it fails the test.
///
/// So does what nothing leads to if the tree is complete; its fixes may be bare.
func tree(of text: String, isComplete: Bool = true) throws -> DecisionTree {
  let loaded = DecisionTree.load(Array(text.utf8))
  let unused: [Check] = [.unusedQuestion, .unusedBranch, .unusedFix, .unusedElse]
  #expect(!loaded.findings.contains { isComplete && unused.contains($0.check) })
  return try #require(loaded.tree)
}

/// The errors found in a text, cases included.
func errors(in text: String) -> [Finding] {
  DecisionTree.load(Array(text.utf8), for: .checking(today: nil)).findings.filter(
    \.check.isError)
}

extension Walk {
  /// The ids of the fixes still reachable, the confirmed ones with an exclamation mark.
  var shown: String {
    candidates.map { $0.id + ($0.isConfirmed ? "!" : "") }.joined(separator: " ")
  }

  /// The id of the question that comes next; nil when none does.
  var asks: String? {
    if case .question(let question) = next { question.id } else { nil }
  }

  /// What was asked and answered, in words.
  var path: String {
    trail.map { "\($0.question.id)=\($0.reply.word)" }.joined(separator: " ")
  }
}

extension DecisionTree {
  /// How open questions would have to come out for a fix, in words.
  func onlyIf(
    _ fix: Fix.ID, _ answers: Answers = [:], rulingOut failed: Set<Fix.ID> = []
  ) -> String {
    conditions(for: [fix], following: answers, rulingOut: failed)[0]
      .map { "\($0.question.id)=\($0.choices.map(\.id).joined(separator: "|"))" }
      .joined(separator: " ")
  }
}
