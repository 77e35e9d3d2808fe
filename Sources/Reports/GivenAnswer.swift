// What the person answered, filled in and noted, each with its time.

internal import Casework

/// An answer that counts in the end.
struct GivenAnswer: Equatable, Sendable {
  /// What was asked.
  var question: Named
  /// What was chosen, or one of these; none when the person is not sure.
  var choices: [Named]
  /// When it was given, or changed last.
  var time: String
  /// The lines of evidence that it rests on; empty where the person said it.
  var signs: [KeptSign] = []
  /// Whether the tree still asks it, as far as that is known.
  var isAsked = true

  /// The reply in words.
  var wording: String {
    choices.isEmpty ? "Not sure" : choices.map(\.text).joined(separator: " or ")
  }
}

/// A value that is filled in.
struct FilledValue: Equatable, Sendable {
  /// Which value.
  var value: Named
  /// What was filled in.
  var text: String
  /// When.
  var time: String
  /// The lines of evidence that it rests on; empty where the person said it.
  var signs: [KeptSign] = []
}

/// Something that the person noted.
struct Note: Equatable, Sendable {
  /// When.
  var time: String
  /// What.
  var text: String
}
