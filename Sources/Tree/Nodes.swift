// The nodes of a tree, and how they hang together: what a picture of it shows.

/// A fix in a leaf, which may have a note there.
package struct PlacedFix: Sendable {
  /// The fix.
  package let fix: Fix
  /// What the tree says about it in this leaf.
  package let note: String?
}

extension DecisionTree: NumberedGraph {
  /// How many nodes the tree has, those that ask and its leaves; they are numbered from 0, which is
  /// where a walk begins.
  package var nodeCount: Int { shape.nodes.count }

  /// How many edges all nodes have together; they are numbered from 0.
  package var edgeCount: Int { shape.children.count }

  /// The edges that lead on from a node, one for each choice of its question, in the order of the
  /// file; none from a leaf.
  package func edges(from node: Int) -> Range<Int> {
    shape.nodes[node].isLeaf ? 0..<0 : shape.nodes[node].range
  }

  /// The node that an edge leads to.
  package func target(of edge: Int) -> Int { Int(shape.children[edge]) }

  /// The question that is asked at a node; nil in a leaf.
  package func question(at node: Int) -> Question? {
    shape.nodes[node].isLeaf ? nil : questions[Int(shape.nodes[node].question)]
  }

  /// Whether a node is a leaf; costs less than asking for its question.
  package func isLeaf(_ node: Int) -> Bool { shape.nodes[node].isLeaf }

  /// The choice for which a person follows an edge from a node with a question.
  package func choice(of edge: Int, in question: Question) -> Choice {
    question.choices[Int(shape.choices[edge])]
  }

  /// The fixes of a leaf, the likelier first; none where a question is asked.
  package func fixes(at node: Int) -> [PlacedFix] {
    guard shape.nodes[node].isLeaf else { return [] }
    return shape.targets[shape.nodes[node].range].map {
      PlacedFix(fix: fixes[Int($0.fix)], note: $0.note)
    }
  }

  /// What is to be done before the question of a node; nothing in most places.
  package func firstSteps(at node: Int) -> [Step] {
    shape.firstSteps.place(of: node, by: \.node).map { shape.firstSteps[$0].steps } ?? []
  }

  /// The node whose questions come first when a person is not sure at a node; nil when the author says
  /// nothing of it.
  package func firstIfUnsure(at node: Int) -> Int? {
    shape.precedences.place(of: node, by: \.node).map { Int(shape.precedences[$0].first) }
  }

  /// The id of the branch that begins at a node with a question; nil when none does.
  package func branch(at node: Int) -> String? {
    let number = shape.nodes[node].branch
    return number < 0 ? nil : shape.branchIDs[Int(number)]
  }
}

extension Array {
  /// The place of what belongs to a node, where all stand by ascending nodes: a binary search, as a tree
  /// may have something at each of its nodes.
  fileprivate func place(of node: Int, by number: (Element) -> Int32) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if number(self[middle]) < node { low = middle + 1 } else { high = middle }
    }
    return low < count && number(self[low]) == node ? low : nil
  }
}
