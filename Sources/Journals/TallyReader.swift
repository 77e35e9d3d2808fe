// One pass over the lines of a journal that keeps what counts, and reads few of them whole.

internal import Casework
internal import Tree

/// What the lines of a session say that counts.
struct TallyReader {
  /// What a line is.
  enum Kind {
    case unreadable, resumption, other
  }

  /// Something done, known as well as it is needed.
  private enum Done {
    case replied(Question.ID, isUnsure: Bool)
    case withdrew(Question.ID)
    /// A step of a fix was marked; whether as failed.
    case marked(Fix.ID, isFailed: Bool, UnsafeBufferPointer<UInt8>)
    case judged(Fix.ID, Upshot, time: UnsafeBufferPointer<UInt8>)
    /// Any other, by its number among those that were read whole.
    case whole(Int)
    /// One that adds nothing.
    case nothing
  }

  /// A time, which is worked out only where it is asked for.
  private enum Moment {
    case known(Int?)
    case said(UnsafeBufferPointer<UInt8>)

    var seconds: Int? {
      switch self {
      case .known(let seconds): seconds
      case .said(let text): Clock.seconds(of: text)
      }
    }
  }

  private var tree: TreeStamp?
  private var began: String?
  /// All that was done and not taken back, in order.
  private var stack: [Done] = []
  /// What was read whole, with its time.
  private var events: [(event: Event, time: String)] = []
  /// How many seconds the first reply to a question took; 0 where that is not known.
  private var seconds: [Question.ID: Int] = [:]
  /// The fixes that were in front when the program was left.
  private var seen: Set<Fix.ID> = []
  /// The time of the line before.
  private var before = Moment.known(nil)

  /// Takes the next line.
  mutating func take(_ line: UnsafeBufferPointer<UInt8>) -> Kind {
    if let prefix = Entry.Prefix(line), glance(at: prefix, line) { return .other }
    guard let entry = Entry(line: line) else { return .unreadable }
    take(entry)
    if case .resumed = entry.what { return .resumption }
    return .other
  }

  /// Takes the next line, read whole.
  mutating func take(_ entry: Entry) {
    began = began ?? entry.time
    let now = Moment.known(Clock.seconds(of: entry.time))
    switch entry.what {
    case .started(let stamp, _), .resumed(let stamp): tree = stamp
    case .left(at: .fix(let fix, _)): seen.insert(fix)
    case .left: break
    case .did(.undid): _ = stack.popLast()
    case .did(let event):
      if case .answered(let question, _) = event { time(question.id, at: now) }
      stack.append(.whole(events.count))
      events.append((event, entry.time))
    }
    before = now
  }

  /// Takes a line by its beginning and its end alone; false when it has to be read whole.
  private mutating func glance(
    at prefix: Entry.Prefix, _ line: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard began != nil else { return false }
    let now = Moment.said(prefix.time)
    switch prefix.letter {
    case "a":
      guard let id = prefix.id(of: "answered\", \"question\": {\"id\": \"") else { return false }
      let isUnsure = prefix.ends(with: "\"}, \"choice\": null}")
      guard isUnsure || prefix.ends(with: "\"}}") else { return false }
      time(id, at: now)
      stack.append(.replied(id, isUnsure: isUnsure))
    case "w":
      guard let id = prefix.id(of: "withdrew\", \"question\": {\"id\": \""),
        prefix.ends(with: "\"}}")
      else { return false }
      stack.append(.withdrew(id))
    case "m":
      guard let id = prefix.id(of: "marked\", \"fix\": {\"id\": \""), prefix.ends(with: "}"),
        let mark = prefix.word(of: "\"mark\": \"").flatMap({ StepState($0, "") })
      else { return false }
      stack.append(.marked(id, isFailed: mark == .failed(""), line))
    case "j":
      guard let id = prefix.judgedFix, prefix.ends(with: "}"),
        let upshot = prefix.word(of: "\"verdict\": \"").flatMap(Upshot.init(rawValue:))
      else { return false }
      stack.append(.judged(id, upshot, time: prefix.time))
    case "n":
      guard prefix.isNamed("noted\", \"text\": \""), prefix.ends(with: "\"}") else { return false }
      stack.append(.nothing)
    case "l":
      guard prefix.isNamed("left\""), prefix.ends(with: "}") else { return false }
      if let fix = prefix.id(of: "left\", \"page\": \"fix\", \"fix\": \"") { seen.insert(fix) }
    case "u":
      guard prefix.isNamed("undid\"}") else { return false }
      _ = stack.popLast()
    default: return false
    }
    before = now
    return true
  }

