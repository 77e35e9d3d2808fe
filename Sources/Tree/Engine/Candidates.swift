// Which fixes remain, and in which order to try them.

extension Survey {
  /// The fixes that remain: confirmed ones first, then by their shares, and the one for when nothing is
  /// left last.
  ///
  /// A fix is confirmed if every leaf visited names it, as answers lead to each of them, and if it is
  /// known to be one after these answers.
  var candidates: [Candidate] {
    let remaining = self.remaining
    guard !remaining.isEmpty else {
      return [Candidate(fix: tree.otherwise, isConfirmed: true, note: nil)]
    }
    let shares = Shares(in: self).ofFixes.map(\.steady)
    let ranked = remaining.map { found in
      let isConfirmed = found.leafCount == leaves.count && !isConditional(found.fix)
      let rank = found.fix == tree.shape.otherwise ? 2 : isConfirmed ? 0 : 1
      return (
        rank: rank, share: shares[found.fix],
        candidate: Candidate(
          fix: tree.fixes[found.fix], isConfirmed: isConfirmed, note: found.note)
      )
    }
    // The sort is stable: what counts the same stays in the order met.
    return ranked.sorted { ($0.rank, $1.share) < ($1.rank, $0.share) }.map(\.candidate)
  }

  /// A fix that is neither ruled out nor denied.
  private struct Remaining {
    let fix: Int
    /// How many leaves name it.
    var leafCount = 1
    /// The leaf that named it last.
    var lastLeaf: Int32
    /// What all these leaves say about it; nil when one says something else.
    var note: String?
  }

  /// The fixes that are neither ruled out nor denied, in the order met.
  private var remaining: [Remaining] {
    let shape = tree.shape
    var places: [Int?] = Array(repeating: nil, count: tree.fixes.count)
    var found: [Remaining] = []
    for leaf in leaves {
      for number in shape.nodes[Int(leaf)].range {
        let fix = Int(shape.targets[number].fix)
        if isOut(fix) { continue }
        let note = shape.targets[number].note
        guard let place = places[fix] else {
          places[fix] = found.count
          found.append(Remaining(fix: fix, lastLeaf: leaf, note: note))
          continue
        }
        if found[place].lastLeaf == leaf { continue }
        found[place].lastLeaf = leaf
        found[place].leafCount += 1
        if found[place].note != note { found[place].note = nil }
      }
    }
    return found
  }
}
