// The decision tree that the engine walks: always valid, and without positions.

/// The loaded, valid decision tree.
///
/// Its nodes form a graph without loops: what a branch names is there once, however many answers
/// lead to it. They are numbered so that the engine can visit them with plain arrays.
package struct DecisionTree: Sendable {
  /// The name of the tree.
  package let id: String
  /// What it is about, in a few words.
  package let title: String
  /// What it is about, in a sentence.
  package let summary: String?
  /// The day on which somebody last looked it over, `YYYY-MM-DD`.
  package let reviewed: String?
  /// The folder of the KB articles, relative to the file.
  package let articles: String?
  /// All questions, in the order of the file.
  package let questions: [Question]
  /// All fixes, in the order of the file.
  package let fixes: [Fix]
  /// The tests that the file brings along.
  package let cases: [Case]

  /// The number of the fix when nothing else is left.
  let otherwiseIndex: Int
  /// All nodes that can be reached; the first one asks the first question.
  let nodes: [Node]
  /// The children of all nodes that ask, as numbers of nodes, one for each choice, in the order in
  /// which the file names the choices there.
  let children: [Int32]
  /// The choices that lead to the children, as places among the choices of the question.
  let choices: [Int32]
  /// The numbers of the leaves that the children are; -1 where a child asks.
  ///
  /// Each place of the file that names fixes is a leaf, while some of them may share a node.
  let leaves: [Int32]
  /// How many leaves there are; 1 in a tree without questions.
  let leafCount: Int
  /// What all leaves lead to.
  let targets: [Target]
  /// The ids of the branches, in the order of the file.
  let branchIDs: [String]
  /// The numbers of the questions by their ids.
  let questionIndex: [Question.ID: Int]
  /// The numbers of the fixes by their ids.
  let fixIndex: [Fix.ID: Int]

  /// A place in the tree: a question with a child for each choice, or a leaf.
  struct Node: Sendable {
    /// The number of the question; -1 in a leaf.
    var question: Int32
    /// Where its children, or its targets, begin.
    var first: Int32
    /// How many children, or targets, it has.
    var count: Int32
    /// The number of the branch that begins here; -1 when none does.
    var branch: Int32 = -1

    var range: Range<Int> { Int(first)..<Int(first) + Int(count) }
  }

  /// A fix that a leaf leads to.
  struct Target: Sendable {
    var fix: Int32
    var note: String?
  }

  /// The fix when nothing else is left.
  package var otherwise: Fix { fixes[otherwiseIndex] }

  /// The question with the given id.
  package func question(_ id: Question.ID) -> Question? {
    questionIndex[id].map { questions[$0] }
  }

  /// The fix with the given id.
  package func fix(_ id: Fix.ID) -> Fix? {
    fixIndex[id].map { fixes[$0] }
  }
}
