// From YAML nodes to the places of the tree, without going deeper with them.

internal import YAML

extension Reader {
  /// Reads the tree and its branches.
  mutating func readTree(
    _ tree: (key: Word, value: Node)?, branches: (key: Word, value: Node)?, into draft: inout Draft
  ) {
    var pending: [(node: Node, place: Int)] = []
    if let tree {
      draft.tree = target(tree.value, &draft, &pending)
    }
    if let branches {
      let owner = Owner(branches.key)
      draft.branches = entries(of: branches.value, owner)?.map { id, value in
        checkID(id, "branch")
        return Draft.Branch(id: id, target: target(value, &draft, &pending))
      }
    }
    while let (node, place) = pending.popLast() {
      readPlace(node, place, &draft, &pending)
    }
  }

  private mutating func readPlace(
    _ node: Node, _ place: Int, _ draft: inout Draft, _ pending: inout [(node: Node, place: Int)]
  ) {
    let owner = Owner(kind: "This part of the tree", name: nil, mark: node.mark)
    guard let fields = fields(of: node, owner, required: ["ask", "then"]) else { return }
    draft.nodes[place].question = text(fields["ask"])
    guard let then = fields["then"] else { return }
    let answers = Owner(then.key)
    guard let written = entries(of: then.value, answers) else { return }
    var entries: [Draft.Entry] = []
    entries.reserveCapacity(written.count)
    for (choice, value) in written {
      let entry = Draft.Entry(choice: choice, target: target(value, &draft, &pending))
      if choice.text == "else" {
        draft.nodes[place].rest = entry
      } else {
        entries.append(entry)
      }
    }
    draft.nodes[place].entries = entries
  }

  private mutating func target(
    _ node: Node, _ draft: inout Draft, _ pending: inout [(node: Node, place: Int)]
  ) -> Draft.Target {
    let owner = Owner(kind: "The tree", name: nil, mark: node.mark)
    switch node.value {
    case .scalar(let name) where !name.isEmpty:
      return .name(Word(text: name, mark: node.mark))
    case .sequence(let items) where !items.isEmpty:
      return .fixes(items.compactMap { notedFix($0, owner) })
    case .mapping(let entries) where entries.contains(where: { $0.key.isScalar("fix") }):
      return notedFix(node, owner).map { .fixes([$0]) } ?? .nowhere
    case .mapping:
      draft.nodes.append(Draft.Node())
      pending.append((node, draft.nodes.count - 1))
      return .node(draft.nodes.count - 1)
    default:
      wrong(node, owner, expected: "a fix, a branch, or \"ask\" and \"then\"")
      return .nowhere
    }
  }

  private mutating func notedFix(_ node: Node, _ owner: Owner) -> Draft.NotedFix? {
    if case .scalar(let name) = node.value, !name.isEmpty {
      return Draft.NotedFix(fix: Word(text: name, mark: node.mark), note: nil)
    }
    guard case .mapping(let entries) = node.value else {
      wrong(node, owner, expected: "a fix")
      return nil
    }
    if entries.contains(where: { $0.key.isScalar("ask") }) {
      report(
        .wrongShape, at: node.mark,
        "A list names fixes, and asks nothing; lead to this question alone, without a list.")
      return nil
    }
    let leaf = Owner(kind: "This leaf", name: nil, mark: node.mark)
    guard let fields = fields(of: node, leaf, required: ["fix"], optional: ["note"]),
      let fix = text(fields["fix"])
    else { return nil }
    return Draft.NotedFix(fix: fix, note: prose(fields["note"]))
  }
}
