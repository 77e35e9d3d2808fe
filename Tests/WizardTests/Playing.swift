// Walking a small tree in a test: what is typed, as text, and what the session makes of it.

import FoundationEssentials
import KnowledgeBase
import Screen
import Testing
import Text
import YAML

@testable import Tree
@testable import TreeFile
@testable import Wizard

/// The folder of the trees and articles that only tests use.
let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

/// Sessions to go on with.
let others = [
  OtherSession(
    name: "20260101T080000-printer-7",
    title: "INC0012345 the printer of Ann, on the second floor",
    detail: "2 hours ago, waiting: the new fuse, printer"),
  OtherSession(
    name: "20251231T080000-lamp-8", title: "Is the bulb \u{1B}[2J black? Not sure",
    detail: "yesterday, unfinished, lamp"),
]

/// What a person should know before going on.
let news = News([
  "The tree has changed since. 2 answers still fit.",
  "Dropped: \"Is the plug in the wall?\" is not asked any more.",
  "The fix \"Oil the fan\" is gone; what was done to it stays in the report.",
])

/// What a person should know who goes on with what somebody else has begun.
let handedOver = {
  var news = News(["This is a copy of \"/home/ann/handed.jsonl\", which stays as it is."])
  news.parts = [
    News.Part("Title", ["INC0012345"]),
    News.Part("Waiting", ["the new fuse, which comes tomorrow, after \"Change the fuse\""]),
    News.Part(
      "Answered so far", ["What does the printer do? Nothing at all", "Is the lamp lit? Not sure"]),
    News.Part("Tried so far", ["Wake the printer (Q900001), 1 step done: it did not help."]),
    News.Part("Notes", ["Ann is there until four.", "The \u{1B}[2J cable is \u{202E} new."]),
    News.Part("Next", ["Wait for: the new fuse, which comes tomorrow"]),
  ]
  return news
}()

/// A report.
let report = """
  A printer that does not print
  =============================

  Result     Not fixed yet.

  Answers
  -------
  - What does the printer do?
    Nothing at all
  """

/// A session at the beginning of the tree of the printer.
func printer(_ columns: Int = 80, _ rows: Int = 24) throws -> Session {
  Session(try DecisionTree.fixture("printer"), size: Size(columns: columns, rows: rows))
}

extension Session {
  /// The session after a script: keys by their names, with blanks between them.
  ///
  /// Articles and reports that are asked for are shown, as the program does it; `@start` offers
  /// other sessions, `@door` offers trees too, `@shelf` knows of other trees, `@news` tells what changed, `@evidence` says that the tree declares some, and
  /// `@paste` pastes a log.
  func typed(_ script: String) throws -> Session {
    var session = self
    _ = try session.play(script)
    return session
  }

