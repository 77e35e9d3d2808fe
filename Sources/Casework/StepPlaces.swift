// Where the steps that were marked, and the ways that were chosen, stand in a tree that changed.

package import Tree

/// Where steps and ways stand in a tree; a step is known by its wording, a way by its title.
package struct StepPlaces {
  private struct Way: Hashable {
    let fix: Fix.ID
    let title: String?
  }

  private let tree: DecisionTree
  /// The titles now of the ways whose titles are gone: those of the ways most like them.
  private var titles: [Way: String?] = [:]
  /// The numbers of the ways of a fix in which a step of some wording stands, ascending.
  private var places: [Fix.ID: [String: [Int]]] = [:]

  /// The places of the steps that events speak of.
  package init(of events: [Event], in tree: DecisionTree) {
    self.tree = tree
    var texts: [Way: Set<String>] = [:]
    for case .marked(_, let step, _, _) in events {
      guard case .fix(let fix) = step.owner else { continue }
      texts[Way(fix: fix, title: step.way), default: []].insert(step.text)
    }
    for fix in Set(texts.keys.map(\.fix)) {
      var numbers: [String: [Int]] = [:]
      for (number, way) in (tree.fix(fix)?.ways ?? []).enumerated() {
        for step in way.steps where numbers[step.do]?.last != number {
          numbers[step.do, default: []].append(number)
        }
      }
      places[fix] = numbers
    }
    for (way, texts) in texts {
      let ways = tree.fix(way.fix)?.ways ?? []
      if ways.contains(where: { $0.title == way.title }) { continue }
      let counts = ways.map { texts.intersection($0.steps.map(\.do)).count }
      guard let most = counts.max(), let place = counts.firstIndex(of: most) else { continue }
      titles.updateValue(ways[place].title, forKey: way)
    }
  }

  /// An event with its step or its way where the tree has it now, and its verdict as it is meant.
  package func fitted(_ event: Event) -> Event {
    if case .judged(let fix, let verdict) = event {
      return .judged(fix: fix, tree.meaning(of: verdict, on: fix.id))
    }
    if case .choseWay(let fix, let way, let title?) = event {
      return .choseWay(fix: fix, way: number(of: title, in: fix.id) ?? way, title: title)
    }
    guard case .marked(let named, var step, let mark, let typed) = event,
      case .fix(let fix) = step.owner, let ways = tree.fix(fix)?.ways
    else { return event }
    let now = (places[fix]?[step.text] ?? []).map { ways[$0].title }
    guard let first = now.first, !now.contains(step.way) else { return event }
    let title = titles[Way(fix: fix, title: step.way)] ?? first
    step.way = now.contains(title) ? title : first
    return .marked(of: named, step, mark, typed: typed)
  }

  /// The number of a way by its title, counted from 0; nil when no way is like it.
  private func number(of title: String, in fix: Fix.ID) -> Int? {
    let now = titles[Way(fix: fix, title: title)] ?? title
    return tree.fix(fix)?.ways.firstIndex { $0.title == now }
  }
}
