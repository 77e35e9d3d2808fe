// A fix, and the ways to it.

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
  /// The addresses of pages on the web that tell more; shown, and never opened.
  package let links: [String]
  /// The tree that goes on where this one ends: its id, or a path relative to this tree's file.
  package let tree: String?
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
    because: String? = nil, links: [String] = [], tree: String? = nil, ways: [Way],
    verify: String? = nil, ends: Ending = .fixed
  ) {
    self.id = id
    self.title = title
    self.article = article
    self.applies = applies
    self.because = because
    self.links = links
    self.tree = tree
    self.ways = ways
    self.verify = verify
    self.ends = ends
  }
}

/// One of several alternative lists of steps.
package struct Way: Sendable {
  /// What tells it from the other ways; nil when it is the only one.
  package let title: String?
  /// The answers with which it is there; with any where this is empty.
  package let when: [Applies]
  /// What to do, in order.
  package let steps: [Step]

  /// A way with its steps.
  package init(title: String? = nil, when: [Applies] = [], steps: [Step]) {
    self.title = title
    self.when = when
    self.steps = steps
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
