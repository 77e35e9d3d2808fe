// The lines of a report: how answers, fixes and steps are put into words.

import Casework
internal import Journals

extension ReportOutline.Item {
  init(_ answer: GivenAnswer) {
    self.init(
      sign: .bullet, text: answer.question.text,
      below: [Self(text: answer.wording, isStrong: true)] + answer.signs.map(Self.init))
  }

  init(_ value: FilledValue) {
    self.init(
      sign: .bullet, text: value.value.text,
      below: [Self(text: value.text, isStrong: true)] + value.signs.map(Self.init))
  }

  /// A line of evidence, with where it stands.
  private init(_ sign: KeptSign) { self.init(text: "\(sign.place): \(sign.text)") }

  init(_ preparation: DonePreparation) {
    self.init(
      sign: .bullet, text: preparation.question.text, below: preparation.steps.map(Self.init))
  }

  init(ruledOut fix: TriedFix) {
    let time = fix.time.map { ", \($0.asTime)" } ?? ""
    self.init(sign: .bullet, text: "\(fix.fix.name): tried, and it did not help\(time).")
  }

  init(tried fix: TriedFix) {
    self.init(sign: .bullet, text: fix.fix.name, isStrong: true)
    let time = fix.time.map { ", \($0.asTime)" } ?? ""
    below.append(Self(text: fix.verdict.map { $0.sentence(time) } ?? "No verdict yet."))
    if fix.ways.isEmpty { below.append(Self(text: "No step was marked.")) }
    for way in fix.ways {
      var steps = way.steps.map(Self.init)
      if let rest = way.rest, rest > 0 {
        let words = rest == 1 ? "1 other step has" : "\(rest) other steps have"
        steps.append(Self(text: "\(words) no mark."))
      }
      if let title = way.title {
        below.append(Self(text: "Way \"\(title)\":", below: steps))
      } else {
        below += steps
      }
    }
  }

  /// What an answer excludes; no more fixes than anybody reads.
  init(_ answer: ExcludingAnswer) {
    var fixes = answer.fixes.prefix(5).map { Self(sign: .bullet, text: $0.name) }
    let choices = answer.choices.map { "\"\($0.text)\"" }.joined(separator: " or ")
    let rest = answer.fixes.count - fixes.count
    if rest > 0 { fixes.append(Self(sign: .bullet, text: "\(rest) more")) }
    self.init(
      sign: .bullet,
      text: "Because \"\(answer.question.text)\" was answered \(choices):",
      below: fixes)
  }

  init(_ step: MarkedStep) {
    let remark = step.mark.note.map { ": \($0)" } ?? "."
    let state = Self(text: "\(step.mark.word), \(step.time.asTime)\(remark)")
    let typed = step.typed.map { [Self(text: $0, isLiteral: true)] } ?? []
    self.init(sign: .box(step.mark.sign), text: step.step.text, below: typed + [state])
  }
}

extension Named {
  /// The wording, with the article if there is one.
  var name: String { text + (article.map { " (\($0))" } ?? "") }

  /// The wording in quotes, with the article if there is one.
  var quotedName: String { "\"\(text)\"" + (article.map { " (\($0))" } ?? "") }
}

extension TriedFix {
  /// The wording in quotes, and when the verdict was given.
  fileprivate var quotedEnd: String { fix.quotedName + (time.map { ", \($0.asTime)" } ?? "") }
}

extension StepState {
  fileprivate var sign: Character {
    switch self {
    case .toDo: " "
    case .doing: ">"
    case .done: "x"
    case .skipped: "-"
    case .failed: "!"
    case .notApplicable: "/"
    }
  }

  fileprivate var word: String {
    switch self {
    case .toDo: "To do"
    case .doing: "Being done"
    case .done: "Done"
    case .skipped: "Skipped"
    case .failed: "Failed"
    case .notApplicable: "Does not apply"
    }
  }
}

extension Verdict {
  fileprivate func sentence(_ time: String) -> String {
    switch self {
    case .helped: "It helped\(time)."
    case .handedOn: "Handed on\(time)."
    case .nothingWrong: "Nothing was wrong\(time)."
    case .wentOn(let tree): "Went on in the tree \(tree)\(time)."
    case .didNot: "It did not help\(time)."
    case .partly: "It helped partly\(time)" + ending
    case .waiting: "Waiting\(time)" + ending
    }
  }

  private var ending: String { note.map { ": \($0)" } ?? "." }
}

extension Outcome {
  /// The result in a sentence.
  var sentence: String {
    switch self {
    case .fixed(let fix): "Fixed by \(fix.quotedEnd)."
    case .handedOn(let fix): "Handed on: \(fix.quotedEnd)."
    case .nothingWrong(let fix): "Nothing was wrong: \(fix.quotedEnd)."
    case .wentOn(let fix, let tree): "Went on in the tree \(tree): \(fix.quotedEnd)."
    case .givenUp(let time): "Given up, \(time.asTime)."
    case .waiting(let fix, let reason):
      "Not known yet, after \(fix.fix.quotedName). Waiting for: \(reason.orNothingSaid)"
    case .partly(let fix, let remark):
      "Partly fixed by \(fix.fix.quotedName). Still wrong: \(remark.orNothingSaid)"
    case .open:
      "Not fixed yet."
    }
  }
}

extension String {
  /// The text, or words for none.
  var orNothingSaid: String { isEmpty ? "(nothing said)" : self }
}
