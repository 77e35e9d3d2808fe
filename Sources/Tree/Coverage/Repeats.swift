// Which questions are asked twice on some path, and below which nodes they are asked: a backward
// data-flow analysis with bit vectors.

/// The questions that some path asks twice; most trees have none.
struct Repeats {
  /// For each question the word and the bit that stand for it in `masks`; nil for others.
  private var bits: [Int32: (word: Int, bit: UInt64)] = [:]
  /// The questions asked at each node or below it: all nodes for the first word, and so on.
  private var masks: [[UInt64]] = []

  /// The steps after which a tree is too large and too tangled to be looked through.
  private static let effort = 1 << 32
  /// The most numbers kept.
  private static let memory = 1 << 22

  /// Looks through a tree, given its nodes in an order with children first; nil when that would
  /// take too long.
  init?(in tree: DecisionTree, _ order: [Int]) {
    var count = Array(repeating: 0, count: tree.questions.count)
    for node in tree.shape.nodes where !node.isLeaf { count[Int(node.question)] += 1 }
    let suspects = count.indices.filter { count[$0] > 1 }.map(Int32.init)
    let words = (suspects.count + 63) / 64
    guard words == 0 || words * (tree.shape.children.count + order.count) < Repeats.effort else {
      return nil
    }
    var bit = Array(repeating: UInt64(0), count: tree.questions.count)
    for start in stride(from: 0, to: suspects.count, by: 64) {
      let some = suspects[start..<min(start + 64, suspects.count)]
      for (place, question) in some.enumerated() { bit[Int(question)] = 1 << UInt64(place) }
      let (mask, repeated) = Repeats.mask(of: tree, order, bit)
      if repeated != 0 {
        for question in some where bit[Int(question)] & repeated != 0 {
          bits[question] = (masks.count, bit[Int(question)])
        }
        masks.append(mask)
      }
      for question in some { bit[Int(question)] = 0 }
      guard masks.count * order.count <= Repeats.memory else { return nil }
    }
  }

  /// The bits of the questions asked at each node or below it, and of those asked twice.
  private static func mask(
    of tree: DecisionTree, _ order: [Int], _ bit: [UInt64]
  ) -> (mask: [UInt64], repeated: UInt64) {
    var mask = Array(repeating: UInt64(0), count: tree.shape.nodes.count)
    var repeated: UInt64 = 0
    for index in order {
      let node = tree.shape.nodes[index]
      if node.isLeaf { continue }
      let below = tree.shape.children[node.range].reduce(0) { $0 | mask[Int($1)] }
      repeated |= below & bit[Int(node.question)]
      mask[index] = below | bit[Int(node.question)]
    }
    return (mask, repeated)
  }

  /// Whether some path asks a question twice.
  func contains(_ question: Int32) -> Bool { bits[question] != nil }

  /// Whether such a question is asked at a node or below it.
  func isAsked(_ question: Int32, from node: Int32) -> Bool {
    bits[question].map { masks[$0.word][Int(node)] & $0.bit != 0 } ?? false
  }
}
