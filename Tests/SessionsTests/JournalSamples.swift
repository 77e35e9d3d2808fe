// Texts, entries and journals made at random, the same in every run.

import Casework
import FoundationEssentials
import Randomness
import Tree

@testable import JSON
@testable import Journals

/// Texts that are hard to keep on one line, or that could steer a terminal.
let nastyTexts = [
  "", " ", "plain", "\"", "\\", "\\\"", "\\n", "a\nb", "\r\n", "\t", "\0", "\u{1}\u{1F}\u{7F}",
  "\u{80}\u{9B}31m", "\u{1B}[2J\u{1B}]0;title\u{7}", "\u{202E}txt.exe\u{2066}\u{2069}", "\u{2028}",
  "\u{2029}", "\u{85}", "\u{FEFF}", "\u{200B}\u{200D}", "\u{E0001}\u{E0041}", "👩‍👩‍👧‍👦 ok", "🇨🇭",
  "e\u{301}", "é", "日本語", "\u{FFFD}", "\u{FFFF}", "\u{10FFFF}", "{\"event\": \"left\"}", "null",
  "/", "\\u0041", "\\ud800", String(repeating: "long \"é\n", count: 1250),
]

extension Chance {
  /// A nasty text, or several in a row.
  mutating func text() -> String {
    (0...number(below: 3)).map { _ in nastyTexts[number(below: nastyTexts.count - 1)] }.joined()
  }

  private mutating func named() -> Named {
    Named(id: "id-\(number(below: 4))", text: text())
  }

  private mutating func step(of fix: Named) -> StepName {
    StepName(
      of: .fix(fix.id), way: number(below: 2) == 0 ? nil : text(), text: text(),
      repetition: number(below: 3))
  }

  private mutating func step(before question: Named) -> StepName {
    StepName(of: .question(question.id), text: text(), repetition: number(below: 3))
  }

  private mutating func bookmark() -> Bookmark? {
    let fix = named()
    return [
      nil, .question(text(), Reply(text())), .question(text(), .notSure), .candidates(nil),
      .candidates(text()), .fix(fix.id, nil), .fix(fix.id, step(of: fix)),
      .first(fix.id, nil), .first(fix.id, step(before: fix)),
    ][number(below: 9)]
  }

  private mutating func mark() -> StepState {
    [.toDo, .doing, .done, .skipped(text()), .failed(text()), .notApplicable][number(below: 6)]
  }

  private mutating func verdict() -> Verdict? {
    let verdicts: [Verdict?] = [
      .helped, .partly(text()), .didNot, .waiting(text()), nil, .handedOn, .nothingWrong,
      .wentOn(in: text()),
    ]
    return verdicts[number(below: verdicts.count)]
  }

  private mutating func stamp() -> TreeStamp {
    TreeStamp(
      id: text(), title: text(), reviewed: number(below: 2) == 0 ? nil : text(),
      digest: TreeStamp.digest(of: Array(text().utf8)), path: number(below: 2) == 0 ? nil : text())
  }

  private mutating func conclusion() -> Conclusion {
    let signs = (0..<number(below: 3)).map { _ in
      KeptSign(
        source: text(), digest: TreeStamp.digest(of: Array(text().utf8)), line: number(below: 999),
        time: number(below: 2) == 0 ? nil : text(), text: text())
    }
    let what: Conclusion.What =
      number(below: 2) == 0
      ? .answer(to: named(), choices: (0..<number(below: 4)).map { _ in named() })
      : .value(named(), text())
    return Conclusion(what, signs: signs)
  }

  /// Something that can happen, of a kind with a number from 0.
  mutating func what(_ kind: Int) -> Entry.What {
    switch kind {
    case 0: return .started(stamp(), after: number(below: 4) == 0 ? text() : nil)
    case 1: return .resumed(stamp())
    case 2: return .left(at: bookmark())
    case 3:
      return .did(
        .answered(question: named(), choices: (0..<number(below: 4)).map { _ in named() }))
    case 4: return .did(.withdrew(question: named()))
    case 5:
      let fix = named()
      let typed = number(below: 2) == 0 ? nil : text()
      return .did(.marked(of: fix, step(of: fix), mark(), typed: typed))
    case 6:
      let title = number(below: 2) == 0 ? nil : text()
      return .did(.choseWay(fix: named(), way: number(below: 4), title: title))
    case 7: return .did(.judged(fix: named(), verdict()))
    case 8: return .did(.noted(text()))
    case 9: return .did(.renoted(note: number(below: 4), text()))
    case 10: return .did(.titled(text()))
    case 11: return .did(.gaveUp)
    case 12:
      let question = named()
      return .did(.marked(of: question, step(before: question), mark()))
    case 13:
      let question = named()
      return .did(
        .passed(
          question: question, steps: (0..<number(below: 3)).map { _ in step(before: question) }))
    case 14: return .did(.filled(value: named(), number(below: 2) == 0 ? nil : text()))
    case 15: return .did(.took((0..<number(below: 3)).map { _ in conclusion() }))
    default: return .did(.undid)
    }
  }

  /// The number of kinds.
  static let kinds = 17

  /// Lines of a session, which begins with a tree.
  mutating func entries(_ count: Int) -> [Entry] {
    (0..<count).map { place in
      let what = what(place == 0 ? 0 : number(below: Chance.kinds))
      return Entry(time: Clock.text(of: 1_700_000_000 + place * 61), what: what)
    }
  }
}

extension [Entry] {
  /// The journal of these lines.
  var journal: [UInt8] { flatMap { [UInt8]($0.line.utf8) + [0x0A] } }
}

/// The entry that a line stands for.
func parsed(_ line: String) -> Entry? {
  Array(line.utf8).withUnsafeBufferPointer { Entry(line: $0) }
}

/// The value that a text stands for.
func json(_ text: String) -> JSONValue? {
  Array(text.utf8).withUnsafeBufferPointer { JSONValue(parsing: $0) }
}

/// A folder of its own, gone when the test is over.
final class Folder: Sendable {
  let path = "/tmp/sessions-\(UUID().uuidString)"

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The bytes of a file in the folder.
  func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path + "/" + name)))
  }

  /// Writes a file into the folder, or below it.
  func write(_ bytes: [UInt8], to name: String) throws {
    let file = URL(filePath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }
}
