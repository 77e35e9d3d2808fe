// Texts from outside while they are read, piece by piece.

internal import Casework
internal import Evidence
internal import Tree

/// A text that is read as some evidence; memory does not grow with it.
struct TextReading {
  private let name: String
  private var intake: Intake
  private var digest = TextDigest()

  /// A text of a name that is yet to come, read as each of some evidence.
  ///
  /// Where a person named the one that it is, it is told too that it is nothing of the kind.
  init(_ name: String, as sources: [Evidence.Source], named isNamed: Bool = false) {
    self.name = name
    intake = Intake(as: sources, named: isNamed)
  }

  /// Takes the next bytes.
  mutating func take(_ bytes: Swift.Span<UInt8>) {
    intake.take(bytes)
    digest.add(bytes)
  }

  /// What was found so far, with the values that are filled in; more may come behind it.
  func result(with values: [String: String]) -> EvidenceReading {
    var intake = intake
    return reading(of: intake.finish(values: values))
  }

  /// The same, apart for each of some trees, which declare so many of the evidence one after the other.
  func results(with values: [String: String], of counts: [Int]) -> [EvidenceReading] {
    var intake = intake
    var rest = intake.finishEach(values: values)[...]
    return counts.map { count in
      defer { rest = rest.dropFirst(count) }
      return reading(of: rest.prefix(count).flatMap(\.self))
    }
  }

  private func reading(of findings: [RuleFinding]) -> EvidenceReading {
    EvidenceReading(source: name, digest: digest.text, findings: findings)
  }
}

extension EvidenceReading {
  /// Reads texts that the command line names, each from its begin to its end.
  init(
    of texts: [EvidenceWords.TextFile], besides values: [Tree.Value.ID: String] = [:]
  ) throws(Problem) {
    self.init(try Self.readings(of: [texts], besides: values).flatMap(\.self))
  }

  /// Reads texts once for several trees: for each tree the same texts, as what it declares.
  static func readings(
    of texts: [[EvidenceWords.TextFile]], besides values: [Tree.Value.ID: String] = [:],
    keptInput: [UInt8]? = nil
  ) throws(Problem) -> [[EvidenceReading]] {
    var readings: [[EvidenceReading]] = texts.map { _ in [] }
    for (number, text) in (texts.first ?? []).enumerated() {
      let sources = texts.map { $0[number].sources }
      let name = text.path == "-" ? "<stdin>" : text.path
      var reading = TextReading(name, as: sources.flatMap(\.self), named: text.isNamed)
      if text.path == "-", let keptInput {
        reading.take(keptInput.span)
      } else {
        try Files.stream(text.path) { reading.take($0) }
      }
      for (tree, result) in reading.results(with: values, of: sources.map(\.count)).enumerated() {
        readings[tree].append(result)
      }
    }
    return readings
  }
}
