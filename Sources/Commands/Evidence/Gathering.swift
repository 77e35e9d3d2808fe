// Reading texts from outside against the rules of a tree.

internal import Casework
internal import Evidence
internal import Journals
internal import Tree

/// What was found in some texts.
struct Gathering {
  /// What was found, text by text.
  private(set) var findings: [RuleFinding] = []
  /// The texts by their numbers, which the findings have as their origin.
  private var texts: [(name: String, digest: String)] = []

  /// Reads texts, each from its begin to its end.
  init(
    _ texts: [EvidenceWords.TextFile], besides values: [Tree.Value.ID: String] = [:]
  ) throws(Problem) {
    for text in texts {
      var reading = Intake(as: text.sources, named: text.isNamed)
      var digest = Digest()
      try Files.stream(text.path) { chunk in
        reading.take(chunk)
        digest.add(chunk)
      }
      let origin = String(self.texts.count)
      self.texts.append((text.path == "-" ? "<stdin>" : text.path, digest.text))
      findings += reading.finish(values: values).map { finding in
        var finding = finding
        finding.origin = origin
        return finding
      }
    }
  }

  /// The name of the text in which something was found.
  func name(of finding: RuleFinding) -> String { text(of: finding).name }

  /// The most places that are kept for one answer.
  private static let mostSigns = 20

  /// The places of some findings as they are kept.
  func signs(of findings: [RuleFinding]) -> [KeptSign] {
    let signs = findings.flatMap { finding in
      let (name, digest) = text(of: finding)
      return finding.signs.prefix(Self.mostSigns).map {
        KeptSign(source: name, digest: digest, line: $0.line, time: $0.time, text: $0.text)
      }
    }
    var seen: Set<KeptSign> = []
    return Array(signs.filter { seen.insert($0).inserted }.prefix(Self.mostSigns))
  }

  private func text(of finding: RuleFinding) -> (name: String, digest: String) {
    Int(finding.origin).map { texts[$0] } ?? ("", "")
  }
}
