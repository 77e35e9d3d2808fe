// For which answers a fix, a way or a step is there, wherever the tree leads to it.

/// The answers to a question with which a fix is one, or a way or a step is there.
package struct Applies: Equatable, Sendable {
  /// The number of the question.
  package let question: Int32
  /// Its choices, as ascending places among all of the question; fewer than it has.
  package let choices: [Int32]

  /// The choices of a question that are such answers.
  package init(question: Int32, choices: [Int32]) {
    self.question = question
    self.choices = choices
  }

  /// Whether a choice is among them, by binary search.
  func contains(_ choice: Int32) -> Bool {
    var (low, high) = (0, choices.count)
    while low < high {
      let middle = (low + high) / 2
      if choices[middle] < choice { low = middle + 1 } else { high = middle }
    }
    return low < choices.count && choices[low] == choice
  }
}
