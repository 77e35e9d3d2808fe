// What an author wrote: the tree file with positions, before anything is known to be right.

internal import Tree
internal import YAML

/// A name in the file, with the number that it shares with all names of the same letters.
struct Name: Sendable {
  let node: Node
  let word: Int32
}

/// A tree as its author wrote it.
///
/// What is missing or has the wrong shape is nil; names need not mean anything.
struct Draft: Sendable {
  let document: Document
  var words = Interner()

  var id: Node?
  var title: Node?
  var summary: Node?
  var symptoms: [Symptom] = []
  var reviewed: Node?
  var owner: Node?
  var articles: Node?
  /// What reads what a person types, where a step does not say.
  var shell: Shell?
  var values: [Value] = []
  var questions: [Question]?
  /// The choices of all questions.
  var choices: [Choice] = []
  var tree: Target?
  var branches: [Branch]? = []
  var otherwise: Name?
  var procedures: [Procedure]? = []
  var fixes: [Fix]?
  var evidence: [DeclaredEvidence] = []
  var cases: [Case] = []
  /// The answers that fixes, ways and steps need, wherever they stand in the file, and then those
  /// that symptoms and the rules of evidence give or need.
  var needs: [Need] = []
  /// How many of them the tree has; what the others say takes nothing away in it.
  var treeNeeds = 0
  /// Every place of the tree that asks, wherever it stands in the file.
  var places: [Place] = []
  /// The entries of all places.
  var entries: [Entry] = []
  /// The fixes of all leaves that are written with a list or a note, leaf by leaf.
  var noted: [NotedFix] = []
  /// Where the fixes of these leaves stand in `noted`.
  var lists: [Range<Int>] = []

  struct Symptom: Sendable {
    var texts: [Node]
    /// Where the answers that it stands for are among all needs; each has one choice.
    var answers: Range<Int> = 0..<0
  }

  struct Question: Sendable {
    var id: Name
    var text: Node?
    var label: Node?
    var why: Node?
    var find: HowTo?
    /// Where its choices stand among those of all questions.
    var choices: Range<Int>?
  }

  /// How to find something out.
  enum HowTo: Sendable {
    case text(Node)
    case steps([Step])

    /// The first text of it.
    var first: Node? {
      switch self {
      case .text(let text): text
      case .steps(let steps): steps.first?.do ?? steps.first?.procedure?.node
      }
    }

    /// The steps; none where a text tells it.
    var steps: [Step] { if case .steps(let steps) = self { steps } else { [] } }
  }

  struct Value: Sendable {
    var id: Name
    var text: Node?
    var find: HowTo?
    var kind: Tree.Value.Kind?
    var example: Node?
  }

  struct Choice: Sendable {
    var id: Name
    var text: Node?
  }

  /// A question asked at one place, and where its choices lead.
  struct Place: Sendable {
    var question: Name?
    /// What is to be done before.
    var first: [Step] = []
    /// Where its entries stand among those of all places.
    var entries: Range<Int>?
    var rest: Entry?
    /// The branch whose questions come first when the person is not sure, where one is named.
    var unsure: Name?
  }

  struct Entry: Sendable {
    var choice: Name
    var target: Target
  }

  /// Where a choice leads.
  enum Target: Sendable {
    /// To a fix or a branch.
    case name(Name)
    /// To a question asked right there, by its place in `places`.
    case place(Int32)
    /// To fixes, the likelier first, by their place in `lists`.
    case fixes(Int32)
    /// To something that was reported already.
    case nowhere
  }

  struct NotedFix: Sendable {
    var fix: Name
    /// The note, whose number tells it from others.
    var note: Name?
  }

  struct Branch: Sendable {
    var id: Name
    var target: Target
  }

  struct Fix: Sendable {
    var id: Name
    var title: Node?
    /// What it ends as; nil where the file leaves that out.
    var ends: Tree.Fix.Ending?
    var article: Node?
    /// Where the answers that it needs stand among all needs.
    var applies: Range<Int> = 0..<0
    var because: Node?
    var links: [Node] = []
    /// The tree that goes on after it.
    var tree: Node?
    var ways: [Way]
    var verify: Node?
  }

  /// A question with the choices that something needs.
  struct Need: Sendable {
    var question: Name
    var choices: [Name]
  }

  struct Way: Sendable {
    var title: Node?
    /// Where the answers that it needs stand among all needs.
    var when: Range<Int> = 0..<0
    var shell: Shell?
    var steps: [Step]
  }

  /// Steps that several lists share.
  struct Procedure: Sendable {
    var id: Name
    var shell: Shell?
    var steps: [Step]
  }

  struct Step: Sendable {
    var `do`: Node?
    var type: Node?
    var shell: Shell?
    var expect: Node?
    var warn: Node?
    var undo: Node?
    /// Where the answers that it needs stand among all needs.
    var when: Range<Int> = 0..<0
    /// That the article does not have it; nil where it may.
    var added: Node?
    /// The procedure whose steps stand here; nil where this is a step.
    var procedure: Name?
  }

  struct Case: Sendable {
    var name: Node
    /// Each reply is a choice, several of them, or `?`.
    var answers: [(question: Name, reply: [Name])]
    /// Texts as which evidence they are read.
    var evidence: [(id: Name, text: Name)]
    var fixes: [Name]
  }
}

extension Draft {
  /// The text of a value, without the line breaks at the end of a block.
  func text(_ node: Node) -> String {
    var range = document.text(of: node)
    while let last = range.last, document.bytes[last] == 0x0A { range.removeLast() }
    return String(decoding: document.bytes[range], as: UTF8.self)
  }

  /// The text of a name.
  func text(_ name: Name) -> String { document.string(of: name.node) }

  /// Where a value stands.
  func mark(_ node: Node) -> Mark { document.mark(of: node) }

  /// Where a name stands.
  func mark(_ name: Name) -> Mark { document.mark(of: name.node) }
}

extension Draft {
  /// All lists of steps that a person sees, besides those of procedures, wherever they stand.
  var stepLists: [[Step]] {
    (questions ?? []).compactMap { $0.find?.steps } + values.compactMap { $0.find?.steps }
      + evidence.compactMap { $0.find?.steps } + places.map(\.first)
      + (fixes ?? []).flatMap { $0.ways.map(\.steps) }
  }
}
