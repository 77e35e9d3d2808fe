// What a team remembers of the fixes of a tree, in a small file that may be thrown away at any time.

internal import Casework
internal import Glibc
internal import JSON
internal import Journals
internal import Reports
internal import Tree

/// What came of the fixes of a tree, as it was counted last.
struct TeamMemory: Equatable {
  /// The id of the tree.
  let tree: String
  /// What came of the fixes, by their ids.
  private(set) var fixes: [Fix.ID: FixTally]

  init(of tree: String, _ fixes: [Fix.ID: FixTally]) {
    self.tree = tree
    self.fixes = fixes
  }

  /// Counts the sessions of a tree.
  init(counting team: TeamSessions, in tree: DecisionTree) {
    let tallies = (team.trees[tree.id] ?? []).lazy.map(\.tally)
    self.init(TreeTally(of: tallies, in: tree, digest: nil), of: tree)
  }

  /// What the sums of a tree come to.
  init(_ tally: TreeTally, of tree: DecisionTree) {
    self.init(of: tree.id, tally.fixes.filter { tree.fix($0.key) != nil })
  }

  /// Counts a session anew that went on: what came of its fixes before, and now.
  mutating func replace(_ before: SessionTally?, by now: SessionTally?, in tree: DecisionTree) {
    for (id, upshot) in before?.upshots ?? [:] {
      guard let upshot = tree.meaning(of: upshot, on: id) else { continue }
      // Where it is not counted, as after a crash, nothing is taken away.
      fixes[id]?.remove(upshot)
    }
    for (id, trial) in now?.trials ?? [:] {
      guard let upshot = tree.meaning(of: trial.upshot, on: id) else { continue }
      fixes[id, default: FixTally()].add(upshot, on: trial.day)
    }
  }

  /// The largest file that is read, in bytes.
  private static let mostBytes = 4 << 20
  /// The number of the form of the file; one with another number is made anew.
  private static let format = 1

  /// What a file in a folder says; nil when there is none, or none that this version has written.
  init?(of tree: String, in folder: String) {
    let path = TeamMemory.path(of: tree, in: folder)
    guard Files.isPlain(path),
      let bytes = try? Files.read(path, limit: TeamMemory.mostBytes),
      let json = bytes.withUnsafeBufferPointer({ JSONValue(parsing: $0) }),
      json["format"]?.number == TeamMemory.format, json["tree"]?.string == tree,
      case .object(let members)? = json["fixes"]
    else { return nil }
    var fixes: [Fix.ID: FixTally] = [:]
    for (id, json) in members {
      guard let tally = FixTally(json) else { return nil }
      fixes[id] = tally
    }
    self.init(of: tree, fixes)
  }

  /// Writes it to a file in a folder, which is made if it is not there; what fails is not missed.
  func write(in folder: String) {
    let path = TeamMemory.path(of: tree, in: folder)
    let fresh = path + ".\(getpid())"
    try? makeFolder(folder)
    let descriptor = open(fresh, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    let bytes = Array((json.text + "\n").utf8)
    let count = Glibc.write(descriptor, bytes, bytes.count)
    close(descriptor)
    // Two programs at once do no harm: one file is there, or the other.
    if count != bytes.count || rename(fresh, path) != 0 { unlink(fresh) }
  }

  /// The path of the file; the id of a tree holds nothing that leads out of the folder.
  private static func path(of tree: String, in folder: String) -> String {
    "\(folder)/memory-\(tree.prefix(100)).json"
  }

  private var json: JSONValue {
    .object([
      ("format", .number(TeamMemory.format)), ("tree", .string(tree)),
      (
        "fixes",
        .object(
          fixes.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }
            .map { ($0.key, JSONValue($0.value)) })
      ),
    ])
  }
}

extension FixTally {
  fileprivate init?(_ json: JSONValue) {
    guard case .object(let members) = json else { return nil }
    self.init()
    for (name, json) in members {
      guard let upshot = Upshot(rawValue: name), case .array(let parts) = json, parts.count == 2,
        let count = parts[0].number, 1...1_000_000_000 ~= count, let day = parts[1].string,
        day.isEmpty || Clock.seconds(of: day + "T00:00:00Z") != nil
      else { return nil }
      add(upshot, on: day, count: count)
    }
  }
}

extension JSONValue {
  fileprivate init(_ tally: FixTally) {
    self = .object(
      Upshot.allCases.compactMap { upshot in
        let count = tally.count(upshot)
        let day = JSONValue.string(tally.days[upshot] ?? "")
        return count == 0 ? nil : (upshot.rawValue, .array([.number(count), day]))
      })
  }

  fileprivate var number: Int? { if case .number(let number) = self { number } else { nil } }
}
