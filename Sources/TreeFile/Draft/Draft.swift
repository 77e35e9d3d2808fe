// What an author wrote: the tree file with positions, before anything is known to be right.

internal import YAML

/// A word of the file with its place.
struct Word: Sendable {
  var text: String
  var mark: Mark
}

/// A tree as its author wrote it.
///
/// What is missing or has the wrong shape is nil; names need not mean anything.
struct Draft: Sendable {
  var id: Word?
  var title: Word?
  var summary: Word?
  var reviewed: Word?
  var articles: Word?
  var questions: [Question]?
  var tree: Target?
  var branches: [Branch]? = []
  var otherwise: Word?
  var fixes: [Fix]?
  var cases: [Case] = []
  /// Every place of the tree that asks, wherever it stands in the file.
  var nodes: [Node] = []

  struct Question: Sendable {
    var id: Word
    var text: Word?
    var why: Word?
    var find: Word?
    var choices: [(id: Word, text: Word?)]?
  }

  /// A question asked at one place, and where its choices lead.
  struct Node: Sendable {
    var question: Word?
    var entries: [Entry]?
    var rest: Entry?
  }

  struct Entry: Sendable {
    var choice: Word
    var target: Target
  }

  /// Where a choice leads.
  enum Target: Sendable {
    /// To a fix or a branch.
    case name(Word)
    /// To a question asked right there, by its place in `nodes`.
    case node(Int)
    /// To fixes, the likelier first.
    case fixes([NotedFix])
    /// To something that was reported already.
    case nowhere
  }

  struct NotedFix: Sendable {
    var fix: Word
    var note: Word?
  }

  struct Branch: Sendable {
    var id: Word
    var target: Target
  }

  struct Fix: Sendable {
    var id: Word
    var title: Word?
    var article: Word?
    var because: Word?
    var ways: [Way]
    var verify: Word?
  }

  struct Way: Sendable {
    var title: Word?
    var steps: [Step]
  }

  struct Step: Sendable {
    var `do`: Word?
    var type: Word?
    var expect: Word?
    var warn: Word?
    var undo: Word?
  }

  struct Case: Sendable {
    var name: Word
    var answers: [(question: Word, reply: Word)]
    var fixes: [Word]
  }
}
