// What a text from outside proposes, as it is shown and taken.

internal import Casework
internal import Evidence
internal import Tree

/// What a text from outside proposes in a session, and what else it says.
struct ProposalList: Equatable, Sendable {
  /// The name of the text.
  let source: String
  /// The answers and values, in the order in which they are shown.
  let items: [Proposal]
  /// What does not fit an answer, or something else in the text.
  let clashes: [Statement]
  /// What answers nothing.
  let remarks: [Statement]

  /// An answer or a value that can be taken.
  struct Proposal: Equatable, Sendable {
    /// What is taken.
    let conclusion: Conclusion
    /// What it is, in words.
    let wording: String
    /// Whether it is one of several texts for a value.
    let isOneOfSeveral: Bool
  }

  /// Something that the text says, with the places where it does.
  struct Statement: Equatable, Sendable {
    let text: String
    let signs: [KeptSign]
    /// How many places there are in all.
    let count: Int
    /// What would be right instead, by the places.
    let repairs: [String?]
  }

  /// What a text that was read proposes after what a person did.
  init(_ reading: EvidenceReading, after progress: Progress, in tree: DecisionTree) {
    let proposals = reading.proposals(besides: progress.answers, progress.values, in: tree)
    source = reading.source
    let answers = proposals.replies.compactMap { reply in
      reading.conclusion(from: reply, in: tree).map {
        Proposal(conclusion: $0, wording: $0.wording(in: tree), isOneOfSeveral: false)
      }
    }
    let values = proposals.values.map { value in
      value.texts.compactMap { text in
        reading.conclusion(from: value, taking: text.text, in: tree).map {
          Proposal(
            conclusion: $0,
            wording: $0.wording(in: tree) + (text.count > 1 ? " (\(text.count) times)" : ""),
            isOneOfSeveral: value.texts.count > 1)
        }
      }
    }
    items =
      answers + values.filter { $0.count == 1 }.joined() + values.filter { $0.count > 1 }.joined()
    clashes = proposals.clashes.flatMap { reading.statements(of: $0, progress, tree) }
    remarks = proposals.remarks.map { reading.statement($0.remark, [$0]) }
  }

  /// The items that are taken unless somebody leaves them out.
  var sure: Set<Int> { Set(items.indices.filter { !items[$0].isOneOfSeveral }) }

  /// The items of which no other can be taken together with one.
  func rivals(of item: Int) -> [Int] {
    guard case .value(let value, _) = items[item].conclusion.what else { return [] }
    return items.indices.filter {
      if case .value(value, _) = items[$0].conclusion.what { $0 != item } else { false }
    }
  }
}

extension Conclusion {
  /// What it says, in a few words.
  fileprivate func wording(in tree: DecisionTree) -> String {
    switch what {
    case .answer(let question, let choices):
      let name = tree.question(question.id)?.name ?? question.id
      return "\(name): " + choices.map(\.text).joined(separator: ", or ")
    case .value(let value, let text): return "<\(value.id)>: \(text)"
    }
  }
}

extension RuleFinding {
  /// What is said of it.
  fileprivate var remark: String {
    let text = rule.remark ?? rule.id
    return rule.severity.map {
      "\($0.rawValue.prefix(1).uppercased())\($0.rawValue.dropFirst()): \(text)"
    }
      ?? text
  }
}

extension EvidenceReading {
  /// Something said of findings, with their places.
  fileprivate func statement(
    _ text: String, _ findings: [RuleFinding]
  ) -> ProposalList.Statement {
    let places = places(of: findings)
    return ProposalList.Statement(
      text: text, signs: places.map(\.kept), count: findings.reduce(0) { $0 + $1.count },
      repairs: places.map(\.repair))
  }

  /// What a clash is about, with what speaks for each side.
  fileprivate func statements(
    of clash: Clash, _ progress: Progress, _ tree: DecisionTree
  ) -> [ProposalList.Statement] {
    func wording(_ question: String, _ choice: String) -> String {
      let known = tree.question(question)
      return "\(known?.name ?? question): \(known?.choice(choice)?.text ?? choice)"
    }
    switch clash {
    case .answer(let reply):
      let given = tree.question(reply.question).flatMap { question in
        progress.answers[question.id].map { Answered(question: question, reply: $0).wording }
      }
      return zip(reply.choices, reply.findings).map { choice, findings in
        statement(
          "\(wording(reply.question, choice)), but you answered \(given ?? "otherwise")", findings)
      }
    case .rules(let findings):
      return findings.map { finding in
        let answers = finding.rule.answers.map { wording($0.question, $0.choice) }
        return statement(
          (answers.isEmpty ? [finding.remark] : answers).joined(separator: "; "), [finding])
      }
    }
  }
}
