// Which lines a page lists for the page on which something is looked for.

internal import Casework
internal import Text
internal import Tree

extension Below {
  /// The items of a page as they stand there, however they are wrapped.
  init(of scene: Scene, _ finder: Finder) {
    self.init(
      isMap: scene.content.kind == .map, scene.listedItems, finder, trees: scene.listedTrees)
  }
}

extension Scene {
  /// The ids of the trees that the page lists.
  fileprivate var listedTrees: Set<String> {
    if case .start(let list) = content { Set(list.trees.map(\.id)) } else { [] }
  }

  /// The items of the page; the map lists the whole tree, which is searched anyway.
  fileprivate var listedItems: [Below.Item] {
    if content.kind == .map { return [] }
    var items: [Below.Item] = []
    for row in text.rows {
      guard let item = row.item else { continue }
      if item == items.count {
        let found = found(at: item)
        items.append(
          Below.Item(
            text: row.text.withoutNumber, found: found, ids: found.map(tree.ids) ?? []))
      } else if row.isDetail {
        items[item].details.append(row.text.onOneLine)
      } else {
        items[item].text += " " + row.text.onOneLine
      }
    }
    return items
  }
}

extension Scene {
  /// What of the tree an item of the page is; nil when it is something else.
  fileprivate func found(at item: Int) -> Found? {
    switch content {
    case .question(let id), .change(let id):
      guard let choices = tree.question(id)?.choices, item < choices.count else { return nil }
      return .choice(id, choices[item].id)
    case .candidates:
      switch candidates?.items[item] {
      case .question(let question)?: return .question(question.id)
      case .candidate(let place)?: return .fix(walk.candidates[place].id)
      case .condition(let condition, _)?: return .question(condition.question.id)
      case .neighbour(let neighbour)?:
        return .choice(neighbour.question.id, neighbour.choice.id)
      case .crossedOut(let fix)?: return .fix(fix.id)
      case nil: return nil
      }
    case .answers:
      if item >= walk.trail.count {
        let place = item - walk.trail.count
        return progress.failed.indices.contains(place) ? .fix(progress.failed[place]) : nil
      }
      let answered = walk.trail[item]
      guard case .choice(let id) = answered.reply else { return .question(answered.question.id) }
      return .choice(answered.question.id, id)
    case .fix(let id):
      guard let fix = tree.fix(id), case .step(let step)? = checklist?[item],
        let place = checklist?.steps.place(of: step)
      else { return nil }
      return .step(id, way: progress.way(of: fix, in: tree), step: place)
    default:
      return nil
    }
  }
}

extension DecisionTree {
  /// The ids by which a person may know something.
  fileprivate func ids(of found: Found) -> [String] {
    switch found {
    case .choice(_, let id), .article(let id, _): [id]
    case .fix(let id): [id] + (fix(id)?.article.map { [$0] } ?? [])
    case .question, .step: []
    }
  }
}

extension String {
  /// The text of an item without its number.
  fileprivate var withoutNumber: String {
    let text: Substring = drop { $0 == " " }.drop(while: \.isNumber)
    return String(text.drop { $0 == "." }.drop { $0 == " " } as Substring)
  }
}
