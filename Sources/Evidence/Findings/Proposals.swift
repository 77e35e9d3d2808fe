// What findings come to for a person who has answered some questions already.

/// Replies and values that the findings of some texts propose.
package struct Proposals: Sendable {
  /// What would answer questions, in the order in which the rules stand.
  package private(set) var replies: [ProposedReply] = []
  /// What would fill values in.
  package private(set) var values: [ProposedValue] = []
  /// What speaks against a person's answer, or against itself.
  package private(set) var clashes: [Clash] = []
  /// What answers nothing, but is worth saying.
  package private(set) var remarks: [RuleFinding] = []

  /// What findings propose to a person.
  ///
  /// - Parameters:
  ///   - answers: The choices that each answered question allows; all of them where the person is not
  ///     sure.
  ///   - values: The ids of the values that a tree declares.
  ///   - filled: The values that were filled in.
  package init(
    of findings: [RuleFinding], answers: [String: Set<String>] = [:], values: [String] = [],
    filled: [String: String] = [:]
  ) {
    let findings = findings.filter { $0.rule.applies(with: answers) }
    let rivals = Self.rivals(in: findings)
    clashes = rivals
    let split = Set(rivals.flatMap(\.questions))
    answer(findings, answers, split: split)
    fill(findings, declared: values, filled)
    remarks = findings.filter { $0.rule.remark != nil || $0.rule.severity != nil }
  }

  /// The rules of one `only` group that all hold, though one alone can be true.
  private static func rivals(in findings: [RuleFinding]) -> [Clash] {
    var groups: [(name: String, findings: [RuleFinding])] = []
    for finding in findings {
      guard let name = finding.rule.only.map({ finding.evidence + "\u{0}" + $0 }) else { continue }
      if let place = groups.firstIndex(where: { $0.name == name }) {
        groups[place].findings.append(finding)
      } else {
        groups.append((name, [finding]))
      }
    }
    return groups.filter { group in
      group.findings.count > 1
        && group.findings.contains { $0.rule.answers != group.findings[0].rule.answers }
    }.map { .rules($0.findings) }
  }

  private mutating func answer(
    _ findings: [RuleFinding], _ answers: [String: Set<String>], split: Set<String>
  ) {
    var places: [String: Int] = [:]
    var proposed: [ProposedReply] = []
    for finding in findings {
      for answer in finding.rule.answers where !split.contains(answer.question) {
        let place = places[answer.question] ?? proposed.count
        if place == proposed.count {
          places[answer.question] = place
          proposed.append(ProposedReply(question: answer.question))
        }
        proposed[place].add(answer.choice, finding)
      }
    }
    for reply in proposed {
      guard let allowed = answers[reply.question] else {
        replies.append(reply)
        continue
      }
      let fitting = reply.choices.filter(allowed.contains)
      if fitting.isEmpty {
        clashes.append(.answer(reply))
      } else if fitting.count < allowed.count {
        replies.append(reply.keeping(fitting))
      }
    }
  }

  private mutating func fill(
    _ findings: [RuleFinding], declared: [String], _ filled: [String: String]
  ) {
    for value in declared where filled[value] == nil {
      var found = CapturedTexts(name: value)
      var proofs: [RuleFinding] = []
      for finding in findings {
        guard let texts = finding.texts.first(where: { $0.name == value }) else { continue }
        for text in texts.texts { found.add(text.text, times: text.count) }
        proofs.append(finding)
      }
      if !found.texts.isEmpty {
        values.append(ProposedValue(value: value, texts: found.texts, findings: proofs))
      }
    }
  }
}

/// A reply that evidence proposes.
package struct ProposedReply: Sendable {
  /// The question.
  package let question: String
  /// The choice, or several of which one holds, in the order of the rules.
  package private(set) var choices: [String] = []
  /// What speaks for each of the choices.
  package private(set) var findings: [[RuleFinding]] = []

  /// A reply without choices yet.
  init(question: String) { self.question = question }

  mutating func add(_ choice: String, _ finding: RuleFinding) {
    if let place = choices.firstIndex(of: choice) {
      findings[place].append(finding)
    } else {
      choices.append(choice)
      findings.append([finding])
    }
  }

  /// The reply with some of its choices.
  func keeping(_ kept: [String]) -> ProposedReply {
    var reply = ProposedReply(question: question)
    for (choice, findings) in zip(choices, findings) where kept.contains(choice) {
      for finding in findings { reply.add(choice, finding) }
    }
    return reply
  }
}

/// Texts that evidence has for a value.
package struct ProposedValue: Sendable {
  /// The id of the value.
  package let value: String
  /// The texts with how often each was found, in order of appearance; one alone may be filled in.
  package let texts: [(text: String, count: Int)]
  /// What they were found by.
  package let findings: [RuleFinding]
}

/// Evidence that does not fit an answer, or other evidence; its questions stay open.
package enum Clash: Sendable {
  /// A reply against which a person has answered.
  case answer(ProposedReply)
  /// Rules of which one alone can be true.
  case rules([RuleFinding])

  /// The questions that it is about.
  package var questions: [String] {
    switch self {
    case .answer(let reply): [reply.question]
    case .rules(let findings): findings.flatMap { $0.rule.answers.map(\.question) }
    }
  }
}

extension Rule {
  /// Whether it says something with some answers; while a question is open it does.
  func applies(with answers: [String: Set<String>]) -> Bool {
    when.allSatisfy { question, choices in
      answers[question].map { !$0.isDisjoint(with: choices) } ?? true
    }
  }
}
