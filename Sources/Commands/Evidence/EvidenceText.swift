// What was found in texts from outside, for people.

internal import Casework
internal import Evidence
internal import Text
internal import Tree

/// Writes what texts come to.
struct EvidenceText {
  let tree: DecisionTree
  let yield: Yield

  /// The most places that are shown for one thing.
  private static let mostSigns = 5

  /// All of it; empty where nothing was found.
  var text: String {
    let taken = yield.conclusions.map { head(of: $0) + places($0.signs) }
    let parts = taken + yield.offers.map(offer) + yield.proposals.clashes.map(clash)
    return (parts + yield.proposals.remarks.map(remark)).joined()
  }

  private func head(of conclusion: Conclusion) -> String {
    switch conclusion.what {
    case .answer(let question, let choices):
      let name = tree.question(question.id)?.name ?? question.id
      let words = choices.map { $0.text.onOneLine.visible() }.joined(separator: ", or ")
      let rules = yield.rules(for: question.id).joined(separator: ", ")
      return "\(name.visible()): \(words) (\(rules))\n"
    case .value(let value, let text):
      return "<\(value.id)>: \(text.visible())\n"
    }
  }

  private func places(_ signs: [KeptSign]) -> String {
    let shown = signs.prefix(Self.mostSigns).map { place($0.source, $0.line, $0.text) }
    let others = signs.count - shown.count
    return shown.joined() + (others > 0 ? "  and \(others) more\n" : "")
  }

  private func place(_ source: String, _ line: Int, _ text: String) -> String {
    "  \(source.visible()):\(line): \(text.visible())\n"
  }

  private func offer(_ value: ProposedValue) -> String {
    let texts = value.texts.map { text, count in
      text.visible() + (count > 1 ? " (\(count) times)" : "")
    }
    return "<\(value.value)>: one of these\n" + texts.map { "  \($0)\n" }.joined()
  }

  private func clash(_ clash: Clash) -> String {
    switch clash {
    case .answer(let reply):
      let name = tree.question(reply.question)?.name ?? reply.question
      return "\(name.visible()): this speaks against the answer\n"
        + places(yield.reading.signs(of: reply.findings.flatMap(\.self)))
    case .rules(let rivals):
      return "Only one of \(rivals.map(\.rule.id).listed) can be true, and nothing is answered\n"
        + places(yield.reading.signs(of: rivals))
    }
  }

  private func remark(_ finding: RuleFinding) -> String {
    let name = yield.reading.source(of: finding)
    let severity = (finding.rule.severity ?? .note).rawValue
    let text = finding.rule.remark.map { " " + $0.onOneLine.visible() } ?? ""
    return finding.signs.map { sign in
      let repair = sign.repair.map { "    write: \($0.visible())\n" } ?? ""
      return "\(name.visible()):\(sign.line): \(severity):\(text) [\(finding.rule.id)]\n"
        + "    \(sign.text.visible())\n" + repair
    }.joined()
  }
}
