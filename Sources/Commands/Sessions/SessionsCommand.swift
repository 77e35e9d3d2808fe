// Listing sessions, and deleting old ones.

internal import JSON
internal import Journals

/// Lists the sessions, or deletes those that nobody goes on with.
struct SessionsCommand: Command {
  static let about = Subcommand(
    name: "sessions", summary: "list, export or delete sessions",
    operands: [.optional(.one("export", of: ["export"])), .optional(.session)],
    options: [.json, .state, .delete, .redact],
    explanation: "export prints the journal of SESSION, or of the session touched last. --delete "
      + "without --state leaves out what is unfinished or waits. A session that is open is never "
      + "deleted.")

  /// What prints a session, if that is asked for.
  private let export: SessionExport?
  private let printsJSON: Bool
  /// How many days ago sessions that are deleted were touched last; nil when none is.
  private let days: Int?
  /// The word for the state that is asked for; nil for all that fit.
  private let state: String?

  init(_ line: CommandLine) throws(Problem) {
    if let operand = line.operands.first, operand != "export" {
      throw .usage(
        "\"kbwizard sessions\" takes no names but behind \"export\"; leave \"\(operand)\" out.")
    }
    export = line.operands.isEmpty ? nil : try SessionExport(line)
    if export == nil, line.has(.redact) {
      throw .usage("--redact is for \"kbwizard sessions export\" and \"kbwizard report\".")
    }
    days = try line.number(of: .delete)
    state = try line.word(of: .state)
    printsJSON = line.has(.json)
    if export != nil, days != nil || state != nil || printsJSON {
      throw .usage("\"kbwizard sessions export\" takes no option but --redact.")
    }
    if days != nil, printsJSON {
      throw .usage("Either list sessions with --json or delete them with --delete, not both.")
    }
  }

  func run(in world: World) throws(Problem) -> ExitStatus {
    if let export { return try export.run(in: world) }
    let store = try world.knownStore()
    let (all, status) = try summaries(in: store, world)
    let summaries = all.filter { state == nil || $0.word == state }
    if let days { return delete(summaries, of: store, olderThan: days, status, world) }
    let table = SessionTable(summaries, now: Clock.seconds(), showing: world.operand)
    let text = world.isInteractive ? table.text(width: world.columns) : table.text
    let none = summaries.isEmpty ? state.map { "No session is \($0).\n" } : nil
    world.say(printsJSON ? table.json.text + "\n" : none ?? text)
    return status
  }

  /// What there is in a folder; of a journal that can't be read that is said.
  private func summaries(
    in store: Store, _ world: World
  ) throws(Problem) -> ([Summary], ExitStatus) {
    var summaries: [Summary] = []
    var status = ExitStatus.done
    for name in try world.names(in: store) {
      do throws(JournalError) {
        summaries.append(try store.summary(of: name))
      } catch {
        world.complain(error.message)
        status = .failed
      }
    }
    return (summaries, status)
  }

  /// What sessions that are deleted have in common.
  private var condition: String {
    state.map { "is \($0)" } ?? "is finished (helped, handed-on, nothing-wrong or given-up)"
  }

  private func delete(
    _ summaries: [Summary], of store: Store, olderThan days: Int, _ status: ExitStatus,
    _ world: World
  ) -> ExitStatus {
    let now = Clock.seconds()
    func isOld(_ summary: Summary) -> Bool {
      // Somebody else may have gone on with it since the list was made.
      let fits = state.map { summary.word == $0 } ?? summary.isFinished
      guard fits, let touched = Clock.seconds(of: summary.touched) else {
        return false
      }
      // In this form no number of days is too large.
      return now > touched && (now - touched - 1) / 86_400 >= days
    }
    let old = summaries.filter(isOld)
    if old.isEmpty {
      world.say(
        "Deleted no session: there is none that \(condition), and was touched last more than "
          + "\(days) \(days == 1 ? "day" : "days") ago.\n")
    }
    var status = status
    var count = 0
    for summary in old {
      do throws(JournalError) {
        if try store.delete(summary.name, if: isOld) { count += 1 }
      } catch {
        world.complain(error.message)
        if case .inUse = error { continue }
        status = .failed
      }
    }
    if !old.isEmpty { world.say("Deleted \(count) \(count == 1 ? "session" : "sessions").\n") }
    return status
  }
}

extension Option {
  fileprivate static let json = Option(long: "json", help: "print the list as JSON")
  fileprivate static let state = Option(
    long: "state", value: .one("STATE", of: Summary.stateWords),
    help: Summary.stateWords.joined(separator: ", "))
  fileprivate static let delete = Option(
    long: "delete",
    value: .number(
      "DAYS", in: 0...Int.max,
      else: "is no number of days; give a whole number such as --delete 30"),
    help: "delete what is finished, and was touched last over DAYS days ago")
}
