// The slowest of many keys at random, over all pages and sizes, with the walk held to be straight.

import Glibc
import Randomness
import Screen
import ShippedTrees
import Tree
import TreeFile
import Wandering

/// Walks without a plan, in which each key is timed.
enum SlowestKey {
  /// Prints what some keys at random take in the trees of all shapes, and in those of some files.
  static func compare(keys: Int, files: [String]) {
    let table = Table(
      "\(keys) keys at random, CPU", columns: ["median ms", "p99 ms", "slowest ms", "key", "at"])
    let samples = SampleTree.Shape.allCases.flatMap { shape in
      [1_000, 100_000].map { SampleTree(shape: shape, nodes: $0) }
    }
    wander("the tree of the program", ShippedTree.migration.tree, keys, table)
    for file in files {
      guard let tree = DecisionTree.load(contents(of: file)).tree else {
        print("\(file) is no tree.")
        continue
      }
      wander(String(file.split(separator: "/").last ?? ""), tree, keys, table)
    }
    for sample in samples {
      wander("\(sample.nodes) questions, \(sample.shape)", sample.tree, keys, table)
    }
  }

  private static func wander(_ name: String, _ tree: DecisionTree, _ keys: Int, _ table: Table) {
    var chance = Chance(1)
    var wanderer = Wanderer(tree)
    var bytes = Bytes([])
    var times: [Double] = []
    var slowest = (time: 0.0, input: "", number: 0, size: wanderer.size)
    while times.count < keys {
      guard let input = Input(&bytes) else {
        bytes = Bytes(chance.typing(1_000))
        continue
      }
      var frame: Frame?
      let time = processorMilliseconds { frame = wanderer.take(input) }
      times.append(time)
      if let fault = frame?.fault(on: wanderer.size) {
        print("\(name), key \(times.count), \(input): \(fault)")
      }
      if time > 250 { print("\(name), key \(times.count), \(input): \(time.text(0)) ms") }
      if time > slowest.time { slowest = (time, "\(input)", times.count, wanderer.size) }
    }
    let figures = Figures(times)
    table.add(
      name,
      [
        figures.median.text(3), figures.p99.text(3), slowest.time.text(1), slowest.input,
        "\(slowest.number), \(slowest.size.columns)x\(slowest.size.rows)",
      ])
  }
}
