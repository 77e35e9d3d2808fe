// What a team remembers of a tree: the sums of what its sessions add.

package import Casework
package import Journals
package import Tree

/// What came of the questions, fixes and steps of a tree in some sessions.
package struct TreeTally: Sendable {
  /// How many sessions are counted.
  package private(set) var sessions = 0
  /// How many of them walked the tree in another version.
  package private(set) var otherVersions = 0
  /// The questions that were replied to, by their ids.
  package private(set) var questions: [Question.ID: QuestionTally] = [:]
  /// The fixes that were met, by their ids.
  package private(set) var fixes: [Fix.ID: FixTally] = [:]
  /// In how many sessions each of them was met.
  package private(set) var met: [Fix.ID: Int] = [:]
  /// How many of these were given up.
  package private(set) var givenUp: [Fix.ID: Int] = [:]
  /// In how many sessions a step failed.
  package private(set) var failedSteps: [StepName: Int] = [:]

  /// The sums of some sessions of a tree, of the version with a digest; what older versions said of an
  /// end is read as the tree means it, where it is at hand.
  package init(of tallies: some Sequence<SessionTally>, in tree: DecisionTree?, digest: String?) {
    for tally in tallies {
      sessions += 1
      if let digest, tally.tree.digest != digest { otherVersions += 1 }
      for (id, reply) in tally.replies { questions[id, default: QuestionTally()].add(reply) }
      for (id, trial) in tally.trials {
        met[id, default: 0] += 1
        if tally.isGivenUp { givenUp[id, default: 0] += 1 }
        let upshot = tree.map { $0.meaning(of: trial.upshot, on: id) } ?? trial.upshot
        if let upshot { fixes[id, default: FixTally()].add(upshot, on: trial.day) }
      }
      for step in tally.failedSteps { failedSteps[step, default: 0] += 1 }
    }
  }
}

/// What was replied to a question.
package struct QuestionTally: Sendable {
  /// In how many sessions it was replied to.
  package private(set) var replied = 0
  /// In how many of them the person was not sure.
  package private(set) var unsure = 0
  private var seconds: [Int] = []

  /// How many seconds a reply took, of as many that took longer as less; nil where no time is known.
  package var median: Int? {
    seconds.isEmpty ? nil : seconds.sorted()[(seconds.count - 1) / 2]
  }

  fileprivate mutating func add(_ reply: SessionTally.Replied) {
    replied += 1
    if reply.isUnsure { unsure += 1 }
    if let time = reply.seconds { seconds.append(time) }
  }
}
