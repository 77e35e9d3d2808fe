// One line of a journal, as a value and as JSON.

package import Casework
internal import JSON

/// One line of a journal: what happened, and when.
package struct Entry: Equatable, Sendable {
  /// The time in UTC, `YYYY-MM-DDThh:mm:ssZ`.
  package var time: String
  /// What happened.
  package var what: What

  /// What a line can say.
  package enum What: Equatable, Sendable {
    /// The session began with a tree.
    case started(TreeStamp)
    /// Somebody went on with it, with the tree as it was then.
    case resumed(TreeStamp)
    /// The person did something.
    case did(Event)
    /// The program was left, at a place that older lines do not say.
    case left(at: Bookmark?)

    /// Whether it changes the session; going on with it and leaving it do not.
    var isChange: Bool {
      switch self {
      case .started, .did: true
      case .resumed, .left: false
      }
    }
  }

  /// A line about what happened at a time.
  package init(time: String, what: What) {
    self.time = time
    self.what = what
  }
}

/// Which tree a session walks.
package struct TreeStamp: Equatable, Sendable {
  /// The id of the tree.
  package var id: String
  /// Its title.
  package var title: String
  /// The day on which it was last looked over, if it says so.
  package var reviewed: String?
  /// A number that changes with the file, in hexadecimal digits.
  package var digest: String
  /// The absolute path of the file; nil for the tree inside the program.
  package var path: String?

  /// The stamp of a tree with the given bytes.
  package init(id: String, title: String, reviewed: String?, bytes: [UInt8], path: String?) {
    self.id = id
    self.title = title
    self.reviewed = reviewed
    self.path = path
    // FNV-1a: it has to tell versions apart, not to withstand anybody.
    let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    digest = String(hash, radix: 16)
  }
}

extension Entry {
  /// The line without its end.
  package var line: String {
    let (name, members) = parts
    return JSONValue.object([("time", .string(time)), ("event", .string(name))] + members).text
  }

  private var parts: (String, [(String, JSONValue)]) {
    switch what {
    case .started(let tree): ("started", [("format", .number(1)), ("tree", JSONValue(tree))])
    case .resumed(let tree): ("resumed", [("tree", JSONValue(tree))])
    case .left(let bookmark): ("left", bookmark?.members ?? [])
    case .did(.answered(let question, let choice)):
      (
        "answered",
        [("question", JSONValue(question)), ("choice", choice.map(JSONValue.init) ?? .null)]
      )
    case .did(.withdrew(let question)): ("withdrew", [("question", JSONValue(question))])
    case .did(.marked(let fix, let step, let mark)):
      (
        "marked",
        [
          ("fix", JSONValue(fix)), ("way", step.way.map(JSONValue.string) ?? .null),
          ("step", .string(step.text)), ("repetition", .number(step.repetition)),
          ("mark", .string(mark.name)), ("remark", mark.note.map(JSONValue.string) ?? .null),
        ]
      )
    case .did(.choseWay(let fix, let way, let title)):
      (
        "chose-way",
        [("fix", JSONValue(fix)), ("way", .number(way))]
          + (title.map { [("title", .string($0))] } ?? [])
      )
    case .did(.judged(let fix, let verdict)):
      (
        "judged",
        [
          ("fix", JSONValue(fix)), ("verdict", verdict.map { .string($0.name) } ?? .null),
          ("remark", verdict?.note.map(JSONValue.string) ?? .null),
        ]
      )
    case .did(.noted(let text)): ("noted", [("text", .string(text))])
    }
  }

  /// The entry that a line stands for; nil when it is none, or one of another version.
  package init?(line: ArraySlice<UInt8>) {
    guard let entry = line.withUnsafeBufferPointer({ Entry(line: $0) }) else { return nil }
    self = entry
  }

  init?(line: UnsafeBufferPointer<UInt8>) {
    guard let json = JSONValue(parsing: line), let time = json["time"]?.string,
      let name = json["event"]?.string, let what = What(name, json)
    else { return nil }
    self.init(time: time, what: what)
  }
}

extension Entry.What {
  fileprivate init?(_ name: String, _ json: JSONValue) {
    switch name {
    case "started":
      guard case .number(1)? = json["format"], let tree = json["tree"].flatMap(TreeStamp.init)
      else {
        return nil
      }
      self = .started(tree)
    case "resumed":
      guard let tree = json["tree"].flatMap(TreeStamp.init) else { return nil }
      self = .resumed(tree)
    case "left":
      self = .left(at: Bookmark(json))
    default:
      guard let event = Event(name, json) else { return nil }
      self = .did(event)
    }
  }
}

extension Event {
  fileprivate init?(_ name: String, _ json: JSONValue) {
    func named(_ member: String) -> Named? { json[member].flatMap(Named.init) }
    func text(_ member: String) -> String? { json[member]?.string }
    switch name {
    case "answered":
      guard let question = named("question"), let given = json["choice"] else { return nil }
      let choice = Named(given)
      guard choice != nil || given.isNull else { return nil }
      self = .answered(question: question, choice: choice)
    case "withdrew":
      guard let question = named("question") else { return nil }
      self = .withdrew(question: question)
    case "marked":
      guard let fix = named("fix"), let step = text("step"), let name = text("mark"),
        let mark = StepState(name, text("remark") ?? "")
      else { return nil }
      var stepName = StepName(fix: fix.id, way: text("way"), text: step)
      if case .number(let count)? = json["repetition"] { stepName.repetition = count }
      self = .marked(fix: fix, stepName, mark)
    case "chose-way":
      guard let fix = named("fix"), case .number(let way)? = json["way"], way >= 0 else {
        return nil
      }
      self = .choseWay(fix: fix, way: way, title: text("title"))
    case "judged":
      guard let fix = named("fix"), let given = json["verdict"] else { return nil }
      let verdict = given.string.flatMap { Verdict($0, text("remark") ?? "") }
      guard verdict != nil || given.isNull else { return nil }
      self = .judged(fix: fix, verdict)
    case "noted":
      guard let text = text("text") else { return nil }
      self = .noted(text)
    default:
      return nil
    }
  }
}
