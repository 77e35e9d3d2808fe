// The graph of a tree in plain arrays.

/// How the questions of a tree lead to its fixes.
///
/// Its nodes form a graph without loops: what a branch names is there once, however many answers
/// lead to it. They are numbered so that the engine can visit them with plain arrays.
package struct Shape: Sendable {
  /// The number of the fix when nothing else is left.
  package var otherwise: Int
  /// All nodes that can be reached; the first one asks the first question.
  package var nodes: [Node] = []
  /// The children of all nodes that ask, as numbers of nodes, one for each choice, in the order in
  /// which the file names the choices there.
  package var children: [Int32] = []
  /// The choices that lead to the children, as places among the choices of the question.
  package var choices: [Int32] = []
  /// The numbers of the leaves that the children are; -1 where a child asks.
  ///
  /// Each place of the file that names fixes is a leaf, while some of them may share a node.
  package var leaves: [Int32] = []
  /// How many leaves there are; 1 in a tree without questions.
  package var leafCount = 0
  /// What all leaves lead to.
  package var targets: [Target] = []
  /// Which parts come first when the person is not sure, by ascending nodes.
  package var precedences: [Precedence] = []
  /// What is to be done before questions, by ascending nodes.
  package var firstSteps: [FirstSteps] = []
  /// The ids of the branches, in the order of the file.
  package var branchIDs: [String] = []

  /// A tree that has no nodes yet.
  package init(otherwise: Int) { self.otherwise = otherwise }

  /// A place in the tree: a question with a child for each choice, or a leaf.
  package struct Node: Sendable {
    /// The number of the question; -1 in a leaf.
    package var question: Int32
    /// Where its children, or its targets, begin.
    package var first: Int32
    /// How many children, or targets, it has.
    package var count: Int32
    /// The number of the branch that begins here; -1 when none does.
    package var branch: Int32

    /// A node with its children, or its targets, in a row.
    package init(question: Int32 = -1, first: Int32 = 0, count: Int32 = 0, branch: Int32 = -1) {
      self.question = question
      self.first = first
      self.count = count
      self.branch = branch
    }

    /// Whether it is a leaf.
    package var isLeaf: Bool { question < 0 }

    /// The places of its children, or its targets.
    package var range: Range<Int> { Int(first)..<Int(first) + Int(count) }
  }

  /// A part of the tree whose questions come before others when the person is not sure.
  package struct Precedence: Sendable {
    /// The node at which the person is not sure.
    package var node: Int32
    /// The node at which that part begins.
    package var first: Int32

    /// A part that comes first behind a node.
    package init(node: Int32, first: Int32) { (self.node, self.first) = (node, first) }
  }

  /// What is to be done before the question of a node.
  package struct FirstSteps: Sendable {
    /// The node.
    package var node: Int32
    /// The steps, in order.
    package var steps: [Step]

    /// Steps before the question of a node.
    package init(node: Int32, steps: [Step]) { (self.node, self.steps) = (node, steps) }
  }

  /// A fix that a leaf leads to.
  package struct Target: Sendable {
    /// The number of the fix.
    package var fix: Int32
    /// What the tree says about it there.
    package var note: String?

    /// A fix with what the tree says about it there.
    package init(fix: Int32, note: String? = nil) {
      self.fix = fix
      self.note = note
    }
  }
}
