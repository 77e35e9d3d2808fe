// A second program that counts what a team remembers, from the lines of JSON alone, in the plainest way.

import FoundationEssentials

/// What some journals come to.
struct Recount {
  /// What was counted of a fix.
  struct FixCount: Equatable {
    var met = 0
    var tried = 0
    var helped = 0
    var lastHelp = "-"
    var handedOn = 0
    var givenUp = 0
  }

  /// What was counted of a question.
  struct QuestionCount: Equatable {
    var answered = 0
    var unsure = 0
    var times: [Int] = []
  }

  var sessions = 0
  var fixes: [String: FixCount] = [:]
  var questions: [String: QuestionCount] = [:]
  /// The steps that failed, as the id of what they belong to and their text.
  var steps: [String: Int] = [:]

  /// Counts a journal; the ids of fixes that are handed on are read in place of "helped".
  mutating func add(_ journal: [UInt8], handingOn: Set<String>) throws {
    var lines: [[String: Any]] = []
    for bytes in journal.split(separator: 0x0A) {
      lines.append(try JSONDecoder().decode(Tangle.self, from: Data(bytes)).members)
    }
    func word(_ line: [String: Any], _ name: String) -> String? { line[name] as? String }
    func id(_ line: [String: Any], _ name: String) -> String? {
      (line[name] as? [String: Any])?["id"] as? String
    }
    sessions += 1

    // What stands: "undid" takes the last thing done away.
    var standing: [[String: Any]] = []
    for line in lines {
      let event = word(line, "event") ?? ""
      if event == "undid" {
        if !standing.isEmpty { standing.removeLast() }
      } else if !["started", "resumed", "left"].contains(event) {
        standing.append(line)
      }
    }
    let isGivenUp = standing.last.map { word($0, "event") == "gave-up" } ?? false

    // Questions: the last line on each of them says whether it is answered.
    let replies = ["answered", "answered-one-of"]
    for question in Set(standing.compactMap { id($0, "question") }) {
      let last = standing.last {
        id($0, "question") == question && (replies + ["withdrew"]).contains(word($0, "event") ?? "")
      }
      guard let last, word(last, "event") != "withdrew" else { continue }
      var count = questions[question] ?? QuestionCount()
      count.answered += 1
      if word(last, "event") == "answered", id(last, "choice") == nil { count.unsure += 1 }
      let first = lines.firstIndex {
        id($0, "question") == question && replies.contains(word($0, "event") ?? "")
      }
      if let first, first > 0, let before = date(lines[first - 1]), let now = date(lines[first]),
        now > before
      {
        count.times.append(now - before)
      }
      questions[question] = count
    }

    // Fixes: whatever names one has met it, and the last verdict counts.
    let left = lines.filter { word($0, "event") == "left" && word($0, "page") == "fix" }
      .compactMap { word($0, "fix") }
    for fix in Set(standing.compactMap { id($0, "fix") } + left) {
      var count = fixes[fix] ?? FixCount()
      count.met += 1
      if isGivenUp { count.givenUp += 1 }
      let last = standing.last {
        id($0, "fix") == fix && ["judged", "ended"].contains(word($0, "event") ?? "")
      }
      var verdict = last.flatMap { word($0, "verdict") ?? word($0, "as") }
      if verdict == "helped", handingOn.contains(fix) { verdict = "handed-on" }
      if let verdict, verdict != "waiting" { count.tried += 1 }
      if verdict == "helped" || verdict == "nothing-wrong" {
        count.helped += 1
        let day = String((last.flatMap { word($0, "time") } ?? "").prefix(10))
        if count.lastHelp == "-" || day > count.lastHelp { count.lastHelp = day }
      }
      if verdict == "handed-on" || verdict == "went-on" { count.handedOn += 1 }
      fixes[fix] = count
    }

    // Steps: the last mark of each counts.
    var marks: [String: String] = [:]
    for line in standing where (word(line, "event") ?? "").hasPrefix("marked") {
      let owner = id(line, "fix") ?? id(line, "question") ?? ""
      marks["\(owner): \(word(line, "way") ?? "") \(word(line, "step") ?? "")"] = word(line, "mark")
    }
    for (step, mark) in marks where mark == "failed" { steps[step, default: 0] += 1 }
  }

  private func date(_ line: [String: Any]) -> Int? {
    (line["time"] as? String).flatMap { try? Date($0, strategy: .iso8601) }
      .map { Int($0.timeIntervalSince1970) }
  }
}

/// An object of any form.
private struct Tangle: Decodable {
  var members: [String: Any] = [:]

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: Name.self)
    for name in object.allKeys {
      if let text = try? object.decode(String.self, forKey: name) {
        members[name.stringValue] = text
      } else if let inner = try? object.decode(Tangle.self, forKey: name) {
        members[name.stringValue] = inner.members
      }
    }
  }
}
