// Which questions all paths to a fix go through: a forward data-flow analysis with bit vectors, as
// compilers find the expressions that are available.

/// The questions that all paths to each of at most 64 fixes go through.
///
/// Questions are looked at 64 at a time, and only from the first node that asks one of them to the
/// last: what is asked once, or at places close together, costs the nodes in between.
struct Requirements {
  /// The questions for each fix, in topological order; none for a fix that no path leads to.
  private(set) var questions: [[Int32]]

  private let graph: FlowGraph
  /// The fixes that each node names or leads to.
  private let reaching: [BitSet64]
  /// The bit of each question while it is looked at.
  private var bits: [BitSet64]
  /// The questions looked at that all paths to a node have gone through.
  private var passed: [BitSet64]

  /// What some fixes require, where `relevant` tells for which of them a question matters.
  init(
    of fixes: Int, in graph: FlowGraph, _ reaching: [BitSet64],
    relevant: (_ question: Int32) -> BitSet64
  ) {
    self.graph = graph
    self.reaching = reaching
    questions = Array(repeating: [], count: fixes)
    bits = Array(repeating: [], count: graph.tree.questions.count)
    passed = Array(repeating: [], count: graph.nodes.count)
    let spans = Span.all(in: graph, relevant)
    for group in Dictionary(grouping: spans, by: \.width).values {
      var skips = Skips(fixes: fixes)
      for start in stride(from: 0, to: group.count, by: BitSet64.capacity) {
        let some = group[start..<min(start + BitSet64.capacity, group.count)]
        skips.sweep(to: some[start].first, in: graph, reaching)
        if skips.ended.isSuperset(of: reaching[0]) { break }
        look(at: Array(some), skips)
      }
    }
    var place = Array(repeating: 0, count: graph.tree.questions.count)
    for span in spans { place[Int(span.question)] = span.first }
    for fix in questions.indices {
      questions[fix].sort { place[Int($0)] < place[Int($1)] }
    }
  }

  /// Finds out which of at most 64 questions, the one met first in front, each fix requires.
  private mutating func look(at asked: [Span], _ skips: Skips) {
    guard let first = asked.first?.first, let last = asked.map(\.last).max() else { return }
    var open = asked.reduce(into: BitSet64()) { $0.formUnion($1.relevant) }
    open = skips.open(behind: last, among: open)
    if open.isEmpty { return }
    var required = Array(repeating: BitSet64.all, count: questions.count)
    func arrive(at fixes: BitSet64, after passed: BitSet64) {
      for fix in fixes.intersection(open).numbers {
        required[fix].formIntersection(passed)
        if required[fix].isEmpty { open.remove(BitSet64(fix)) }
      }
    }
    for (bit, span) in asked.enumerated() { bits[Int(span.question)] = BitSet64(bit) }
    for node in first...last { passed[node] = graph.parents[node] < first ? [] : .all }
    for node in first...last where !open.isEmpty {
      let after = passed[node].union(graph.questions[node].map { bits[Int($0)] } ?? [])
      if graph.isLeaf(node) { arrive(at: reaching[node], after: after) }
      for edge in graph.edges(from: node) {
        let target = Int(graph.targets[edge])
        if target <= last {
          passed[target].formIntersection(after)
        } else {
          // Whatever lies behind the last node that asks one of them, all nodes lead to the fix.
          arrive(at: reaching[target], after: after)
        }
      }
    }
    for span in asked { bits[Int(span.question)] = [] }
    for fix in open.numbers {
      for bit in required[fix].numbers where asked[bit].relevant.contains(BitSet64(fix)) {
        questions[fix].append(asked[bit].question)
      }
    }
  }
}

/// A question that is looked at, and the first and the last node that ask it.
private struct Span {
  let question: Int32
  /// The fixes for which it matters.
  let relevant: BitSet64
  let first: Int
  var last: Int

  /// The number of digits of its length: those of about the same length are looked at together.
  var width: Int { Int.bitWidth - (last - first).leadingZeroBitCount }

  /// All such questions that matter, in topological order.
  static func all(in graph: FlowGraph, _ relevant: (Int32) -> BitSet64) -> [Span] {
    var spans: [Span] = []
    var places: [Int?] = Array(repeating: nil, count: graph.tree.questions.count)
    var isKnown = Array(repeating: false, count: graph.tree.questions.count)
    for (node, question) in graph.questions.enumerated() {
      guard let question else { continue }
      if let place = places[Int(question)] {
        spans[place].last = node
      } else if !isKnown[Int(question)] {
        isKnown[Int(question)] = true
        let fixes = relevant(question)
        if fixes.isEmpty { continue }
        places[Int(question)] = spans.count
        spans.append(Span(question: question, relevant: fixes, first: node, last: node))
      }
    }
    return spans
  }
}

/// How far paths lead to fixes past all nodes from a certain one on.
private struct Skips {
  /// The last node to which an edge leads from before that node on a path to each fix.
  private(set) var last: [Int]
  /// The fixes to which paths end before that node.
  private(set) var ended: BitSet64 = []
  private var swept = 0

  init(fixes: Int) { last = Array(repeating: 0, count: fixes) }

  /// Those of some fixes to which no path leads past a node without entering one before it.
  func open(behind node: Int, among fixes: BitSet64) -> BitSet64 {
    fixes.numbers.reduce(into: []) { if last[$1] <= node { $0.insert(BitSet64($1)) } }
  }

  /// Takes in all edges from nodes before a certain one.
  mutating func sweep(to node: Int, in graph: FlowGraph, _ reaching: [BitSet64]) {
    while swept < node {
      if graph.isLeaf(swept) {
        ended.formUnion(reaching[swept])
        for fix in reaching[swept].numbers { last[fix] = .max }
      }
      for edge in graph.edges(from: swept) {
        let target = Int(graph.targets[edge])
        for fix in reaching[target].subtracting(ended).numbers {
          last[fix] = max(last[fix], target)
        }
      }
      swept += 1
    }
  }
}