  /// Types a script; returns what the last key asks of the world.
  mutating func play(_ script: String) throws -> Effect? {
    var effect: Effect?
    for name in script.split(separator: " ") {
      if name == "@start" { offer(StartList(sessions: others)) }
      if name == "@door" { offer(StartList(sessions: others, trees: [lampHead, tree.head])) }
      if name == "@door" || name == "@shelf" { shelf = lampShelf }
      if name == "@news" { show(news) }
      if name == "@handed-over" { show(handedOver) }
      if name == "@evidence" { hasEvidence = true }
      if name.hasPrefix("@paste"), let text = sampleTexts[String(name)] {
        serve(update(.paste(text)))
      }
      if name.hasPrefix("@") { continue }
      effect = update(.key(try #require(Key(named: String(name)), "\(name) is no key")))
      if case .read(let article) = effect {
        if let article = Article.fixture(article) {
          show(article)
        } else {
          show(problem: "There is no article \(article).")
        }
      }
      if case .fetch(let articles) = effect {
        add(articles.compactMap { Article.fixture($0) })
      }
      if effect == .report { show(report: report) }
      serve(effect)
    }
    return effect
  }

  /// Does what was asked for about evidence, as the program does it; every file has the same text.
  private mutating func serve(_ effect: Effect?) {
    if effect == .fetchEvidence { show(sampleEvidence(of: tree)) }
    guard case .inspect(let text) = effect else { return }
    evidence = sampleEvidence(of: tree)
    switch text {
    case .pasted(let text): show(reading(of: text, as: evidence ?? [], from: "pasted text"))
    case .file(let name, _):
      show(reading(of: sampleTexts["@paste"] ?? "", as: evidence ?? [], from: name))
    }
  }

  /// The session after an input that is no key.
  func after(_ input: Input) -> Session {
    var session = self
    _ = session.update(input)
    return session
  }

  /// The session on a screen of another size.
  func resized(_ columns: Int, _ rows: Int) -> Session {
    after(.resize(Size(columns: columns, rows: rows)))
  }

  /// The id of the question, fix or answer on the page; nil on other pages.
  var shown: String? {
    switch page.content {
    case .question(let id), .fix(let id), .change(let id), .end(let id): id
    case .article(let article, _): article.id
    default: nil
    }
  }

  /// The texts of the rows of the frame.
  var rows: [String] { frame.lines.map { $0.map(\.text).joined() } }

  /// The text of the rows in the style of the selection, in one; nil unless there are some, in a row.
  var selectedRow: String? {
    let lines = frame.lines
    let rows = lines.indices.filter { lines[$0].contains { $0.style == .selected } }
    guard let first = rows.first, rows == Array(first..<first + rows.count) else { return nil }
    return rows.map { lines[$0].map(\.text).joined() }.joined()
  }
}

extension Article {
  /// An article from the folder, in whatever form it is; nil when there is none.
  static func fixture(_ id: String) -> Article? {
    for form in Form.allCases {
      let file = fixtures.appending(path: "\(id).\(form.rawValue)")
      guard let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
      return try? Article(id, saying: text, in: form)
    }
    return nil
  }
}

extension DecisionTree {
  /// A tree from the folder, even one that the checker would refuse for what its texts hold.
  static func fixture(_ name: String) throws -> DecisionTree {
    let bytes = Array(try Data(contentsOf: fixtures.appending(path: "\(name).yaml")))
    var reader = DraftReader(try Document(parsing: bytes), Findings())
    reader.read()
    let resolver = Resolver(reader.draft, reader.findings)
    return try #require(SoundTree(resolver.resolved).flatMap { DecisionTree($0, nil) })
  }
}

extension Key {
  private static let named: [String: Key] = [
    "up": .up, "down": .down, "left": .left, "right": .right, "home": .home, "end": .end,
    "pgup": .pageUp, "pgdn": .pageDown, "enter": .enter, "esc": .escape, "tab": .tab,
    "backtab": .backTab, "backspace": .backspace, "del": .delete, "space": .character(" "),
    "f1": .function(1), "f5": .function(5),
  ]

  /// The key that a script means: a name, a character, or `ctrl-` and a letter.
  init?(named name: String) {
    if let key = Key.named[name] {
      self = key
    } else if name.hasPrefix("ctrl-"), let letter = name.dropFirst(5).first {
      self = .control(letter)
    } else if name.count == 1, let character = name.first {
      self = .character(character)
    } else {
      return nil
    }
  }
}

/// What is said of another tree.
let lampHead = TreeHead(
  id: "lamp", title: "A lamp that stays dark", summary: "Finds why there is no light.",
  symptoms: [
    Symptom(
      texts: ["E17", "LampDown"], answers: [Symptom.Answer(question: "socket", choice: "dead")]),
    Symptom(texts: ["No light at all"]),
  ])

/// A shelf with that tree.
let lampShelf: ShelfIndex = {
  var shelf = ShelfIndex()
  let question = lampHead.entries.count
  shelf.add(
    lampHead.entries + [
      ShelfEntry(
        .question, of: "lamp", id: "socket", title: "Does the socket carry current?", within: 0),
      ShelfEntry(
        .choice, of: "lamp", id: "dead", title: "It does not",
        text: "Does the socket carry current?",
        answers: [Symptom.Answer(question: "socket", choice: "dead")], within: question),
      ShelfEntry(
        .fix, of: "lamp", id: "fuse", title: "Put the fuse back in", text: "It was blown.",
        within: 0),
    ])
  return shelf
}()
