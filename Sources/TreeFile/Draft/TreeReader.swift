// From a YAML document to a draft: the places of the tree, without going deeper with them.

internal import YAML

extension DraftReader {
  /// Reads the tree and its branches.
  mutating func readTree(_ tree: Field?, branches: Field?) {
    var pending: [(node: Node, place: Int)] = []
    if let tree { draft.tree = target(tree.value, &pending) }
    if let branches {
      draft.branches = entries(of: branches.value, Owner(branches.key))?
        .map { id, value in
          checkID(id.node, "branch")
          return Draft.Branch(id: id, target: target(value, &pending))
        }
    }
    while let (node, place) = pending.popLast() { readPlace(node, place, &pending) }
  }

  private mutating func readPlace(
    _ node: Node, _ place: Int, _ pending: inout [(node: Node, place: Int)]
  ) {
    let owner = Owner("This part of the tree", at: node)
    guard let fields = fields(of: node, owner, .place) else { return }
    draft.places[place].question = name(fields[.ask])
    if let first = fields[.first] { draft.places[place].first = someSteps(first) }
    guard let then = fields[.then],
      let written = entries(
        of: then.value, Owner(then.key), advice: "write each as \"choice: fix\".")
    else {
      return
    }
    let first = draft.entries.count
    for (choice, value) in written {
      if choice.word == Keyword.first.rawValue, isSteps(value) {
        findings.report(
          .wrongShape, at: draft.mark(choice), "\"first\" leads nowhere, and so is no choice",
          advice: "move it in front of \"then\", beside \"ask\".")
        continue
      }
      if choice.word == Keyword.unsure.rawValue {
        draft.places[place].unsure = branch(value, Owner(choice))
        continue
      }
      let entry = Draft.Entry(choice: choice, target: target(value, &pending))
      if choice.word == Keyword.else.rawValue {
        draft.places[place].rest = entry
      } else {
        draft.entries.append(entry)
      }
    }
    draft.places[place].entries = first..<draft.entries.count
  }

  /// The name of a branch that stands alone.
  private mutating func branch(_ node: Node, _ owner: Owner) -> Name? {
    if document.isScalar(node), !document.text(of: node).isEmpty { return name(node) }
    wrong(node, owner, expected: "the id of a branch")
    return nil
  }

  private mutating func target(
    _ node: Node, _ pending: inout [(node: Node, place: Int)]
  ) -> Draft.Target {
    let owner = Owner("The tree", at: node)
    switch document.shape(of: node) {
    case .scalar where !document.text(of: node).isEmpty:
      return .name(name(node))
    case .sequence where document.count(of: node) > 0:
      return fixes(document.children(of: node), owner)
    case .mapping where value(of: .fix, in: node) != nil:
      return fixes([node], owner)
    case .mapping where isFix(node):
      if document.count(of: node) == 2, value(of: .tree, in: node) != nil {
        findings.report(
          .wrongShape, at: draft.mark(node), "Only a fix leads on to another tree",
          advice: "write one with \"tree\" under \"fixes\", and its id here.")
        return .nowhere
      }
      findings.report(
        .wrongShape, at: draft.mark(node), "The tree names fixes, and this is one itself",
        advice: "move it to \"fixes\", and write its id here.")
      return .nowhere
    case .mapping:
      draft.places.append(Draft.Place())
      pending.append((node, draft.places.count - 1))
      return .place(Int32(draft.places.count - 1))
    default:
      wrong(node, owner, expected: "a fix, a branch, or \"ask\" and \"then\"")
      return .nowhere
    }
  }

  /// Whether something is a list of steps.
  private func isSteps(_ node: Node) -> Bool {
    guard document.shape(of: node) == .sequence, document.count(of: node) > 0 else { return false }
    let item = document.first(in: node)
    return document.shape(of: item) == .mapping
      && (value(of: .do, in: item) != nil || value(of: .use, in: item) != nil)
  }

  /// Whether keys of a fix stand where the tree goes on.
  private func isFix(_ node: Node) -> Bool {
    value(of: .ask, in: node) == nil && value(of: .then, in: node) == nil
      && [.title, .steps, .tree].contains { value(of: $0, in: node) != nil }
  }

  /// Reads the fixes of a leaf.
  private mutating func fixes(_ nodes: [Node], _ owner: Owner) -> Draft.Target {
    let first = draft.noted.count
    for node in nodes { notedFix(node, owner).map { draft.noted.append($0) } }
    draft.lists.append(first..<draft.noted.count)
    return .fixes(Int32(draft.lists.count - 1))
  }

  private mutating func notedFix(_ node: Node, _ owner: Owner) -> Draft.NotedFix? {
    if document.isScalar(node), !document.text(of: node).isEmpty {
      return Draft.NotedFix(fix: name(node), note: nil)
    }
    guard document.shape(of: node) == .mapping else {
      wrong(node, owner, expected: "a fix")
      return nil
    }
    if value(of: .ask, in: node) != nil {
      findings.report(
        .wrongShape, at: draft.mark(node), "A list names fixes, and asks nothing",
        advice: "lead to this question alone, without a list.")
      return nil
    }
    guard let fields = fields(of: node, Owner("This leaf", at: node), .leaf),
      let fix = name(fields[.fix])
    else { return nil }
    return Draft.NotedFix(fix: fix, note: prose(fields[.note]).map { name($0) })
  }
}
