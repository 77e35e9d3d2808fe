// What one session adds to what a team remembers of a tree.

package import Casework
package import Tree

/// What became of the questions and fixes of a session in the end: nothing that was taken back.
package struct SessionTally: Equatable, Sendable {
  /// The tree as it was the last time.
  package var tree: TreeStamp
  /// When the session began.
  package var began: String
  /// Whether it was given up.
  package var isGivenUp = false
  /// What was replied, by the ids of the questions.
  package var replies: [Question.ID: Replied] = [:]
  /// The fixes that were met, by their ids: judged, with a step that was marked or a way chosen, or in
  /// front when the program was left.
  package var trials: [Fix.ID: Trial] = [:]
  /// The steps that failed.
  package var failedSteps: Set<StepName> = []
  /// Where the journal ends, to know it in another one that goes on with a copy of it.
  package var end: Place?
  /// Where somebody went on with it.
  package var continuations: Set<Place> = []

  /// What came of the fixes of which somebody has said so.
  package var upshots: [Fix.ID: Upshot] { trials.compactMapValues(\.upshot) }

  /// That a question was replied to.
  package struct Replied: Equatable, Sendable {
    /// Whether the person was not sure.
    package var isUnsure: Bool
    /// How many seconds the first reply of a person took; nil where that is not known.
    package var seconds: Int?
  }

  /// That a fix was met.
  package struct Trial: Equatable, Sendable {
    /// What came of it; nil when nobody has said.
    package var upshot: Upshot?
    /// The day on which that was said, `YYYY-MM-DD`; nothing where the journal says no day.
    package var day = ""
  }

  /// A place in a journal, with what stands before it.
  package struct Place: Hashable, Sendable {
    let offset: Int
    /// A number that changes with the lines before it: of so few bits that JSON can hold it.
    let hash: Int
  }
}

extension SessionTally {
  /// What a session adds whose lines are at hand; nil when none of them names a tree.
  package init?(of entries: some Sequence<Entry>) {
    var reader = TallyReader()
    for entry in entries { reader.take(entry) }
    guard let tally = reader.tally else { return nil }
    self = tally
  }

  /// What a journal adds; nil when no line of it names a tree.
  init?(parsing bytes: UnsafeBufferPointer<UInt8>) {
    var reader = TallyReader()
    var first: UnsafeBufferPointer<UInt8>?
    var last: UnsafeBufferPointer<UInt8>?
    func place(_ offset: Int) -> Place {
      var digest = Digest()
      if let first { digest.add(first.span) }
      if let last { digest.add(last.span) }
      return Place(offset: offset, hash: Int(digest.hash >> 15))
    }
    var continuations: Set<Place> = []
    for line in JournalLines(of: bytes) where !line.isEmpty {
      if reader.take(line) == .resumption, let base = bytes.baseAddress,
        let start = line.baseAddress
      {
        continuations.insert(place(start - base))
      }
      first = first ?? line
      last = line
    }
    guard var tally = reader.tally else { return nil }
    tally.end = place(bytes.count)
    tally.continuations = continuations
    self = tally
  }
}
