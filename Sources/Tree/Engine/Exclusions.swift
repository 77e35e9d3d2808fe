// Which answer closed the last path to each fix that the answers exclude, in topological order, or
// denied what the fix needs.

/// An answer with the fixes that were no candidates any more after it.
package struct Exclusion: Sendable {
  /// What was asked and answered; the reply is not that the person is not sure.
  package let answered: Answered
  /// The fixes, in the order of the file.
  package let fixes: [Fix]
}

extension DecisionTree {
  /// The fixes that the answers exclude, by the answer on the trail after which no way was left, or
  /// which is another one than the fix needs.
  ///
  /// The last resort is not among them, since it always remains. The cost is linear in the nodes of
  /// the whole tree.
  package func exclusions(following answers: Answers) -> [Exclusion] {
    let survey = Survey(of: self, following: answers, rulingOut: [])
    let answered = Agenda(of: survey).answered
    let trail = Trail(answered, of: survey)
    let places = lastPlaces(of: answered, in: survey)
    var excluded: [Int: [Fix]] = [:]
    for (fix, place) in places.enumerated() where trail.indices.contains(place) {
      if fix != shape.otherwise { excluded[place, default: []].append(fixes[fix]) }
    }
    return excluded.sorted { $0.key < $1.key }.map { place, fixes in
      Exclusion(answered: trail[place], fixes: fixes)
    }
  }

  /// The place on the trail of the answer that excludes each fix: behind the end for
  /// one that remains, and -1 for one that nothing leads to.
  private func lastPlaces(of answered: [Int32], in survey: Survey) -> [Int] {
    var turns = Array(repeating: Int.max, count: questions.count)
    for (turn, question) in answered.enumerated() { turns[Int(question)] = turn }
    // A way is open until the first answer that leads elsewhere, a node until its last way closes.
    var closed = Array(repeating: -1, count: shape.nodes.count)
    closed[0] = .max
    var found = Array(repeating: -1, count: fixes.count)
    for index in topologicalOrder(from: 0) {
      let node = shape.nodes[index]
      let here = closed[index]
      if node.isLeaf {
        for target in shape.targets[node.range] {
          found[Int(target.fix)] = max(found[Int(target.fix)], here)
        }
        continue
      }
      for edge in node.range {
        let way =
          survey.part.leads(along: edge, from: index) ? here : min(here, turns[Int(node.question)])
        closed[Int(shape.children[edge])] = max(closed[Int(shape.children[edge])], way)
      }
    }
    for fix in limitedFixes {
      for applies in fixes[fix].applies where survey.part.fit(of: applies) == .denied {
        found[fix] = min(found[fix], turns[Int(applies.question)])
      }
    }
    return found
  }
}
