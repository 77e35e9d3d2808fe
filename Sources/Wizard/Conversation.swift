// The same session as a conversation, line by line, for pipes, serial lines and screen readers.

internal import Casework
internal import Screen
internal import Text
internal import Tree

/// A session as a conversation: what a person types goes in by lines, and text comes out.
package struct Conversation: Sendable {
  /// The run through the tree.
  package var session: Session
  private var shown: (page: Page.Content, rows: [Row], count: String)?
  /// Whether something was typed since the last news.
  private var wasTyped = false
  /// The lines of a text that is being typed, up to one with a dot; nil while none is.
  private var evidence: [String]?
  /// The words that were told, by the kinds of their pages.
  private var told: [Page.Kind: Set<String>] = [:]

  /// The width that texts are wrapped to, in cells.
  package let width: Int

  /// A conversation about a session at its beginning, with texts wrapped to a width in cells.
  package init(_ session: Session, width: Int = 78) {
    self.session = session
    self.width = width
    self.session.medium = .lines(width: width)
    // What was found is chosen by its number; words are typed behind "find".
    if session.page.kind == .find { self.session.field = nil }
    // Here nothing is out of view, so that it needs no page of its own.
    if case .news(let news) = session.page.content, news.parts.isEmpty {
      self.session.leavePage()
      self.session.notice = news.sentences.joined(separator: " ")
    }
  }

  /// What is new since it was asked for the last time: a whole page, or what changed on it.
  package mutating func news() -> String {
    session.settle()
    if evidence != nil { return message }
    // Help is read and done with: what is typed next is meant for the page before.
    if session.page.kind == .help {
      let text = message + wholePage()
      session.leavePage()
      session.settle()
      return text
    }
    // What was done so far is read and done with, too: the page behind it follows at once.
    if session.page.kind == .news {
      let text = message + wholePage()
      session.leavePage()
      session.notice = nil
      return text + news()
    }
    let rows = session.sheet.body.rows
    let count = session.scene.stepCount.map { $0 + " settled.\n" }.joined()
    defer { shown = (session.page.content, rows, count) }
    guard let shown, shown.page == session.page.content else {
      return message + wholePage() + newWords()
    }
    let changes = changes(from: shown.rows, to: rows).map { $0.text + "\n" }.joined()
    let news = message + changes + (count == shown.count ? "" : count)
    return news.isEmpty && wasTyped && session.field == nil ? "Nothing changed.\n" : news
  }

  /// What the person should know.
  private var message: String {
    guard let notice = session.notice else { return "" }
    var text = Body(width: width)
    text.add(notice, .warning)
    return text.rows.map { $0.text + "\n" }.joined()
  }

  /// A page with its name.
  private func wholePage() -> String {
    let scene = session.scene
    let status = scene.status.isEmpty ? "" : " (\(scene.status))"
    let title = scene.title.onOneLine.visible() + status
    let rule = String(repeating: "-", count: min(width, title.displayWidth))
    return (["", title, rule] + session.sheet.body.rows.map(\.text)).map { $0 + "\n" }.joined()
  }

  /// The rows between what is the same at the beginning and at the end, from the item's first row on.
  private func changes(from before: [Row], to now: [Row]) -> ArraySlice<Row> {
    var start = before.countOfSame(as: now)
    let end = now.count - before[start...].reversed().countOfSame(as: now[start...].reversed())
    // What belongs to an item says little without it.
    while start > 0, start < end, now[start].item != nil, now[start].item == now[start - 1].item {
      start -= 1
    }
    return now[start..<end]
  }

  /// What can be typed now, in short: the words are told once, and on help.
  package var prompt: String {
    if evidence != nil { return "" }
    if let field = session.field {
      // Nothing else shows here which step is meant.
      let isOfStep = [.skip, .fail].contains(field.kind)
      let step = session.page.sheet?.checklist?.step(at: session.page.selected)
      if case .renote(let note) = field.kind {
        let text = session.progress.notes[note].visible()
        return "The note says: \(text)\nIts new text, or an empty line to leave it: "
      }
      if case .value(let id) = field.kind {
        return "Text for <\(id)>, or an empty line to leave it: "
      }
      if field.kind == .search { return "Text to find here: " }
      return (isOfStep ? "Step \((step ?? 0) + 1). " : "") + field.kind.label
    }
    let numbers = numbers
    switch session.page.kind {
    case _ where numbers.isEmpty: return "A word: "
    case .question, .change: return "Answer \(numbers): "
    case .fix, .first: return "Step \(numbers), or a word: "
    default: return "Number \(numbers), or a word: "
    }
  }

  /// The numbers that mean something now; empty when none does.
  private var numbers: String {
    let body = session.sheet.body
    let count = body.numberCount
    let range = count == 0 ? [] : [count == 1 ? "1" : "1-\(count)"]
    let zero = body.zero == nil ? [] : [session.scene.asked == nil ? "0" : "0 if not sure"]
    return (range + zero).joined(separator: ", ")
  }

  /// The words that can be typed on the page, when it is the first of its kind.
  private mutating func newWords() -> String {
    let kind = session.page.kind
    // What is typed into a field is no word.
    guard kind != .help, session.field == nil else { return "" }
    let words = bindings.compactMap(\.word).filter { $0 != "0" && $0 != "help" }
    let new = words.filter { told[kind]?.contains($0) != true }
    let isFirst = told[kind] == nil
    told[kind, default: []].formUnion(new)
    if new.isEmpty { return "" }
    return "\n"
      + ((isFirst ? "Words here: " : "Also here: ")
      + (new + (isFirst ? ["help"] : [])).joined(separator: ", ") + ".").wrapped(to: width)
      .map { $0 + "\n" }.joined()
  }

  /// What can be typed, where what was typed means nothing.
  private var allowed: String {
    let numbers = numbers
    return numbers.isEmpty
      ? "Type help for the words that do." : "Type \(numbers), or help for the words that do."
  }

  /// Does what a typed line asks for; returns what the world has to do for it.
  package mutating func read(_ line: String) -> Effect? {
    session.notice = nil
    if evidence != nil { return take(lineOfEvidence: line) }
    wasTyped = !line.trimmed.isEmpty
    defer { session.settle() }
    let line = line.trimmed
    if let kind = session.field?.kind {
      if case .value(let id) = kind, let action = command(line) {
        return perform(action, typedFor: id, as: line)
      }
      return finishField(with: line)
    }
    guard !line.isEmpty else { return nil }
    let meanings = meanings(of: line.lowercased())
    if let only = meanings.only { return session.perform(only) }
    let parts = line.split(maxSplits: 1, whereSeparator: \.isWhitespace)
    if parts.count == 2,
      let action = self.meanings(of: parts[0].lowercased(), isNumber: false).only,
      action.isOfItem(on: session.page.kind) || action.isOfText
    {
      return say(String(parts[1]).trimmed, about: action, in: line)
    }
    // A slash finds, as the key does, where it does not begin the wording of an answer.
    if line.hasPrefix("/"), case .nothing = meanings, let find = self.meanings(of: "find").only {
      return say(String(line.dropFirst()).trimmed, about: find, in: line)
    }
    session.notice = meanings.question(about: line.visible(), allowed)
    return nil
  }

  /// Takes a line for the field that is open.
  private mutating func finishField(with line: String) -> Effect? {
    let isSearch = session.field?.kind == .search
    session.type(line)
    let effect = session.update(.key(.enter))
    if isSearch { tellFound(line) }
    return effect
  }

  /// Says the paragraphs of the page in which a text stands: here nothing is scrolled to it.
  private mutating func tellFound(_ text: String) {
    guard !text.isEmpty else { return }
    let rows = session.sheet.body.rows
    let found = Set(session.page.search?.found ?? [])
    session.page.search = nil
    let paragraphs = rows.indices.split { rows[$0].isEmpty }
      .filter { !found.isDisjoint(with: $0) }
      .map { $0.map { rows[$0].text }.joined(separator: "\n") }
    session.notice =
      paragraphs.isEmpty
      ? "Nothing here has \"\(text.visible())\"."
      : "\"\(text.visible())\" stands in \(paragraphs.count) "
        + "\(paragraphs.count == 1 ? "paragraph" : "paragraphs"):\n\n"
        + paragraphs.joined(separator: "\n\n")
  }

  /// What a whole word does on the page; nil for what is none.
  private func command(_ line: String) -> Action? {
    bindings.first { $0.word == line.lowercased() || $0.alias == line.lowercased() }?.action
  }

  /// Does what a word says that was typed where the text of a value was asked for, and says how the
  /// value becomes that word.
  private mutating func perform(_ action: Action, typedFor value: String, as line: String)
    -> Effect?
  {
    session.field = nil
    let effect = session.perform(action)
    let how = "\"\(line)\" was taken as a word; \"value \(value) \(line)\" fills it in."
    session.notice = [how, session.notice].compactMap(\.self).joined(separator: "\n")
    return effect
  }

  /// Does an action that was typed with the number of an item, a text, or both: `skip 3 no time`.
  private mutating func say(_ text: String, about action: Action, in line: String) -> Effect? {
    var text = text
    if action.isOfItem(on: session.page.kind) {
      let first = text.prefix { !$0.isWhitespace }
      if let number = Int(first) {
        guard select(number) else {
          session.notice = "There is no \(number) here; \"\(line.visible())\" did nothing."
          return nil
        }
        text = String(text.dropFirst(first.count)).trimmed
      }
    }
    if text.isEmpty { return session.perform(action) }
    guard action.isOfText else {
      session.notice = "Nothing can be said with \"\(line.visible())\"; type help for what can."
      return nil
    }
    if action == .values {
      session.fill(said: text)
      return nil
    }
    if action == .evidence { return inspect(text) }
    let effect = session.perform(action)
    guard session.field != nil else { return effect }
    return finishField(with: text) ?? effect
  }

  /// Has a file read, or for a hyphen the lines that follow.
  private mutating func inspect(_ path: String) -> Effect? {
    if path != "-" { return .inspect(.file(path)) }
    evidence = []
    session.notice = "Now the text, and behind it a line with a single dot."
    return nil
  }

  /// Takes a line of a text that is being typed; a dot ends it.
  private mutating func take(lineOfEvidence line: String) -> Effect? {
    guard line == "." else {
      evidence?.append(line)
      return nil
    }
    defer { evidence = nil }
    return (evidence?.joined(separator: "\n")).map { .inspect(.pasted($0 + "\n")) }
  }

  /// Selects an item by its number; false when there is none.
  private mutating func select(_ number: Int) -> Bool {
    guard let item = session.sheet.body.item(numbered: number) else { return false }
    session.page.selected = item
    return true
  }

  /// The keys that make sense now, with the words for them.
  var bindings: [KeyBinding] { session.scene.bindings }
}

extension Action {
  /// Whether it is done to the selected item, so that the number of one may be said with it.
  fileprivate func isOfItem(on page: Page.Kind) -> Bool {
    switch self {
    case .skip, .fail, .doing, .notApplicable, .article: true
    case .putAway: page == .start
    case .take: page == .article
    case .changeNote, .deleteNote: true
    default: false
    }
  }

  /// Whether it asks for a text, which may be said with it.
  fileprivate var isOfText: Bool {
    switch self {
    case .skip, .fail, .note, .partly, .wait, .find, .search, .title, .changeNote, .values,
      .evidence:
      true
    default: false
    }
  }
}

extension Sequence where Element: Equatable {
  /// How many elements at the beginning are the same in another sequence.
  fileprivate func countOfSame(as other: some Sequence<Element>) -> Int {
    var count = 0
    for (mine, others) in zip(self, other) {
      if mine != others { break }
      count += 1
    }
    return count
  }
}

extension String {
  /// The text without white space at its ends.
  fileprivate var trimmed: String {
    let start = drop { $0.isWhitespace }
    let end = start.lastIndex { !$0.isWhitespace } ?? start.startIndex
    return start.isEmpty ? "" : String(start[...end])
  }
}
