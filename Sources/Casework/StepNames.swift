// The steps of a way by their names, found in one pass over it.

package import Tree

/// The names of the steps of a way: each by its wording, and by how often that was there before.
package struct StepNames: Sendable {
  private let fix: Fix.ID
  private let way: Way
  private let repetitions: [Int]

  /// The names of the steps of a way that belongs to a fix.
  init(of way: Way, in fix: Fix.ID) {
    self.fix = fix
    self.way = way
    var counts: [String: Int] = [:]
    repetitions = way.steps.map { step in
      let count = counts[step.do, default: 0]
      counts[step.do] = count + 1
      return count
    }
  }

  /// The number of steps.
  package var count: Int { repetitions.count }

  /// The name of a step by its number, counted from 0.
  package subscript(number: Int) -> StepName {
    StepName(
      fix: fix, way: way.title, text: way.steps[number].do, repetition: repetitions[number])
  }

  /// The number of a step by its wording, whatever way it was marked in; nil when it is not here.
  package func number(of name: StepName) -> Int? {
    guard name.fix == fix else { return nil }
    return repetitions.indices.first {
      repetitions[$0] == name.repetition && way.steps[$0].do == name.text
    }
  }
}

extension Progress {
  /// The number of the way followed of a fix, counted from 0.
  package func way(of fix: Fix) -> Int {
    min(ways[fix.id] ?? 0, max(0, fix.ways.count - 1))
  }

  /// The names of the steps of the way followed of a fix; none when nothing is to be done.
  package func steps(of fix: Fix) -> StepNames {
    let number = way(of: fix)
    let way = fix.ways.indices.contains(number) ? fix.ways[number] : Way(steps: [])
    return StepNames(of: way, in: fix.id)
  }

  /// How far a step is.
  package func state(of step: StepName) -> StepState { marks[step] ?? .toDo }
}
