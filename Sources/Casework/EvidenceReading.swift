// Texts from outside that were read, and what they come to in a session.

package import Evidence
package import Tree

/// Texts that were read, with what rules found in them.
package struct EvidenceReading: Sendable {
  /// What was found, text by text, in the order of the rules.
  package private(set) var findings: [RuleFinding] = []
  /// The paths of the files, or what else is known of where the texts came from, and numbers in
  /// hexadecimal digits that change with the whole text; the findings have their places as origin.
  private var texts: [(source: String, digest: String)] = []

  /// A text that was read to its end.
  package init(source: String, digest: String, findings: [RuleFinding]) {
    texts = [(source, digest)]
    self.findings = findings
  }

  /// What several readings found together.
  package init(_ readings: [EvidenceReading]) {
    for reading in readings {
      let first = texts.count
      texts += reading.texts
      findings += reading.findings.map { finding in
        var finding = finding
        finding.origin += first
        return finding
      }
    }
  }

  /// Where the texts came from.
  package var source: String { texts.map(\.source).joined(separator: ", ") }

  /// Where the text came from in which something was found.
  package func source(of finding: RuleFinding) -> String { texts[finding.origin].source }

  /// What the texts propose besides what is answered and filled in.
  package func proposals(
    besides answers: Answers, _ values: [Value.ID: String], in tree: DecisionTree
  ) -> Proposals {
    var given: [String: Set<String>] = [:]
    for (id, reply) in answers.inOrder {
      guard let question = tree.question(id) else { continue }
      given[id] = Set(question.choices.map(\.id).filter(reply.allows))
    }
    return Proposals(
      of: findings, answers: given, values: tree.values.map(\.id), filled: values)
  }

  /// The answer that a proposed reply stands for; nil where the tree has none such, or where it
  /// leaves all choices open.
  package func conclusion(from reply: ProposedReply, in tree: DecisionTree) -> Conclusion? {
    guard let question = tree.question(reply.question),
      let answer = question.reply(choosing: reply.choices), answer != .notSure
    else { return nil }
    return Conclusion(
      answering: question, answer, signs: signs(of: reply.findings.flatMap(\.self)))
  }

  /// The value that one of the texts found stands for; nil where it can't be that.
  package func conclusion(
    from value: ProposedValue, taking text: String, in tree: DecisionTree
  ) -> Conclusion? {
    guard let known = tree.value(value.value), known.fault(of: text) == nil,
      text != Secrets.standIn
    else { return nil }
    let signs = signs(of: value.findings) { sign in
      sign.captures.contains { $0.name == value.value && $0.text == text }
    }
    return Conclusion(.value(Named(known), text), signs: signs)
  }

  /// The most places that are kept of what speaks for one answer or value.
  private static let mostSigns = 20

  /// The places of some findings as they are kept: once each, in the order of the texts, and not more
  /// than can be read.
  package func signs(
    of findings: [RuleFinding], where isMeant: (Sign) -> Bool = { _ in true }
  ) -> [KeptSign] {
    places(of: findings, where: isMeant).prefix(Self.mostSigns).map(\.kept)
  }

  /// The places of some findings, once each, in the order of the texts.
  package func places(
    of findings: [RuleFinding], where isMeant: (Sign) -> Bool = { _ in true }
  ) -> [(kept: KeptSign, repair: String?)] {
    let all = findings.flatMap { finding in
      finding.signs.filter(isMeant).map {
        (origin: finding.origin, sign: $0, names: finding.names(in: $0))
      }
    }
    var seen: Set<KeptSign> = []
    return all.sorted { ($0.origin, $0.sign.line) < ($1.origin, $1.sign.line) }
      .map { (kept($0.sign, $0.names, of: texts[$0.origin]), $0.sign.repair) }
      .filter { seen.insert($0.0).inserted }
  }

  private func kept(
    _ sign: Sign, _ names: [String], of text: (source: String, digest: String)
  ) -> KeptSign {
    KeptSign(
      source: text.source, digest: text.digest, line: sign.line, time: sign.time, text: sign.text,
      names: names)
  }
}
