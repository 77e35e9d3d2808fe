// The places of a tree, and how they hang together: what a picture of it shows.

/// A place of a tree with fixes, one of which may have a note there.
package struct PlacedFix: Sendable {
  /// The fix.
  package let fix: Fix
  /// What the tree says about it at this place.
  package let note: String?
}

extension DecisionTree {
  /// How many places the tree has, those that ask and those with fixes; they are numbered from 0,
  /// which is where a walk begins.
  package var placeCount: Int { shape.nodes.count }

  /// How many exits all places have together; they are numbered from 0.
  package var exitCount: Int { shape.children.count }

  /// The question that is asked at a place; nil where there are fixes.
  package func question(at place: Int) -> Question? {
    let number = shape.nodes[place].question
    return number < 0 ? nil : questions[Int(number)]
  }

  /// The exits of a place, one for each choice of its question, in the order of the file; none
  /// where there are fixes.
  package func exits(of place: Int) -> Range<Int> {
    shape.nodes[place].question < 0 ? 0..<0 : shape.nodes[place].range
  }

  /// The place that an exit leads to.
  package func target(of exit: Int) -> Int { Int(shape.children[exit]) }

  /// The choice for which a person takes an exit of a place with a question.
  package func choice(of exit: Int, in question: Question) -> Choice {
    question.choices[Int(shape.choices[exit])]
  }

  /// The fixes at a place, the likelier first; none where a question is asked.
  package func fixes(at place: Int) -> [PlacedFix] {
    guard shape.nodes[place].question < 0 else { return [] }
    return shape.targets[shape.nodes[place].range].map {
      PlacedFix(fix: fixes[Int($0.fix)], note: $0.note)
    }
  }

  /// The id of the branch that begins at a place with a question; nil when none does.
  package func branch(at place: Int) -> String? {
    let number = shape.nodes[place].branch
    return number < 0 ? nil : shape.branchIDs[Int(number)]
  }
}