  /// Notes how long a reply took, where it is the first one to its question.
  ///
  /// Nobody reads a question and replies within the second: such a reply was given ahead.
  private mutating func time(_ question: Question.ID, at now: Moment) {
    guard seconds[question] == nil else { return }
    seconds[question] = now.seconds.flatMap { now in before.seconds.map { max(0, now - $0) } } ?? 0
  }

  /// What it comes to; nil when no line named a tree.
  var tally: SessionTally? {
    guard let tree, let began else { return nil }
    var tally = SessionTally(tree: tree, began: began)
    // Most steps that are marked are of the same fix as the one before.
    var last: Fix.ID?
    for done in stack {
      switch done {
      case .replied(let id, let isUnsure):
        tally.replies[id] = SessionTally.Replied(isUnsure: isUnsure, seconds: known(seconds[id]))
      case .withdrew(let id): tally.replies[id] = nil
      case .judged(let id, let upshot, let time):
        tally.trials[id] = SessionTally.Trial(upshot: upshot, day: day(of: time))
      case .marked(let id, let isFailed, let line):
        if id != last { tally.meet(id) }
        last = id
        if isFailed || tally.hasFailedStep(of: id), let event = Entry(line: line)?.event {
          add(event, at: "", to: &tally)
        }
      case .whole(let number): add(events[number].event, at: events[number].time, to: &tally)
      case .nothing: break
      }
    }
    for id in seen { tally.meet(id) }
    if case .whole(let number)? = stack.last { tally.isGivenUp = events[number].event == .gaveUp }
    return tally
  }

  private func add(_ event: Event, at time: String, to tally: inout SessionTally) {
    for part in event.parts {
      switch part {
      case .answered(let question, let choices):
        tally.replies[question.id] = SessionTally.Replied(
          isUnsure: choices.isEmpty, seconds: known(seconds[question.id]))
      case .withdrew(let question): tally.replies[question.id] = nil
      case .judged(let fix, let verdict):
        var time = time
        let day = verdict == nil ? "" : time.withUTF8 { self.day(of: $0) }
        tally.trials[fix.id] = SessionTally.Trial(upshot: verdict?.upshot, day: day)
      case .choseWay(let fix, _, _): tally.meet(fix.id)
      case .marked(_, let step, let mark, _):
        if case .fix(let fix) = step.owner { tally.meet(fix) }
        if case .failed = mark {
          tally.failedSteps.insert(step)
        } else {
          tally.failedSteps.remove(step)
        }
      case .passed, .filled, .took, .noted, .renoted, .titled, .gaveUp, .undid: break
      }
    }
  }

  private func known(_ seconds: Int?) -> Int? { seconds.flatMap { $0 > 0 ? $0 : nil } }

  /// The day of a time; nothing where it makes no sense.
  private func day(of time: UnsafeBufferPointer<UInt8>) -> String {
    Clock.seconds(of: time) == nil ? "" : String(decoding: time.prefix(10), as: UTF8.self)
  }
}

extension SessionTally {
  fileprivate mutating func meet(_ fix: Fix.ID) {
    if trials[fix] == nil { trials[fix] = Trial() }
  }

  fileprivate func hasFailedStep(of fix: Fix.ID) -> Bool {
    !failedSteps.isEmpty && failedSteps.contains { $0.owner == .fix(fix) }
  }
}
