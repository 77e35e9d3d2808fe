// Which fixes remain, and in which order to try them.

extension Survey {
  /// The fixes that remain: confirmed ones first, the one for when nothing is left last.
  var candidates: [Candidate] {
    let remaining = self.remaining
    guard !remaining.isEmpty else {
      return [Candidate(fix: tree.otherwise, isConfirmed: true, note: nil)]
    }
    let paths = PathsFromRoot(of: self)
    let all = remaining.map { found in
      Candidate(
        fix: tree.fixes[found.fix], isConfirmed: paths.lead(to: found.leaves),
        note: found.notes.first { $0.value == found.leaves.count }?.key)
    }
    return all.filter { $0.isConfirmed && $0.id != tree.otherwise.id }
      + all.filter { !$0.isConfirmed && $0.id != tree.otherwise.id }
      + all.filter { $0.id == tree.otherwise.id }
  }

  /// The fixes that are not ruled out, in the order met, with the leaves and the notes of each.
  private var remaining: [(fix: Int, leaves: [Int32], notes: [String: Int])] {
    var place = Array(repeating: -1, count: tree.fixes.count)
    var found: [(fix: Int, leaves: [Int32], notes: [String: Int])] = []
    for leaf in order {
      let node = tree.shape.nodes[Int(leaf)]
      guard node.question < 0 else { continue }
      for target in tree.shape.targets[node.range] where !isRuledOut(target.fix) {
        let fix = Int(target.fix)
        if place[fix] < 0 {
          place[fix] = found.count
          found.append((fix, [], [:]))
        }
        guard found[place[fix]].leaves.last != leaf else { continue }
        found[place[fix]].leaves.append(leaf)
        if let note = target.note { found[place[fix]].notes[note, default: 0] += 1 }
      }
    }
    return found
  }
}
