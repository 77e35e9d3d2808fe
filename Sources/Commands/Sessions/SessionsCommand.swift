// Listing sessions, and deleting old ones.

internal import JSON
internal import Journals

/// Lists the sessions, or deletes those that were finished long ago.
struct SessionsCommand: Command {
  static let about = Subcommand(
    name: "sessions", summary: "list sessions, or delete old ones", options: [.json, .delete])

  private let printsJSON: Bool
  /// How many days ago sessions that are deleted were touched last; nil when none is.
  private let days: Int?

  init(_ line: CommandLine) throws(Problem) {
    if let operand = line.operands.first {
      throw .usage("\"kbwizard sessions\" takes no names; leave \"\(operand)\" out.")
    }
    days = try line.number(of: .delete)
    printsJSON = line.has(.json)
    if days != nil, printsJSON {
      throw .usage("Either list sessions with --json or delete them with --delete, not both.")
    }
  }

  func run(in world: World) throws(Problem) -> ExitStatus {
    let store = try world.knownStore()
    let (summaries, status) = try summaries(in: store, world)
    if let days { return delete(summaries, of: store, olderThan: days, status, world) }
    let table = SessionTable(summaries, now: Clock.seconds(), showing: world.operand)
    let text = world.isInteractive ? table.text(width: world.columns) : table.text
    world.say(printsJSON ? table.json.text + "\n" : text)
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

  private func delete(
    _ summaries: [Summary], of store: Store, olderThan days: Int, _ status: ExitStatus,
    _ world: World
  ) -> ExitStatus {
    let now = Clock.seconds()
    func isOld(_ summary: Summary) -> Bool {
      guard summary.isFinished, let touched = Clock.seconds(of: summary.touched) else {
        return false
      }
      // In this form no number of days is too large.
      return now > touched && (now - touched - 1) / 86_400 >= days
    }
    let old = summaries.filter(isOld)
    if old.isEmpty {
      world.say(
        "Deleted no session: there is none in which a fix helped and that was touched last more "
          + "than \(days) \(days == 1 ? "day" : "days") ago.\n")
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
  fileprivate static let delete = Option(
    long: "delete",
    value: .number(
      "DAYS", in: 0...Int.max,
      else: "is no number of days; give a whole number such as --delete 30"),
    help: "delete what was finished, and touched last more than DAYS days ago")
}
