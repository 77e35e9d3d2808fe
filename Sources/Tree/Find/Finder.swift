// What words mean in a tree: a linear search through all that it says.

/// Finds what words mean in a tree, of what can be reached in it.
package struct Finder: Sendable {
  private var index = TextIndex()
  /// What the texts of the index stand for.
  private var all: [Found] = []
  /// The ids of the articles in which something may be found too.
  package let articles: [String]

  /// All that can be found in a tree; made once, at a cost that is linear in its text.
  package init(of tree: DecisionTree) {
    var isAsked = Array(repeating: false, count: tree.questions.count)
    for node in tree.shape.nodes where !node.isLeaf { isAsked[Int(node.question)] = true }
    var before: [Int: [Step]] = [:]
    for first in tree.shape.firstSteps {
      before[Int(tree.shape.nodes[Int(first.node)].question), default: []] += first.steps
    }
    articles = tree.usefulArticles
    for (number, question) in tree.questions.enumerated() where isAsked[number] {
      add(question, before[number] ?? [])
    }
    let fixes = tree.reachedFixes
    let first = all.count
    for fix in fixes {
      add(.fix(fix.id), fix.title, fix.because ?? "", ids: [fix.id, fix.article ?? fix.id])
    }
    for (place, fix) in fixes.enumerated() { addSteps(of: fix, within: first + place) }
  }

  private mutating func add(_ question: Question, _ before: [Step]) {
    let place = all.count
    let steps = (question.find?.steps ?? []) + before
    // Nobody knows a question by its id, which may be a word as others use it.
    add(
      .question(question.id), question.text,
      ([question.id] + steps.map(\.wording)).joined(separator: "\n"), ids: [])
    for choice in question.choices {
      add(.choice(question.id, choice.id), choice.text, ids: [choice.id], within: place)
    }
  }

  private mutating func addSteps(of fix: Fix, within place: Int) {
    for (way, steps) in fix.ways.lazy.map(\.steps).enumerated() {
      for (number, step) in steps.enumerated() {
        add(.step(fix.id, way: way, step: number), step.do, step.rest, ids: [], within: place)
      }
    }
  }

  private mutating func add(
    _ found: Found, _ title: String, _ text: String = "", ids: [String], within owner: Int? = nil
  ) {
    all.append(found)
    index.add(title: title, text, ids: ids, within: owner)
  }

  /// Adds an article with all that it says.
  package mutating func add(article id: String, title: String, _ text: String) {
    add(.article(id, title: title), title, text, ids: [id])
  }

  /// What words mean, the best first, at most some of it, and how much there is: answers and questions,
  /// then fixes, steps, articles, in the order of the file.
  ///
  /// `marks` says of what is left out, as `marks(of:)` made it.
  package func hits(
    for words: String, leavingOut marks: [Bool] = [], most: Int = .max
  ) -> (first: [Hit], count: Int) {
    let matches = index.matches(of: words).filter { $0.number >= marks.count || !marks[$0.number] }
    let first = matches.prefix(most).map { Hit(found: all[$0.number], rank: $0.rank) }
    return (first, matches.count)
  }

  /// The words as they were probably meant, where one letter of them is wrong and they fit nothing.
  package func mended(_ words: String) -> String? { index.mended(words) }

  /// Of each thing that can be found, whether it is one of some; none when there are none.
  package func marks(of things: Set<Found>) -> [Bool] {
    things.isEmpty ? [] : all.map(things.contains)
  }
}

extension DecisionTree {
  /// The fixes to which an answer leads, in the order of the file.
  fileprivate var reachedFixes: [Fix] {
    var isNamed = Array(repeating: false, count: fixes.count)
    for target in shape.targets { isNamed[Int(target.fix)] = true }
    isNamed[shape.otherwise] = true
    return fixes.indices.filter { isNamed[$0] }.map { fixes[$0] }
  }

  /// The ids of the articles that these rest on, each once, and then of those that texts mention.
  package var usefulArticles: [String] {
    var known: Set<String> = []
    return reachedFixes.compactMap(\.article).filter { known.insert($0).inserted }
      + mentionedArticles
  }
}

extension Step {
  /// What can be found of the step: what to do, to type and to see.
  fileprivate var wording: String { self.do + "\n" + rest }

  /// What there is to type and to see.
  var rest: String { [type, expect].compactMap(\.self).joined(separator: "\n") }
}
