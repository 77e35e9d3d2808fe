// What a person took from evidence: answers and values, with the places that they rest on.

package import Tree

/// An answer or a value that evidence gave.
package struct Conclusion: Equatable, Sendable {
  /// What it says.
  package var what: What
  /// The places that it rests on, in the order of the text; the first ones where there are many.
  package var signs: [KeptSign]

  /// What evidence can say.
  package enum What: Equatable, Sendable {
    /// A question is answered with a choice, or one of several.
    case answer(to: Named, choices: [Named])
    /// A value is filled in.
    case value(Named, String)
  }

  /// An answer or a value that rests on some places.
  package init(_ what: What, signs: [KeptSign]) {
    self.what = what
    self.signs = signs
  }

  /// The answer to a question that rests on some places.
  package init(answering question: Question, _ reply: Reply, signs: [KeptSign]) {
    let choices = Answered(question: question, reply: reply).choices
    self.init(
      .answer(to: Named(question), choices: choices.map { Named(id: $0.id, text: $0.text) }),
      signs: signs)
  }

  /// What a person would have done to the same end.
  var event: Event {
    switch what {
    case .answer(let question, let choices): .answered(question: question, choices: choices)
    case .value(let value, let text): .filled(value: value, text)
    }
  }
}

/// A place in evidence as it is kept: the line without secrets, and where it stood.
package struct KeptSign: Hashable, Sendable {
  /// The name of the file, or what else is known of where the text came from.
  package var source: String
  /// A number in hexadecimal digits that changes with the whole text.
  package var digest: String
  /// The number of the line, from 1.
  package var line: Int
  /// When it was written, as it says so; nil where it says nothing.
  package var time: String?
  /// The line, shortened and without secrets.
  package var text: String
  /// What of the line tells who and where it was, as far as its rule and its fields know.
  package var names: [String]

  /// Where the line stands, as compilers say it.
  package var place: String { "\(source):\(line)" }

  /// A line of a text from outside.
  package init(
    source: String, digest: String, line: Int, time: String? = nil, text: String,
    names: [String] = []
  ) {
    self.source = source
    self.digest = digest
    self.line = line
    self.time = time
    self.text = text
    self.names = names
  }
}

extension Event {
  /// What the event comes to, one answer and one value at a time.
  package var parts: [Event] {
    if case .took(let conclusions) = self { conclusions.map(\.event) } else { [self] }
  }
}
