// Where the steps that were marked stand in a tree that may have changed since.

import DecisionTree

/// Where the steps that were marked stand in a tree; a step is known by its wording.
struct StepPlaces {
  private struct Way: Hashable {
    let fix: Fix.ID
    let title: String?
  }

  private let tree: Tree
  /// The titles now of the ways whose titles are gone: those of the ways most like them.
  private var titles: [Way: String?] = [:]

  /// The places of the steps that events speak of.
  init(of events: [Event], in tree: Tree) {
    self.tree = tree
    var texts: [Way: Set<String>] = [:]
    for case .marked(_, let step, _) in events {
      texts[Way(fix: step.fix, title: step.way), default: []].insert(step.text)
    }
    for (way, texts) in texts {
      let ways = tree.fix(way.fix)?.ways ?? []
      if ways.contains(where: { $0.title == way.title }) { continue }
      let counts = ways.map { texts.intersection($0.steps.map(\.do)).count }
      guard let most = counts.max(), let place = counts.firstIndex(of: most) else { continue }
      titles.updateValue(ways[place].title, forKey: way)
    }
  }

  /// An event with its step where the tree has it now.
  func fitted(_ event: Event) -> Event {
    guard case .marked(let fix, var step, let mark) = event, let ways = tree.fix(step.fix)?.ways
    else { return event }
    let now = ways.filter { $0.steps.contains { $0.do == step.text } }.map(\.title)
    guard let first = now.first, !now.contains(step.way) else { return event }
    let title = titles[Way(fix: step.fix, title: step.way)] ?? first
    step.way = now.contains(title) ? title : first
    return .marked(fix: fix, step, mark)
  }
}
