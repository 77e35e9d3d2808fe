// bad-date: `reviewed` is no day of the calendar.

extension Check {
  static let badDate: Check = .init("bad-date", .error, "`reviewed` is no date", in: .texts) {
    subject, findings in
    let draft = subject.tree.draft
    guard let reviewed = draft.reviewed, !draft.text(reviewed).isDate else { return }
    findings.report(
      .badDate, at: draft.mark(reviewed), "\"\(draft.text(reviewed))\" is no date",
      advice: "write it as in \"2026-11-20\".")
  }
}

extension String {
  /// Whether the text is a day of the calendar in the form `YYYY-MM-DD`.
  fileprivate var isDate: Bool {
    let parts = split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...12).contains(month) && (1...days[month - 1]).contains(day)
  }
}
