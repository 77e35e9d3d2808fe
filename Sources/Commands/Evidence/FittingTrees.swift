// Which trees of the shelf know something of a text that nobody named a tree for.

internal import Casework
internal import Tree

/// The trees whose rules find something in some texts.
struct FittingTrees {
  /// The trees with what they find, those first that answer most.
  let found: [(tree: LoadedTree, yield: Yield)]

  /// Those of some trees that can read the texts.
  init(among trees: [LoadedTree], for words: EvidenceWords, in world: World) throws(Problem) {
    let fitting = trees.filter { !$0.evidence.isEmpty && words.fit($0.evidence) }
    var texts: [[EvidenceWords.TextFile]] = []
    for loaded in fitting {
      texts.append(try words.texts(for: loaded.evidence, of: loaded.tree))
    }
    let readings = try EvidenceReading.readings(of: texts, keptInput: world.keptInput)
    let found = zip(fitting, readings).map { loaded, readings in
      let reading = EvidenceReading(readings)
      return (tree: loaded, yield: Yield(of: reading, in: loaded.tree, besides: [:], [:]))
    }.filter { !$0.yield.reading.findings.isEmpty }
    self.found = found.enumerated().sorted {
      ($1.element.yield.conclusions.count, $0.offset)
        < ($0.element.yield.conclusions.count, $1.offset)
    }.map(\.element)
  }

  /// Those that answer something.
  var answering: [(tree: LoadedTree, yield: Yield)] {
    found.filter { !$0.yield.conclusions.isEmpty }
  }
}

extension World {
  /// The trees of the shelf that declare evidence; those with mistakes are passed over.
  func treesWithEvidence() -> [LoadedTree] {
    shelf.trees.compactMap { shelved in
      (try? loadQuietly(shelved.source)).flatMap { $0 }.flatMap { $0.hasEvidence ? $0 : nil }
    }
  }

  /// The most of standard input that is kept, in bytes.
  static let mostInput = 8 << 20
  private static let tooLarge = Problem.usage(
    "Standard input is larger than \(mostInput >> 20) MiB, or has a line over 1 MiB; name the tree "
      + "that is to read it.")

  /// The same with standard input read as a text that several trees look at.
  func keepingInput() throws(Problem) -> World {
    let bytes = try Files.read("-", limit: World.mostInput + 1)
    guard bytes.count <= World.mostInput else { throw World.tooLarge }
    var world = self
    world.keptInput = bytes
    return world
  }

  /// The same with standard input read as a text, where it is JSON, as an alert is; no answer to a
  /// question begins so.
  func keepingAlert() throws(Problem) -> World {
    var world = self
    guard hasInput() else { return world }
    var lines: [String] = []
    while let line = streams.readLine() {
      lines.append(line)
      if line.contains(where: { !$0.isWhitespace }) { break }
    }
    if ["{", "["].contains(lines.last?.first { !$0.isWhitespace && $0 != "\u{FEFF}" }) {
      var size = 0
      while let line = streams.readLine() {
        size += line.utf8.count
        if size > World.mostInput || line.utf8.count > LineReader.limit { throw World.tooLarge }
        lines.append(line)
      }
      let text = lines.joined(separator: "\n").drop { $0.isWhitespace || $0 == "\u{FEFF}" }
      world.keptInput = Array(text.utf8)
      return world
    }
    var waiting = lines[...]
    let streams = streams
    world.streams = Streams(
      readLine: { waiting.popFirst() ?? streams.readLine() }, output: streams.output,
      error: streams.error)
    return world
  }
}

extension EvidenceWords {
  /// Whether all evidence that is named is declared.
  fileprivate func fit(_ declared: [DeclaredEvidence]) -> Bool {
    names.allSatisfy { name in declared.contains { $0.id == name } }
  }
}
