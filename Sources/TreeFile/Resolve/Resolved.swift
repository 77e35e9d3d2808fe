// The tree with numbers in place of names: what leads where, and by which choice.

internal import Tree

/// A draft with numbers in place of its names.
///
/// Its nodes are the places that ask, then the branches, then the leaves. A name that stands for
/// nothing was reported, and nothing leads there.
struct Resolved: Sendable {
  /// What the author wrote; its questions, choices and fixes have the numbers that are used here.
  let draft: Draft
  /// The places that ask, and then the branches, each of which has one edge.
  var nodes: [Node] = []
  /// The edges of all nodes.
  var edges: [Edge] = []
  /// Where the fixes of each leaf stand in `targets`.
  var leaves: [Range<Int32>] = []
  /// The fixes of all leaves.
  var targets: [Target] = []
  /// What fixes, ways and steps need, as in the draft; nil where a question is not known.
  var needs: [Applies?] = []
  /// The numbers of the procedures by the words that name them.
  let procedures: Numbering
  /// The node at which the tree begins.
  var root: Int?
  /// The fix when nothing else is left.
  var otherwise: Int?

  /// Whether something asks each question, or leads to each branch and each fix.
  var isAsked, isEntered, isUsed: [Bool]
  /// Whether a `when` rests on each question, and a step uses each procedure.
  var isReferred, isShared: [Bool]

  /// A place that asks, or a branch.
  struct Node: Sendable {
    /// The question; nil in a branch.
    var question: Int32?
    /// Where its edges begin and end.
    var first, end: Int32
    /// The branch whose questions come first when the person is not sure.
    var unsure: Int32?
  }

  /// What a node leads to.
  struct Edge: Sendable {
    /// The choice, by its place among those of the question; nil for `else` and out of a branch.
    var choice: Int32?
    /// The number of the node.
    var target: Int32
  }

  /// A fix that a leaf leads to, with its note.
  struct Target: Sendable {
    var fix: Int32
    var note: Name?
  }

  init(of draft: Draft) {
    self.draft = draft
    procedures = Numbering((draft.procedures ?? []).lazy.map(\.id), words: draft.words.count)
    isAsked = Array(repeating: false, count: draft.questions?.count ?? 0)
    isEntered = Array(repeating: false, count: draft.branches?.count ?? 0)
    isUsed = Array(repeating: false, count: draft.fixes?.count ?? 0)
    isReferred = Array(repeating: false, count: draft.questions?.count ?? 0)
    isShared = Array(repeating: false, count: draft.procedures?.count ?? 0)
    needs = Array(repeating: nil, count: draft.needs.count)
  }

  /// The number of the first branch.
  var firstBranch: Int { draft.places.count }

  /// The number of the first leaf.
  var firstLeaf: Int { firstBranch + isEntered.count }

  /// Those of some needs that are known.
  func needs(_ range: Range<Int>) -> [Applies] { needs[range].compactMap(\.self) }

  /// What a fix needs.
  func applies(of fix: Int) -> [Applies] { draft.fixes.map { needs($0[fix].applies) } ?? [] }

  /// How many choices a question has.
  func choiceCount(of question: Int32) -> Int {
    draft.questions?[Int(question)].choices?.count ?? 0
  }

  /// What a fix ends as: where the file leaves that out, the last resort hands on.
  func ending(of fix: Int) -> Fix.Ending {
    draft.fixes?[fix].ends ?? (fix == otherwise ? .handedOn : .fixed)
  }

  /// Whether a node is a branch.
  func isBranch(_ node: Int) -> Bool { firstBranch <= node && node < firstLeaf }
}

extension Resolved: NumberedGraph {
  var nodeCount: Int { firstLeaf + leaves.count }

  func edges(from node: Int) -> Range<Int> {
    node < nodes.count ? Int(nodes[node].first)..<Int(nodes[node].end) : 0..<0
  }

  func target(of edge: Int) -> Int { Int(edges[edge].target) }
}
