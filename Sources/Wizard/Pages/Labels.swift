// How questions and answers are named where there is room for a few words only.

internal import Text
internal import Tree

extension Question {
  /// The name of the question as a person reads it.
  var label: String {
    let words = id.split(whereSeparator: { $0 == "-" || $0 == "." }).joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}

extension Answered {
  /// The reply as a person reads it.
  var wording: String { (text ?? "not sure").visible() }
}

extension Walk {
  /// The answers that count, in one line.
  var path: String {
    trail.map { "\($0.question.label): \($0.wording.truncated(to: 32))" }.joined(separator: " · ")
  }
}
