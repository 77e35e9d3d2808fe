// What a session comes to, for a ticket, a wiki or another program.

internal import Glibc
internal import Journals
internal import Reports

/// Prints the report of a session.
struct ReportCommand: Command {
  static let about = Subcommand(
    name: "report", summary: "tell what a session came to", operands: [.optional(.session)],
    options: [.format(or: ReportFormat.text), .withHost, .redact],
    explanation: "SESSION is a session's name, the beginning of one, or the path of a journal; "
      + "without it, the session touched last.")

  /// What reports can be written as.
  enum ReportFormat: String, CaseIterable {
    case text, markdown, json
  }

  private let session: String?
  private let format: ReportFormat
  private let tellsHost: Bool
  private let redacts: Bool

  init(_ line: CommandLine) throws(Problem) {
    if line.operands.count > 1 {
      throw .usage("A report tells of one session; \"\(line.operands[1])\" is one too many.")
    }
    session = line.operands.first
    format = try line.format(or: .text)
    tellsHost = line.has(.withHost)
    redacts = line.has(.redact)
    if redacts, tellsHost {
      throw .usage("Either say who you are with --with-host or hide it with --redact, not both.")
    }
  }

  func run(in world: World) throws(Problem) -> ExitStatus {
    let record = try world.record(at: try world.journalPath(session))
    var redaction = redacts ? Redaction(of: record) : nil
    var report = Report(
      of: redaction?.redacted(record) ?? record,
      host: tellsHost ? Host.here(world.environment) : nil,
      tree: record.tree.flatMap { SessionTree($0).unchanged }, now: Clock.now())
    report.redaction = redaction?.counts
    redaction?.show(in: world)
    if let damage = report.damage { world.complain(damage) }
    switch format {
    case .text: world.say(report.text)
    case .markdown: world.say(report.markdown) { "&#\($0.value);" }
    case .json: world.say(json: report.json)
    }
    return .done
  }
}

extension Option {
  static let redact = Option(
    long: "redact", help: "hide notes; stand-ins for names, hosts and addresses")
  fileprivate static let withHost = Option(
    long: "with-host", help: "say who and where you are, and where the tree lies")
}

extension Host {
  /// The person and the computer that run the program.
  fileprivate static func here(_ environment: Environment) -> Host {
    var system = utsname()
    let isKnown = uname(&system) == 0
    let host = withUnsafePointer(to: &system.nodename) {
      $0.withMemoryRebound(to: CChar.self, capacity: 65) { String(cString: $0) }
    }
    let user = [environment["LOGNAME"], environment["USER"]].compactMap(\.self).first { $0 != "" }
    return Host(user: user ?? "uid \(geteuid())", host: isKnown ? host : "unknown")
  }
}
