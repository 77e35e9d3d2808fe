// An entry as a line of JSON, and what can be told of a line by how it begins.

internal import Casework
internal import Glibc
internal import JSON

extension Entry {
  /// The line without its end.
  package var line: String {
    let (name, members) = parts
    return JSONValue.object([("time", .string(time)), ("event", .string(name))] + members).text
  }

  private var parts: (String, [(String, JSONValue)]) {
    switch what {
    case .started(let tree, let before):
      (
        "started",
        [("format", .number(1)), ("tree", JSONValue(tree))]
          + (before.map { [("after", .string($0))] } ?? [])
      )
    case .resumed(let tree): ("resumed", [("tree", JSONValue(tree))])
    case .left(let bookmark): ("left", bookmark?.members ?? [])
    case .did(.answered(let question, let choices)) where choices.count > 1:
      (
        "answered-one-of",
        [("question", JSONValue(question)), ("choices", .array(choices.map { JSONValue($0) }))]
      )
    case .did(.answered(let question, let choices)):
      (
        "answered",
        [
          ("question", JSONValue(question)),
          ("choice", choices.first.map(JSONValue.init) ?? .null),
        ]
      )
    case .did(.withdrew(let question)): ("withdrew", [("question", JSONValue(question))])
    case .did(.marked(let owner, let step, let mark, let typed)):
      (
        step.owner.isQuestion ? "marked-first" : "marked",
        [
          (step.owner.isQuestion ? "question" : "fix", JSONValue(owner)),
          ("way", step.way.map(JSONValue.string) ?? .null),
          ("step", .string(step.text)), ("repetition", .number(step.repetition)),
          ("mark", .string(mark.name)), ("remark", mark.note.map(JSONValue.string) ?? .null),
        ] + (typed.map { [("typed", .string($0))] } ?? [])
      )
    case .did(.passed(let question, let steps)):
      (
        "passed",
        [
          ("question", JSONValue(question)),
          (
            "steps",
            .array(
              steps.map {
                .object([("step", .string($0.text)), ("repetition", .number($0.repetition))])
              })
          ),
        ]
      )
    case .did(.filled(let value, let text)):
      ("filled", [("value", JSONValue(value)), ("text", text.map(JSONValue.string) ?? .null)])
    case .did(.took(let conclusions)):
      ("answered-by-evidence", [("taken", .array(conclusions.map { JSONValue($0) }))])
    case .did(.choseWay(let fix, let way, let title)):
      (
        "chose-way",
        [("fix", JSONValue(fix)), ("way", .number(way))]
          + (title.map { [("title", .string($0))] } ?? [])
      )
    case .did(.judged(let fix, let verdict?)) where verdict.isNew:
      (
        "ended",
        [("fix", JSONValue(fix)), ("as", .string(verdict.name))]
          + (verdict.tree.map { [("tree", .string($0))] } ?? [])
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
    case .did(.renoted(let note, let text)):
      ("note-changed", [("note", .number(note)), ("text", .string(text))])
    case .did(.titled(let text)): ("titled", [("text", .string(text))])
    case .did(.gaveUp): ("gave-up", [])
    case .did(.undid): ("undid", [])
    }
  }
}

extension StepOwner {
  fileprivate var isQuestion: Bool { if case .question = self { true } else { false } }
}

extension Entry {
  /// How a line begins that was written at a time of the clock.
  ///
  ///     {"time": "2026-11-21T09:00:00Z", "event": "judged", "fix": {"id": "raw-mode", ...
  ///
  /// A time always has as many letters, so that the name of the event stands at the same byte in all
  /// lines: in a long journal most of them need not be read to know that they do not matter.
  struct Prefix {
    private static let beforeTime: StaticString = "{\"time\": \""
    private static let beforeEvent: StaticString = "\", \"event\": \""
    private static let beforeID: StaticString = "judged\", \"fix\": {\"id\": \""
    private static let timeStart = beforeTime.utf8CodeUnitCount
    private static let timeEnd = timeStart + Clock.length
    private static let eventStart = timeEnd + beforeEvent.utf8CodeUnitCount

    /// What an event is about.
    enum Subject {
      case tree, answer, verdict, title, undoing, other
      /// It takes reading to know.
      case unknown
    }

    private let line: UnsafeBufferPointer<UInt8>

    /// The beginning of a line; nil for one that something else wrote.
    init?(_ line: UnsafeBufferPointer<UInt8>) {
      guard line.count > Prefix.eventStart, let start = line.baseAddress,
        line.has(Prefix.beforeTime, at: 0), line.has(Prefix.beforeEvent, at: Prefix.timeEnd),
        memchr(start + Prefix.timeStart, 0x22, Clock.length) == nil
      else { return nil }
      self.line = line
    }

    /// What the event is about, by the first letter of its name.
    var subject: Subject {
      switch Unicode.Scalar(line[Prefix.eventStart]) {
      case "s", "r": .tree
      case "a", "w": .answer
      case "j", "e": .verdict
      case "t": .title
      case "u": .undoing
      case "\\": .unknown
      default: .other
      }
    }

    /// The id of the fix that was judged; nil when the line has to be read to find it.
    var judgedFix: String? {
      guard line.has(Prefix.beforeID, at: Prefix.eventStart) else { return nil }
      let rest = line.dropFirst(Prefix.eventStart + Prefix.beforeID.utf8CodeUnitCount)
      let id = rest.prefix { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
      guard rest.dropFirst(id.count).first == UInt8(ascii: "\"") else { return nil }
      return String(decoding: id, as: UTF8.self)
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func has(_ letters: StaticString, at place: Int) -> Bool {
    guard let baseAddress, place + letters.utf8CodeUnitCount <= count else { return false }
    return memcmp(baseAddress + place, letters.utf8Start, letters.utf8CodeUnitCount) == 0
  }
}
