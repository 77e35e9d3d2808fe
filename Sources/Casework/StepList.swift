// The steps that the answers leave, by their names.

package import Tree

/// The steps of a way, or those before a question, that the answers leave.
///
/// Each is known by its wording, and by how often that stands before it among all steps, there or not:
/// so its name stays whatever the answers are.
package struct StepList: Sendable {
  private let owner: StepOwner
  private let way: String?
  private let all: [Step]
  private let repetitions: [Int]
  /// The places among all of those that are there.
  private let places: [Int]
  /// What must have come out for some of all to be due, by the place of the first of them.
  private let presupposed: [Int: [Condition]]
  private let fitting: Fitting

  /// A step that is there.
  package struct Item: Sendable {
    /// How it is known.
    package let name: StepName
    /// What it says.
    package let step: Step
    /// What must come out, and how, for it to be due; none where that is settled.
    package let conditions: [Condition]
    /// What must have come out, and how, for this step and those that follow to be due; none where
    /// that is settled or said already.
    package let presupposed: [Condition]
  }

  private init(
    of owner: StepOwner, way: String? = nil, _ all: [Step], at places: some Sequence<Int>,
    presupposing presupposed: [Int: [Condition]] = [:], _ fitting: Fitting
  ) {
    self.owner = owner
    self.way = way
    self.all = all
    self.places = places.filter { !fitting.denies(all[$0].when) }
    self.presupposed = presupposed
    self.fitting = fitting
    var counts: [String: Int] = [:]
    repetitions = all.map { step in
      let count = counts[step.do, default: 0]
      counts[step.do] = count + 1
      return count
    }
  }

  /// The steps of a way that belongs to a fix.
  init(of way: Way, in fix: Fix.ID, _ fitting: Fitting) {
    self.init(of: .fix(fix), way: way.title, way.steps, at: way.steps.indices, fitting)
  }

  /// Those of all steps before a question that are due.
  init(before question: Question.ID, _ all: [[Step]], due: [Preparation], _ fitting: Fitting) {
    var starts = [0]
    for steps in all { starts.append(starts[starts.count - 1] + steps.count) }
    self.init(
      of: .question(question), all.flatMap(\.self),
      at: due.flatMap { starts[$0.place]..<starts[$0.place + 1] },
      presupposing: Dictionary(
        uniqueKeysWithValues: due.map { (starts[$0.place], $0.conditions) }), fitting)
  }

  /// The number of steps that are there.
  package var count: Int { places.count }

  /// A step by its number, counted from 0.
  package subscript(number: Int) -> Item {
    let place = places[number]
    return Item(
      name: name(at: place), step: all[place], conditions: fitting.open(of: all[place].when),
      presupposed: presupposed[place] ?? [])
  }

  /// How a step is known, by its number, counted from 0.
  package func name(of number: Int) -> StepName { name(at: places[number]) }

  private func name(at place: Int) -> StepName {
    StepName(of: owner, way: way, text: all[place].do, repetition: repetitions[place])
  }

  /// The number of a step by its wording, whatever way it was marked in; nil when it is not here.
  package func number(of name: StepName) -> Int? {
    guard name.owner == owner else { return nil }
    return places.firstIndex {
      repetitions[$0] == name.repetition && all[$0].do == name.text
    }
  }

  /// The number of a step by its place among all of the way, there or not; nil when it is not here.
  package func number(ofPlace place: Int) -> Int? { places.firstIndex(of: place) }

  /// The place of a step among all of the way, there or not.
  package func place(of number: Int) -> Int { places[number] }
}
