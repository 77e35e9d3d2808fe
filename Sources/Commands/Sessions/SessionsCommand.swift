// Listing sessions, and deleting old ones.

internal import JSON
internal import Journals

extension Program {
  /// Lists the sessions, or deletes those that were finished long ago.
  func sessions(_ line: CommandLine) throws(UsageError) -> ExitStatus {
    if let operand = line.operands.first {
      throw UsageError("\"kbwizard sessions\" takes no names; leave \"\(operand)\" out.")
    }
    let days = try line.values(of: .delete).last.map(days)
    if days != nil, line.has(.jsonList) {
      throw UsageError("Either list sessions with --json or delete them with --delete, not both.")
    }
    guard let store = Store(environment: environment) else {
      complain("No folder for sessions is known; set HOME or XDG_STATE_HOME to an absolute path.")
      return .failed
    }
    let (summaries, status) = summaries(in: store)
    if let days { return delete(summaries, of: store, olderThan: days, status) }
    let table = SessionTable(summaries, now: Clock.seconds(of: Clock.now()) ?? 0)
    let text = isInteractive ? table.text(width: columns) : table.text
    say(line.has(.jsonList) ? table.json.text + "\n" : text)
    return status
  }

  private func days(_ text: String) throws(UsageError) -> Int {
    guard let days = Int(text), days >= 0, text.allSatisfy(\.isNumber) else {
      throw UsageError(
        "\"\(text)\" is no number of days; give a whole number such as --delete 30.")
    }
    return days
  }

  /// What there is in a folder; what can't be read is said.
  private func summaries(in store: Store) -> ([Summary], ExitStatus) {
    var summaries: [Summary] = []
    var status = ExitStatus.done
    func read() throws(JournalError) {
      for name in try store.listing() {
        do throws(JournalError) {
          summaries.append(try store.summary(of: name))
        } catch {
          complain(error.message)
          status = .failed
        }
      }
    }
    do throws(JournalError) {
      try read()
    } catch {
      complain(error.message)
      status = .failed
    }
    return (summaries, status)
  }

  private func delete(
    _ summaries: [Summary], of store: Store, olderThan days: Int, _ status: ExitStatus
  ) -> ExitStatus {
    let now = Clock.seconds(of: Clock.now()) ?? 0
    func isOld(_ summary: Summary) -> Bool {
      guard summary.isFinished, let touched = Clock.seconds(of: summary.touched) else {
        return false
      }
      // In this form no number of days is too large.
      return now > touched && (now - touched - 1) / 86_400 >= days
    }
    let old = summaries.filter(isOld)
    if old.isEmpty {
      say(
        "Deleted no session: there is none in which a fix helped and that was touched last more "
          + "than \(days) \(days == 1 ? "day" : "days") ago.\n")
    }
    var status = status
    var count = 0
    for summary in old {
      do throws(JournalError) {
        if try store.delete(summary.name, if: isOld) { count += 1 }
      } catch {
        complain(error.message)
        if case .inUse = error { continue }
        status = .failed
      }
    }
    if !old.isEmpty { say("Deleted \(count) \(count == 1 ? "session" : "sessions").\n") }
    return status
  }
}
