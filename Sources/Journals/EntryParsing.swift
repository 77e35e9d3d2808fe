// An entry read back from its line.

internal import Casework
internal import JSON

extension Entry {
  /// The entry that a line stands for; nil when it is none, or one of another version.
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
      self = .started(tree, after: json["after"]?.string)
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
      self = .answered(question: question, choices: choice.map { [$0] } ?? [])
    case "answered-one-of":
      guard let question = named("question"), case .array(let given)? = json["choices"] else {
        return nil
      }
      let choices = given.compactMap(Named.init)
      guard choices.count > 1, choices.count == given.count else { return nil }
      self = .answered(question: question, choices: choices)
    case "answered-by-evidence":
      guard case .array(let given)? = json["taken"] else { return nil }
      let conclusions = given.compactMap(Conclusion.init)
      guard conclusions.count == given.count else { return nil }
      self = .took(conclusions)
    case "withdrew":
      guard let question = named("question") else { return nil }
      self = .withdrew(question: question)
    case "marked", "marked-first":
      let isFirst = name == "marked-first"
      guard let owner = named(isFirst ? "question" : "fix"), let step = text("step"),
        let mark = text("mark").flatMap({ StepState($0, text("remark") ?? "") })
      else { return nil }
      var stepName = StepName(
        of: isFirst ? .question(owner.id) : .fix(owner.id), way: text("way"), text: step)
      if case .number(let count)? = json["repetition"] { stepName.repetition = count }
      self = .marked(of: owner, stepName, mark, typed: text("typed"))
    case "passed":
      guard let question = named("question") else { return nil }
      var steps: [StepName] = []
      if case .array(let given)? = json["steps"] {
        for step in given {
          guard let text = step["step"]?.string, case .number(let count)? = step["repetition"]
          else { return nil }
          steps.append(StepName(of: .question(question.id), text: text, repetition: count))
        }
      }
      self = .passed(question: question, steps: steps)
    case "filled":
      guard let value = named("value"), let given = json["text"] else { return nil }
      guard given.string != nil || given.isNull else { return nil }
      self = .filled(value: value, given.string)
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
    case "ended":
      guard let fix = named("fix"),
        let verdict = text("as").flatMap({ Verdict($0, text("tree") ?? "") }),
        verdict.isNew
      else { return nil }
      self = .judged(fix: fix, verdict)
    case "noted":
      guard let text = text("text") else { return nil }
      self = .noted(text)
    case "note-changed":
      guard case .number(let note)? = json["note"], let text = text("text") else { return nil }
      self = .renoted(note: note, text)
    case "titled":
      guard let text = text("text") else { return nil }
      self = .titled(text)
    case "gave-up": self = .gaveUp
    case "undid": self = .undid
    default:
      return nil
    }
  }
}
