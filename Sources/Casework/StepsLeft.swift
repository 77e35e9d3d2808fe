// What the answers and the progress leave of the ways and steps of a tree.

package import Tree

extension Progress {
  /// How the answers stand to what is there with certain ones only.
  package func fitting(in tree: DecisionTree) -> Fitting { Fitting(of: answers, in: tree) }

  /// The numbers of the ways of a fix that the answers leave, counted from 0; all, where they leave none.
  package func ways(of fix: Fix, in tree: DecisionTree) -> [Int] {
    let fitting = fitting(in: tree)
    let left = fix.ways.indices.filter { !fitting.denies(fix.ways[$0].when) }
    return left.isEmpty ? Array(fix.ways.indices) : left
  }

  /// The number of the way followed of a fix among all, counted from 0; 0 when it has none.
  package func way(of fix: Fix, in tree: DecisionTree) -> Int {
    let left = ways(of: fix, in: tree)
    let chosen = min(ways[fix.id] ?? 0, max(0, fix.ways.count - 1))
    return left.contains(chosen) ? chosen : left.first ?? 0
  }

  /// The steps of the way followed of a fix; none when nothing is to be done.
  package func steps(of fix: Fix, in tree: DecisionTree) -> StepList {
    let number = way(of: fix, in: tree)
    let way = fix.ways.indices.contains(number) ? fix.ways[number] : Way(steps: [])
    return StepList(of: way, in: fix.id, fitting(in: tree))
  }

  /// What is to be done before a question that comes next.
  package func steps(before question: Question.ID, in tree: DecisionTree) -> StepList {
    StepList(
      before: question, tree.preparations(before: question),
      due: tree.preparations(before: question, following: answers, rulingOut: Set(failed)),
      fitting(in: tree))
  }

  /// The values of a tree, as far as they are filled in.
  package func filling(of tree: DecisionTree) -> Filling { Filling(of: tree, with: values) }

  /// How far a step is.
  package func state(of step: StepName) -> StepState { marks[step] ?? .toDo }
}
