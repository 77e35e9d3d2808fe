// Printing the journal of a session, to be handed to somebody else.

internal import Journals

/// Prints a session as its journal has it, or as others may read it.
struct SessionExport {
  private let session: String?
  private let redacts: Bool

  /// What a command line asks for behind `export`.
  init(_ line: CommandLine) throws(Problem) {
    if line.operands.count > 2 {
      throw .usage("One session is exported at a time; \"\(line.operands[2])\" is one too many.")
    }
    session = line.operands.dropFirst().first
    redacts = line.has(.redact)
  }

  func run(in world: World) throws(Problem) -> ExitStatus {
    var record = try world.record(at: try world.journalPath(session))
    if redacts {
      var redaction = Redaction(of: record)
      record = redaction.redacted(record)
      redaction.show(in: world)
    }
    if record.unreadable > 0 {
      world.complain("What can't be read of the journal is left out.")
    }
    world.say(json: record.entries.map { $0.line + "\n" }.joined())
    return .done
  }
}
