// What a person can begin with: sessions that are not finished, and trees.

package import Tree

/// Sessions to go on with, and trees to begin.
package struct StartList: Equatable, Sendable {
  /// The sessions that are not finished.
  package private(set) var sessions: [OtherSession]
  /// The trees of the shelf; none where one was named, and all sessions are of it.
  package let trees: [TreeHead]

  /// Sessions and trees.
  package init(sessions: [OtherSession], trees: [TreeHead] = []) {
    self.sessions = sessions
    self.trees = trees
  }

  /// Something that can be chosen.
  enum Item: Equatable {
    /// The tree that was named, from its first question on.
    case anew
    case session(OtherSession)
    case tree(TreeHead)
  }

  /// How many items there are.
  var count: Int { firstSession + sessions.count + trees.count }

  /// The number of the first session, counted from 0; where trees are listed nothing is before it.
  private var firstSession: Int { trees.isEmpty ? 1 : 0 }

  /// The item of a number.
  subscript(item: Int) -> Item? {
    let place = item - firstSession
    if place < 0 { return item == 0 ? .anew : nil }
    if place < sessions.count { return .session(sessions[place]) }
    let tree = place - sessions.count
    return tree < trees.count ? .tree(trees[tree]) : nil
  }

  /// The item with which one probably goes on: whoever has a session seldom begins anew.
  var likely: Int { min(firstSession, max(0, count - 1)) }

  /// Takes a session away, by its name.
  mutating func remove(_ name: String) { sessions.removeAll { $0.name == name } }
}
