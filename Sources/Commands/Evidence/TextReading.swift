// Texts from outside while they are read, piece by piece.

internal import Casework
internal import Evidence
internal import Journals
internal import Tree

/// A text that is read as some evidence; memory does not grow with it.
struct TextReading {
  private let name: String
  private var intake: Intake
  private var digest = Digest()

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
    return EvidenceReading(
      source: name, digest: digest.text, findings: intake.finish(values: values))
  }
}

extension EvidenceReading {
  /// Reads texts that the command line names, each from its begin to its end.
  init(
    of texts: [EvidenceWords.TextFile], besides values: [Tree.Value.ID: String] = [:],
    keptInput: [UInt8]? = nil
  ) throws(Problem) {
    var readings: [EvidenceReading] = []
    for text in texts {
      let name = text.path == "-" ? "<stdin>" : text.path
      var reading = TextReading(name, as: text.sources, named: text.isNamed)
      if text.path == "-", let keptInput {
        reading.take(keptInput.span)
      } else {
        try Files.stream(text.path) { reading.take($0) }
      }
      readings.append(reading.result(with: values))
    }
    self.init(readings)
  }
}
