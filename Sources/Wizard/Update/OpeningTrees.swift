// Beginning a tree: from the start page, or where something was found that belongs to it.

internal import Casework
internal import Tree

extension Session {
  /// Does what an item of the start page says.
  mutating func begin(with item: StartList.Item?) -> Effect? {
    switch item {
    case .anew: leavePage()
    case .session(let other): return .end(.other(other.name))
    case .tree(let head): return .end(.tree(Opening(head)))
    case nil: break
    }
    return nil
  }

  /// Begins the tree that something was found in; where a session is left for it, that is shown first.
  mutating func go(to entry: ShelfEntry) -> Effect? {
    let opening = Opening(entry)
    if isAtDoor { return .end(.tree(opening)) }
    if opening.tree == tree.id { return follow(opening.answers) }
    let wordings = opening.answers.map { answer in
      shelf?.wording(of: answer, in: entry.tree) ?? "\(answer.question): \(answer.choice)"
    }
    open(.opening(OfferedOpening(opening: opening, wordings: wordings)))
    return nil
  }

  /// Shows the first of some answers of this tree that was not given, as it would be answered ahead.
  private mutating func follow(_ answers: [Symptom.Answer]) -> Effect? {
    guard let next = answers.first(where: { progress.answers[$0.question] == nil }) else {
      notice = "This is the tree for that, and all that it answers was answered."
      return nil
    }
    return go(to: .choice(next.question, next.choice))
  }

  /// Begins a tree with or without what was found there.
  mutating func begin(_ opening: Opening, withAnswers isTaken: Bool) -> Effect? {
    .end(.tree(isTaken ? opening : opening.withoutAnswers))
  }

  /// Whether no tree was chosen yet.
  var isAtDoor: Bool { pages.contains { $0.content.isDoor } }

  /// Shows at the begin what was found: answers are given, and a fix or an article lies in front.
  package mutating func show(_ opening: Opening) -> Effect? {
    defer { settle() }
    if let id = opening.fix, tree.fix(id) != nil, page.content != .fix(id) { open(.fix(id)) }
    return opening.article.map { .read(article: $0) }
  }
}

extension Opening {
  /// The same tree from its first question on.
  fileprivate var withoutAnswers: Opening {
    Opening(TreeHead(id: tree, title: title))
  }
}

extension Page.Content {
  /// Whether it lists the trees to begin with.
  var isDoor: Bool {
    if case .start(let list) = self { !list.trees.isEmpty } else { false }
  }
}
