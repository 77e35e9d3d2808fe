// Which values a page asks for.

internal import Tree

/// Values that can be filled in.
struct ValueSheet: Equatable, Sendable {
  /// Their ids: first those that are asked for, in the order met on the page below.
  let ids: [Value.ID]
  /// How many are asked for, one after the other.
  let askedCount: Int
  /// Whether what is selected on the page below is copied once all of them are filled in.
  var isForCopying = false

  /// Some values to be asked for, with all others of a tree below them; first those that it takes to
  /// find out what is asked for.
  init(asking asked: [Value.ID], of tree: DecisionTree, isForCopying: Bool = false) {
    var ids = asked
    var isListed = Set(asked)
    var place = 0
    while place < ids.count {
      let texts = tree.value(ids[place])?.find?.texts ?? []
      for value in Filling(of: tree, with: [:]).values(in: texts)
      where isListed.insert(value.id).inserted {
        ids.append(value.id)
      }
      place += 1
    }
    self.ids = ids + tree.values.map(\.id).filter { !isListed.contains($0) }
    askedCount = asked.count
    self.isForCopying = isForCopying
  }
}
