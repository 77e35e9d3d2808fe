// How much of one kind of thing cases reach.

/// What is reached of one kind of thing.
package struct Share<Thing: Sendable>: Sendable {
  /// How many there are that answers lead to.
  package private(set) var total = 0
  /// Those that no case reaches.
  package private(set) var missed: [Thing] = []

  /// How many the cases reach.
  package var reached: Int { total - missed.count }

  /// The share that the cases reach in percent, rounded down.
  package var percent: Int { reached * 100 / max(1, total) }

  /// Counts one more.
  mutating func count(_ thing: Thing, isReached: Bool) {
    total += 1
    if !isReached { missed.append(thing) }
  }
}
