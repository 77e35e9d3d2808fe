// A text from outside that was read, and what it comes to in a session.

package import Evidence
package import Tree

/// A text that was read, with what rules found in it.
package struct EvidenceReading: Sendable {
  /// The path of the file, or what else is known of where the text came from.
  package let source: String
  /// A number in hexadecimal digits that changes with the whole text.
  package let digest: String
  /// What was found, in the order of the rules.
  package let findings: [RuleFinding]

  /// A text that was read to its end.
  package init(source: String, digest: String, findings: [RuleFinding]) {
    self.source = source
    self.digest = digest
    self.findings = findings
  }

  /// The most places that are kept of what speaks for one answer or value.
  private static let mostSigns = 20

  /// What the text proposes after what a person did in a tree.
  package func proposals(after progress: Progress, in tree: DecisionTree) -> Proposals {
    var answers: [String: Set<String>] = [:]
    for (id, reply) in progress.answers.inOrder {
      guard let question = tree.question(id) else { continue }
      answers[id] = Set(question.choices.map(\.id).filter(reply.allows))
    }
    return Proposals(
      of: findings, answers: answers, values: tree.values.map(\.id), filled: progress.values)
  }

  /// All that follows from the text, of what fits together and with what a person did.
  package func conclusions(after progress: Progress, in tree: DecisionTree) -> [Conclusion] {
    let proposals = proposals(after: progress, in: tree)
    let answers = proposals.replies.compactMap { conclusion(from: $0, in: tree) }
    let values = proposals.values.filter { $0.texts.count == 1 }
      .compactMap { conclusion(from: $0, taking: $0.texts[0].text, in: tree) }
    return answers + values
  }

  /// The answer that a proposed reply stands for; nil where the tree has none such, or where it
  /// leaves all choices open.
  package func conclusion(from reply: ProposedReply, in tree: DecisionTree) -> Conclusion? {
    guard let question = tree.question(reply.question),
      let fitted = question.fitted(Reply(naming: reply.choices)), fitted != .notSure
    else { return nil }
    return Conclusion(
      answering: question, fitted, signs: kept(reply.findings.flatMap { $0 }.flatMap(\.signs)))
  }

  /// The value that one of the texts found stands for; nil where it can't be that.
  package func conclusion(
    from value: ProposedValue, taking text: String, in tree: DecisionTree
  ) -> Conclusion? {
    guard let known = tree.value(value.value), known.fault(of: text) == nil,
      text != Secrets.standIn
    else { return nil }
    let signs = value.findings.flatMap(\.signs).filter { sign in
      sign.captures.contains { $0.name == value.value && $0.text == text }
    }
    return Conclusion(.value(Named(known), text), signs: kept(signs))
  }

  /// Some places as they are kept: once each, in the order of the text, and not more than can be read.
  private func kept(_ signs: [Sign]) -> [KeptSign] {
    var seen: Set<KeptSign> = []
    return signs.map { kept($0) }.filter { seen.insert($0).inserted }
      .sorted { $0.line < $1.line }.prefix(Self.mostSigns).map(\.self)
  }

  /// A place as it is kept.
  package func kept(_ sign: Sign) -> KeptSign {
    KeptSign(source: source, digest: digest, line: sign.line, time: sign.time, text: sign.text)
  }
}
