// A text from outside, read chunk by chunk against all that trees look for in it.

/// Reads one text; memory does not grow with it.
package struct Reading: Sendable {
  private let sources: [Source]
  private var intake = TextIntake()
  private var lines: LineReading
  private var events: EventReading
  private var buffer: [UInt8] = []

  /// A reading of a text that is yet to come, as each of some declared evidence.
  package init(as sources: [Source]) {
    self.sources = sources
    lines = LineReading(sources)
    events = EventReading(sources)
  }

  /// Takes the next bytes of the text.
  package mutating func take(_ chunk: Swift.Span<UInt8>) {
    intake.take(chunk, to: &buffer)
    pass()
  }

  /// What was found, now that the text has ended: by evidence, in the order of the rules.
  package mutating func finish() -> [Finding] {
    intake.finish(to: &buffer)
    pass()
    let (lines, events) = (lines.finish(), events.finish())
    return sources.indices.flatMap { lines[$0] + events[$0] }
  }

  private mutating func pass() {
    lines.take(buffer)
    events.take(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
