// A fix, and the steps that make it up.

/// A leaf of the tree: what to do, step by step, and the article that it comes from.
package struct Fix: Sendable, Identifiable {
  /// The name that tells it from the other fixes and the branches of the tree.
  package let id: String
  /// What to do, in a few words.
  package let title: String
  /// The id of the KB article that it rests on, if there is one.
  package let article: String?
  /// The answers that it needs: with another one it is no fix; with any where this is empty.
  package let applies: [Applies]
  /// Why it helps.
  package let because: String?
  /// The alternative lists of steps; empty when there is nothing to do.
  package let ways: [Way]
  /// How to tell that it helped.
  package let verify: String?
  /// What it means when a walk ends with it.
  package let ends: Ending

  /// What it means when a walk ends with a fix.
  package enum Ending: String, CaseIterable, Sendable {
    /// What was wrong is put right.
    case fixed
    /// Somebody else goes on with it.
    case handedOn = "handed-on"
    /// There was nothing to put right.
    case nothingWrong = "nothing-wrong"
  }

  /// A fix with its ways.
  package init(
    id: String, title: String, article: String? = nil, applies: [Applies] = [],
    because: String? = nil, ways: [Way], verify: String? = nil, ends: Ending = .fixed
  ) {
    self.id = id
    self.title = title
    self.article = article
    self.applies = applies
    self.because = because
    self.ways = ways
    self.verify = verify
    self.ends = ends
  }
}

/// One of several alternative lists of steps.
package struct Way: Sendable {
  /// What tells it from the other ways; nil when it is the only one.
  package let title: String?
  /// What to do, in order.
  package let steps: [Step]

  /// A way with its steps.
  package init(title: String? = nil, steps: [Step]) {
    self.title = title
    self.steps = steps
  }
}

/// One line of a checklist.
package struct Step: Sendable {
  /// What to do.
  package let `do`: String
  /// Literal text for the person to type; never executed.
  package let type: String?
  /// What one should see.
  package let expect: String?
  /// What can go wrong.
  package let warn: String?
  /// How to take the step back.
  package let undo: String?

  /// A step with what belongs to it.
  package init(
    do: String, type: String? = nil, expect: String? = nil, warn: String? = nil, undo: String? = nil
  ) {
    self.do = `do`
    self.type = type
    self.expect = expect
    self.warn = warn
    self.undo = undo
  }
}

/// A test inside a tree file: answers, and the fixes that they must lead to.
package struct Case: Sendable {
  /// What situation it stands for.
  package let name: String
  /// The answers given.
  package let answers: Answers
  /// The ids of the fixes that must remain, in order.
  package let fixes: [Fix.ID]

  /// A test of the given answers.
  package init(name: String, answers: Answers, fixes: [Fix.ID]) {
    self.name = name
    self.answers = answers
    self.fixes = fixes
  }
}
