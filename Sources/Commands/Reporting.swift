// What a session comes to, for a ticket, a wiki or another program.

internal import Glibc
internal import Journals
internal import Reports
internal import Tree
internal import TreeFile

/// What reports can be written as.
enum ReportFormat: String, CaseIterable {
  case text, markdown, json

  /// Their names on the command line.
  static let names = allCases.map(\.rawValue)
}

extension Program {
  /// Prints the report of a session.
  func report(_ line: CommandLine) throws(UsageError) -> ExitStatus {
    if line.operands.count > 1 {
      throw UsageError(
        "A report tells of one session; \"\(line.operands[1])\" is one too many.")
    }
    let format = try format(of: line, by: .format, or: ReportFormat.text)
    let path = try journalPath(line.operands.first)
    guard let record = readRecord(path) else { return .failed }
    let host = line.has(.withHost) ? Host.here(environment) : nil
    let report = Report(of: record, host: host, tree: tree(of: record), now: Clock.now())
    if let damage = report.damage { complain(damage) }
    switch format {
    case .text: say(report.text)
    case .markdown: say(report.markdown) { "&#\($0.value);" }
    case .json: say(json: report.json)
    }
    return .done
  }

  /// The path of the journal that a word means: a path, a name or the beginning of one.
  func journalPath(_ word: String?) throws(UsageError) -> String {
    if let word, word.contains("/") || word.hasSuffix(".jsonl") { return word }
    guard let store = Store(environment: environment) else {
      throw UsageError(
        "Neither XDG_STATE_HOME nor HOME names a folder for sessions; give the path of a journal.")
    }
    let names: [String]
    do throws(JournalError) {
      names = try store.listing()
    } catch {
      throw UsageError(error.message)
    }
    guard let newest = names.first else {
      throw UsageError(
        "There is no session yet in \"\(store.folder)\"; give the path of a journal.")
    }
    guard let word else {
      let last = names.compactMap { try? store.summary(of: $0) }.max { $0.touched < $1.touched }
      return store.path(of: last?.name ?? newest)
    }
    if names.contains(word) { return store.path(of: word) }
    let matches = names.filter { $0.hasPrefix(word) }
    if matches.count == 1 { return store.path(of: matches[0]) }
    if matches.isEmpty {
      throw UsageError(
        "There is no session \"\(word)\"." + hint(at: word, among: names)
          + " The newest: \"\(newest)\".")
    }
    let some = matches.prefix(5).map { "\"\($0)\"" }.joined(separator: ", ")
    let more = matches.count > 5 ? " and \(matches.count - 5) more" : ""
    throw UsageError(
      "\(matches.count) sessions begin with \"\(word)\": \(some)\(more). Type more of the name.")
  }

  /// What a journal says; complains when it can't be read.
  func readRecord(_ path: String) -> Record? {
    let most = 256 << 20
    do throws(FileError) {
      let bytes = try Files.read(path, limit: most + 1)
      guard bytes.count <= most else {
        complain("\"\(path)\" is larger than \(most >> 20) MiB, which no journal is.")
        return nil
      }
      return Record(path: path, parsing: bytes)
    } catch {
      complain(error.message)
      return nil
    }
  }

  /// The tree of a session; nil when it is gone, or has changed since.
  private func tree(of record: Record) -> DecisionTree? {
    guard let stamp = record.tree else { return nil }
    // A journal from elsewhere may name anything; only a plain file is read without waiting.
    if let path = stamp.path, !path.hasPrefix("/") || !Files.isPlain(path) { return nil }
    let file = stamp.path.map(TreeSource.path) ?? .shipped
    guard let bytes = try? file.bytes() else { return nil }
    let now = TreeStamp(id: "", title: "", reviewed: nil, bytes: bytes, path: nil)
    guard now.digest == stamp.digest else { return nil }
    return DecisionTree.load(bytes, for: .walking, library: file.library).tree
  }
}

extension Record {
  /// What a journal with a path says.
  init(path: String, parsing bytes: [UInt8]) {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let name = file.hasSuffix(".jsonl") ? String(file.dropLast(".jsonl".count)) : file
    self.init(name: name, parsing: bytes)
  }
}

extension Host {
  /// The person and the computer that run the program.
  fileprivate static func here(_ environment: [String: String]) -> Host {
    var system = utsname()
    let isKnown = uname(&system) == 0
    let host = withUnsafePointer(to: &system.nodename) {
      $0.withMemoryRebound(to: CChar.self, capacity: 65) { String(cString: $0) }
    }
    let user = [environment["LOGNAME"], environment["USER"]].compactMap(\.self).first { $0 != "" }
    return Host(user: user ?? "uid \(geteuid())", host: isKnown ? host : "unknown")
  }
}
