// The program is killed after every single thing done in a session, and nothing done is lost.

import Casework
import FoundationEssentials
import Glibc
import Journals
import Screen
import Testing
import Text
import Tree
import TreeFile
import Wizard

@Suite(.serialized, .timeLimit(.minutes(1))) struct KillTests {
  private let states: String
  private let model: Model

  init() throws {
    model = try Model()
    states = "/tmp/kbwizard-terminal-\(UUID().uuidString)"
  }

  @Test func `Whatever was seen to be done is there once after the program is killed`() throws {
    for count in 1..<model.moments.count {
      defer { removeStates() }
      let console = try begin()
      for moment in 1...count { try play(moment, on: console) }
      console.send(SIGKILL)
      #expect(console.end() == 128 + SIGKILL)
      #expect(try events() == model.moments[count].events)
      try goOn(from: count)
    }
  }

  @Test func `Killed in the middle of everything, what was done before is there once`() throws {
    for count in 1..<model.moments.count {
      defer { removeStates() }
      let console = try begin()
      for moment in 1...count { try play(moment, on: console) }
      console.type(model.moments[(count + 1)...].map(\.keys).joined())
      console.send(SIGKILL)
      #expect(console.end() == 128 + SIGKILL)
      let events = try events()
      #expect(count..<model.moments.count ~= events.count)
      #expect(events == model.moments[events.count].events)
    }
  }

  @Test(arguments: [SIGKILL, SIGTERM, SIGHUP])
  func `A session that is ended after everything that is done comes to its end`(
    signal: Int32
  ) throws {
    defer { removeStates() }
    var console = try begin()
    for count in 1..<model.moments.count {
      try play(count, on: console)
      console.send(signal)
      #expect(console.end() == 128 + signal)
      #expect(try events() == model.moments[count].events)
      console = try start(["resume"] + (model.moments[count].isFinished ? [try name()] : []))
      try console.see(rows: model.moments[count].screenLater)
    }
    console.type("q")
    #expect(console.end() == 0)
  }

  @Test func `A session that is open elsewhere is left alone, and the process is named`() throws {
    defer { removeStates() }
    let console = try begin()
    try play(1, on: console)
    let other = try start(["resume"])
    try other.see("(process \(console.process))")
    #expect(other.end() == 3)
    try play(2, on: console)
    #expect(try events() == model.moments[2].events)
  }

  /// The program at the beginning of a session.
  private func begin() throws -> Console {
    let console = try start([Console.program[1]])
    try console.see(rows: model.moments[0].screen)
    return console
  }

  /// Does what leads to a moment, and waits until it is seen to be done.
  private func play(_ number: Int, on console: Console) throws {
    console.type(model.moments[number].keys)
    try console.see(rows: model.moments[number].screen)
  }

  private func start(_ words: [String]) throws -> Console {
    try Console([Console.program[0]] + words, environment: ["XDG_STATE_HOME": states])
  }

  /// Looks at the screen of the session in a new process, leaves that, and looks at the journal.
  private func goOn(from count: Int) throws {
    let moment = model.moments[count]
    let console = try start(["resume"] + (moment.isFinished ? [try name()] : []))
    try console.see(rows: moment.screenLater)
    console.type("q")
    #expect(console.end() == (moment.isFinished ? 0 : 1))
    #expect(try events() == moment.events)
  }

  private func removeStates() { try? FileManager.default.removeItem(atPath: states) }

  /// The name of the only session.
  private func name() throws -> String {
    let names = try #require(Store(stateHome: states)).names
    #expect(names.count == 1)
    return try #require(names.first)
  }

  /// What was done in the only session, as its journal says.
  private func events() throws -> [Event] {
    let path = "\(states)/kbwizard/sessions/\(try name()).jsonl"
    let bytes = Array(try Data(contentsOf: URL(filePath: path)))
    let record = Record(name: "", parsing: bytes)
    #expect(record.unreadable == 0 && !record.isTorn)
    return record.events
  }
}

/// The same session without a program: what it must have kept and shown at each moment.
private struct Model {
  /// A moment after something was done.
  struct Moment {
    /// The keys for what was done last.
    let keys: String
    /// All that was done so far.
    let events: [Event]
    /// The screen.
    let screen: [String]
    /// The screen without the notice of what was done last.
    let screenLater: [String]
    /// Whether a fix has helped.
    let isFinished: Bool
  }

  /// The moments, the first one before anything was done.
  let moments: [Moment]

  /// The keys for each thing that is done.
  private static let keys = [
    "1", "h", "2", " ", "sno Wändä 漢\r", "nWet: \"floor\"\\\r", "wthe electrician\r", "u", "x",
    "r11\r", "0", "h", "1", "\t", "d", " ", "fbroken glass\r", "k-", "k-", "1", "pstill dim\r",
    "wa day\r", "y", "h", "y",
  ]

  init() throws {
    let file = try Data(contentsOf: URL(filePath: Console.program[1]))
    let tree = try #require(DecisionTree.load(Array(file)).tree)
    var session = Session(tree, hasMouse: true)
    var events: [Event] = []
    var moments = [Moment("", session, [])]
    for keys in Model.keys {
      for key in keys { _ = session.update(.key(Model.key(of: key))) }
      events += session.takeEvents()
      let moment = Moment(keys, session, events)
      try #require(events.count == moments.count, "\"\(keys)\" does not do one thing.")
      try #require(moment.screen != moments.last?.screen, "\"\(keys)\" can't be seen.")
      moments.append(moment)
    }
    self.moments = moments
  }

  private static func key(of letter: Character) -> Key {
    letter == "\r" ? .enter : letter == "\t" ? .tab : .character(letter)
  }
}

extension Model.Moment {
  fileprivate init(_ keys: String, _ session: Session, _ events: [Event]) {
    self.keys = keys
    var later = session
    _ = later.update(.key(.control("l")))
    self.events = events
    screen = session.frame.rows
    screenLater = later.frame.rows
    isFinished = session.progress.end != nil
  }
}

extension Frame {
  /// The rows as text, without the blanks at their ends.
  fileprivate var rows: [String] {
    lines.map { line in
      let text = line.map(\.text).joined()
      return String(text.reversed().drop { $0 == " " }.reversed())
    }
  }
}
