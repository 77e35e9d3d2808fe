// The questions that a walk has still to ask.

/// The open questions of a walk, once each, in the order met.
///
/// They are looked up when asked for: most of those who ask want the first one only.
package struct OpenQuestions: RandomAccessCollection, Sendable {
  private let questions: [Question]
  /// The numbers of those that are open.
  private let open: [Int32]

  /// The questions of a tree with the given numbers.
  init(_ open: [Int32], of tree: DecisionTree) {
    questions = tree.questions
    self.open = open
  }

  /// The place of the question that comes next.
  package var startIndex: Int { 0 }

  /// The place behind the last question.
  package var endIndex: Int { open.count }

  /// The question at a place.
  package subscript(place: Int) -> Question { questions[Int(open[place])] }
}
