// How answers stand to what fixes, ways and steps need.

/// How some answers stand to the ways and the steps that are there with certain ones only.
package struct Fitting: Sendable {
  private let tree: DecisionTree
  private let part: OpenPart

  /// How answers stand to what a tree says.
  package init(of answers: Answers, in tree: DecisionTree) {
    self.tree = tree
    part = OpenPart(of: tree, following: answers.numbered(for: tree))
  }

  /// Whether the answers deny that something is there.
  package func denies(_ when: [Applies]) -> Bool { !when.isEmpty && part.fit(of: when) == .denied }

  /// What must come out, and how, for something to be there; none where the answers settle it.
  package func open(of when: [Applies]) -> [Condition] {
    when.filter { part.fit(of: $0) == .unknown }
      .map { one in tree.condition(one) { part.allows($0, of: one.question) } }
  }
}

extension DecisionTree {
  /// The answers that a fix needs, question by question; none where it is one with any.
  package func applies(of fix: Fix) -> [Condition] { conditions(of: fix.applies) }

  /// The answers with which something is there, question by question.
  package func conditions(of when: [Applies]) -> [Condition] {
    when.map { condition($0) { _ in true } }
  }

  /// Those of them that some answers do not settle: each with the choices that are still possible.
  ///
  /// That is what a person should be told of a fix that comes up without having been asked for.
  package func openApplies(of fix: Fix, following answers: Answers) -> [Condition] {
    Fitting(of: answers, in: self).open(of: fix.applies)
  }

  /// What a fix needs, with the choices that are allowed.
  func condition(_ applies: Applies, allowing isAllowed: (Int32) -> Bool) -> Condition {
    let question = questions[Int(applies.question)]
    return Condition(
      question: question,
      choices: applies.choices.filter(isAllowed).map { question.choices[Int($0)] })
  }
}

/// How answers stand to what a fix needs.
enum Fit {
  /// They are such answers.
  case fits
  /// They may come out as such answers.
  case unknown
  /// They are others.
  case denied
}

extension OpenPart {
  /// How the reply to a question stands to what a fix needs.
  func fit(of applies: Applies) -> Fit {
    if let choice = replies[Int(applies.question)].choice {
      return applies.contains(choice) ? .fits : .denied
    }
    guard let named = several[Int(applies.question)] else { return .unknown }
    let fitting = named.count(where: applies.contains)
    return fitting == 0 ? .denied : fitting == named.count ? .fits : .unknown
  }

  /// How the replies stand to all that a fix needs.
  func fit(of all: [Applies]) -> Fit {
    var fit = Fit.fits
    for one in all {
      switch self.fit(of: one) {
      case .fits: continue
      case .unknown: fit = .unknown
      case .denied: return .denied
      }
    }
    return fit
  }
}
