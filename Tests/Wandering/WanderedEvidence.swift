// Evidence for any tree: every text answers each of its questions, and fills each value in.

import Casework
import Evidence
import Tree
import Wizard

extension Wanderer {
  /// Evidence in which every line with a letter in it answers something.
  static func evidence(of tree: DecisionTree) -> [DeclaredEvidence] {
    let letters = ["a", "e", "i", "o", "u", "1"]
    var rules = tree.questions.flatMap { question in
      question.choices.enumerated().map { place, choice in
        var rule = Rule(
          "\(question.id).\(choice.id)",
          .record(RecordTest(Match(text: letters[place % letters.count]))))
        rule.answers = [RuleAnswer(question.id, choice.id)]
        rule.remark = place % 3 == 0 ? "\u{1B}[2J \u{202E} was found." : nil
        return rule
      }
    }
    rules += tree.values.map { Rule($0.id, .record(RecordTest(Match(text: "<\($0.id)> ")))) }
    return [
      DeclaredEvidence(
        title: "A log\u{7} of all that happened", find: .text("Look for it."),
        source: Source("log", .lines(), rules))
    ]
  }

  /// What a text says.
  static func reading(of text: OutsideText, as evidence: [DeclaredEvidence]) -> EvidenceReading {
    let (name, text) =
      switch text {
      case .pasted(let text): ("pasted text", text)
      case .file(let path, _): (path, "a 1\ne 2\n\u{1B}[2J i 漢字\n")
      }
    var intake = Intake(as: evidence.map(\.source))
    intake.take(Array(text.utf8).span)
    return EvidenceReading(source: name, digest: "1", findings: intake.finish())
  }
}
