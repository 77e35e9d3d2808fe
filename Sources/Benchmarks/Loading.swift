// How long it takes to load a tree, and how much memory, against libyaml alone.

import Tree
import TreeFile
import YAML

/// One measurement of a tree, made in a process of its own so that its memory can be told.
enum Loading: String, CaseIterable {
  /// libyaml alone.
  case events
  /// Reading and checking the tree.
  case tree

  /// The rounds in which the measurements take turns.
  private static let rounds = 5

  /// Measures; prints the milliseconds taken and the peak of memory.
  func run(_ sample: SampleTree) {
    let bytes = sample.yaml
    let time = milliseconds {
      switch self {
      case .events: if eventCount(of: bytes) == nil { print("libyaml has failed.") }
      case .tree:
        if DecisionTree.load(bytes).tree == nil { print("No tree.") }
      }
    }
    print(time, peakMemory())
  }

  /// Prints the figures of all sizes and shapes.
  static func compare() {
    let table = Table(
      "Load and check",
      columns: ["MB", "libyaml ms", "tree ms", "ratio", "libyaml MiB", "tree MiB"])
    for nodes in [1_000, 10_000, 100_000] {
      for shape in SampleTree.Shape.allCases {
        compare(SampleTree(shape: shape, nodes: nodes), table)
      }
    }
  }

  private static func compare(_ sample: SampleTree, _ table: Table) {
    var times: [Loading: [Double]] = [:]
    var peaks: [Loading: [Double]] = [:]
    for _ in 0..<rounds {
      for loading in allCases {
        let words = [loading.rawValue, sample.shape.rawValue, "\(sample.nodes)"]
        let figures = Child.output(of: words).split(separator: " ").compactMap { Double($0) }
        guard figures.count == 2 else { return table.add(words.joined(separator: " "), ["failed"]) }
        times[loading, default: []].append(figures[0])
        peaks[loading, default: []].append(figures[1])
      }
    }
    func time(_ loading: Loading) -> Double { Figures(times[loading] ?? []).median }
    func peak(_ loading: Loading) -> Double { Figures(peaks[loading] ?? []).median }
    table.add(
      "\(sample.nodes) questions, \(sample.shape)",
      [
        (Double(sample.yaml.count) / 1e6).text(), time(.events).text(), time(.tree).text(),
        (time(.tree) / time(.events)).text(), peak(.events).text(1), peak(.tree).text(1),
      ])
  }
}
