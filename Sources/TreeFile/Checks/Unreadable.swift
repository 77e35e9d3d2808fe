// Why a text could not be read at all, in sentences.

internal import Text
internal import YAML

extension Finding {
  /// A file that is not read at all.
  static let tooManyBytes = Finding(
    .tooLarge, at: nil, "The file is larger than \(Limits.bytes >> 20) MiB",
    advice: "split it into several trees.")

  /// What stopped the reading of a text.
  init(_ failure: ParseFailure) {
    switch failure {
    case .empty:
      self.init(
        .unreadable, at: nil,
        "The file is empty", advice: "a tree begins with the line \"kbwizard: 1\".")
    case .notUTF8(let byte, let mark):
      self.init(
        .unreadable, at: mark,
        "The byte 0x\(String(byte, radix: 16, uppercase: true)) is part of no UTF-8 text",
        advice: "save the file again as UTF-8.")
    case .wideEncoding:
      self.init(
        .unreadable, at: nil,
        "The file is in UTF-16 or another wide encoding", advice: "save it again as UTF-8.")
    case .binary(let mark):
      self.init(
        .unreadable, at: nil,
        "The file is binary, as a zero byte on line \(mark.line) shows",
        advice: "a tree is a text in YAML.")
    case .control(let scalar, let mark):
      self.init(
        .controlCharacter, at: mark,
        "The control character \(scalar.number) stands here", advice: "remove it.")
    case .syntax(let problem, let mark, let began):
      self.init(problem, at: mark, began: began)
    case .tooDeep(let mark):
      self.init(
        .tooDeep, at: mark,
        "More than \(Limits.depth) values stand inside each other here",
        advice: "move parts of the tree to \"branches\".")
    case .tooMany(let mark):
      self.init(
        .tooLarge, at: mark,
        "The file holds more than \(Limits.nodes) values", advice: "split it into several trees.")
    case .tooManyDirectives(let mark):
      self.init(
        .tooLarge, at: mark,
        "More than \(Limits.directives) lines begin with \"%\"",
        advice: "a tree needs none, so remove them.")
    }
  }

  /// Something that YAML allows and a tree does not.
  fileprivate init(_ oddity: Oddity) {
    switch oddity.kind {
    case .anchor(let name):
      self.init(
        .anchor, at: oddity.mark,
        "The anchor \"&\(name)\" has no place in a tree",
        advice:
          "name a part that is led to twice under \"branches\", or put a text that begins with "
          + "\"&\" in quotes.")
    case .alias(let name):
      self.init(
        .anchor, at: oddity.mark,
        "The alias \"*\(name)\" has no place in a tree",
        advice: "write here what it stands for, or put a text that begins with \"*\" in quotes.")
    case .tag(let name):
      self.init(
        .tag, at: oddity.mark,
        "The tag \"\(name)\" has no place in a tree, where every value is a text",
        advice: "remove it, or put a text that begins with \"!\" in quotes.")
    case .control(let scalar):
      self.init(
        .controlCharacter, at: oddity.mark,
        "An escape in these quotes stands for the control character \(scalar.number)",
        advice: "write \"\\\\\" for a backslash, or use single quotes.")
    case .document:
      self.init(
        .severalDocuments, at: oddity.mark,
        "A second document begins here",
        advice: "a file holds one tree, so move this one to its own file.")
    }
  }
}

extension Findings {
  /// Takes down something that YAML allows and a tree does not.
  mutating func report(_ oddity: Oddity) {
    let check: Check =
      switch oddity.kind {
      case .anchor, .alias: .anchor
      case .tag: .tag
      case .control: .controlCharacter
      case .document: .severalDocuments
      }
    report(check, at: oddity.mark) { Finding(oddity) }
  }

  /// Takes down what stopped the reading of a text.
  mutating func report(_ finding: Finding) {
    report(finding.check, at: finding.mark) { finding }
  }
}
