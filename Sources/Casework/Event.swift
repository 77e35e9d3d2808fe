// What a person does in a session, one step at a time: what a session is made of on disk.

package import Tree

/// Something that a person did, with the wording of what it was done to.
///
/// The state of a session follows from its events, and a report needs nothing else.
package enum Event: Equatable, Sendable {
  /// A question was answered with a choice, or one of several; with none the person is not sure.
  case answered(question: Named, choices: [Named])
  /// An answer was taken back.
  case withdrew(question: Named)
  /// A step of a fix, or before a question, has a new mark; `typed` is the text to type as it was
  /// shown, if it has one.
  case marked(of: Named, StepName, StepState, typed: String? = nil)
  /// The person went on to a question from the steps before it that were shown then.
  case passed(question: Named, steps: [StepName])
  /// A value was filled in; nil takes it away.
  case filled(value: Named, String?)
  /// What evidence says was taken, all at once.
  case took([Conclusion])
  /// Another way of a fix is followed: its number, counted from 0, and its title, if it has one.
  case choseWay(fix: Named, way: Int, title: String?)
  /// A fix was tried, and this came of it; nil takes the last verdict back.
  case judged(fix: Named, Verdict?)
  /// The person noted something; nothing in the place of a note that was deleted.
  case noted(String)
  /// A note says something else now; notes are counted from 0.
  case renoted(note: Int, String)
  /// The session has a title now, such as the number of a ticket; an empty one takes it away.
  case titled(String)
  /// The session was given up: nobody looks for the fix any more.
  case gaveUp
  /// What was done last, of all that stands, was taken back.
  case undid
}

/// The name of something and how it was worded.
package struct Named: Hashable, Sendable {
  /// Its id.
  package var id: String
  /// Its wording.
  package var text: String
  /// The id of the KB article that a fix rests on, if there is one.
  package var article: String?

  /// A name with its wording.
  package init(id: String, text: String, article: String? = nil) {
    self.id = id
    self.text = text
    self.article = article
  }
}

/// A step by its wording, so that what was done to it stays with it when the tree changes.
package struct StepName: Hashable, Sendable {
  /// What it is part of.
  package var owner: StepOwner
  /// The title of the way, if it has one.
  package var way: String?
  /// What the step says to do.
  package var text: String
  /// How many steps of the same wording stand before it.
  package var repetition: Int

  /// The step of something, and of a way, with the given wording.
  package init(of owner: StepOwner, way: String? = nil, text: String, repetition: Int = 0) {
    self.owner = owner
    self.way = way
    self.text = text
    self.repetition = repetition
  }
}

/// What a step is part of.
package enum StepOwner: Hashable, Sendable {
  case fix(Fix.ID)
  /// What is to be done before a question.
  case question(Question.ID)
}

/// How far a step is.
package enum StepState: Hashable, Sendable {
  case toDo, doing, done
  /// Left out, for a reason.
  case skipped(String)
  /// Tried without success, with a remark.
  case failed(String)
  case notApplicable
}

/// What came of a fix.
package enum Verdict: Hashable, Sendable {
  case helped
  /// Somebody else goes on with it.
  case handedOn
  /// There was nothing to be fixed.
  case nothingWrong
  /// Another tree goes on, by its id.
  case wentOn(in: String)
  /// It helped partly, with a remark.
  case partly(String)
  /// It did not help.
  case didNot
  /// It is not known yet; the text says what is waited for.
  case waiting(String)
}

extension Verdict {
  /// Whether the session is over with it.
  var isEnd: Bool {
    switch self {
    case .helped, .handedOn, .nothingWrong, .wentOn: true
    case .partly, .didNot, .waiting: false
    }
  }
}

extension Named {
  /// The name of a question.
  package init(_ question: Question) { self.init(id: question.id, text: question.text) }

  /// The name of a value.
  package init(_ value: Value) { self.init(id: value.id, text: value.text) }

  /// The name of a fix.
  package init(_ fix: Fix) { self.init(id: fix.id, text: fix.title, article: fix.article) }
}

extension Event {
  /// A question was answered.
  package static func answered(_ question: Question, _ reply: Reply) -> Event {
    let choices = Answered(question: question, reply: reply).choices
    return .answered(
      question: Named(question), choices: choices.map { Named(id: $0.id, text: $0.text) })
  }
}
