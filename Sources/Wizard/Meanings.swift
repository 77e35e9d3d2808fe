// What a line typed in a conversation can mean.

internal import Screen
internal import Text
internal import Tree

/// What a typed text can mean; it does something only where that is one thing.
enum Meanings {
  case nothing
  case one(Action)
  /// It begins each of these, or is too short to choose one.
  case beginning([String])
  /// It is the wording of an answer, and the number of another item with a wording.
  case numberAndWording(String, item: String)

  /// What it means, if that is one thing.
  var only: Action? { if case .one(let action) = self { action } else { nil } }

  /// What is said of a line of which it is not clear what it means.
  func question(about line: String, _ allowed: String) -> String {
    switch self {
    case .nothing, .one:
      (Int(line) == nil ? "\"\(line)\" means nothing here. " : "There is no \(line) here. ")
        + allowed
    case .beginning(let names):
      "\"\(line)\" may mean \(names.map { $0.visible() }.listed); type more of it."
    case .numberAndWording(let number, let item):
      "\"\(number)\" may be the answer \"\(number)\", or item \(number), \"\(item.visible().cut)\"; "
        + "type \"answer \(number)\" or \"item \(number)\"."
    }
  }
}

extension Conversation {
  /// What a typed text in small letters means: a wording, a number, a word or an id, or else the
  /// only word or wording that begins so.
  func meanings(of text: String, isNumber: Bool = true) -> Meanings {
    if isNumber, let meaning = numberOrWording(text) { return meaning }
    if text == "?" { return .one(.help) }
    let bindings = bindings
    // A word of several parts may be said as several words.
    let word = text.split(separator: " ").joined(separator: "-")
    if let named = bindings.first(where: { $0.word == word || $0.alias == word }) {
      return .one(named.action)
    }
    let choices = session.scene.asked?.choices ?? []
    if let place = choices.firstIndex(where: { $0.id == text }) { return .one(.choose(place + 1)) }
    // A no that means nothing here must not become something else.
    if text == "no" { return .nothing }
    let begun = bindings.filter { $0.word?.hasPrefix(text) == true }
    if begun.count == 1 { return .one(begun[0].action) }
    // The beginning of two words could be taken for the wrong one.
    if !begun.isEmpty { return .beginning(begun.compactMap(\.word)) }
    let places = wordings.indices.filter { wordings[$0].lowercased().hasPrefix(text) }
    if places.isEmpty { return .nothing }
    return places.count == 1 && text.count > 1
      ? .one(answer(places[0])) : .beginning(places.map { wordings[$0] })
  }

  /// What a text means as a whole wording or the number of an item; nil when it is neither.
  private func numberOrWording(_ text: String) -> Meanings? {
    let wordings = wordings
    let worded = wordings.firstIndex { $0.lowercased() == text }
    if worded == nil, let several = several(text) { return .one(.chooseSeveral(several)) }
    let number = Int(text).flatMap {
      $0 >= 0 && session.sheet.body.item(numbered: $0) != nil ? $0 : nil
    }
    switch (worded, number) {
    case (let worded?, let number?)
    where number > 0 && worded != number - 1 && number <= wordings.count:
      return .numberAndWording(text, item: wordings[number - 1])
    case (let worded?, _):
      return .one(answer(worded))
    case (nil, let number?):
      return .one(.choose(number))
    case (nil, nil):
      return told(text)
    }
  }

  /// The choices, counted from 1, that a text names with commas between them; nil when it does not.
  private func several(_ text: String) -> [Int]? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
      .map { $0.split(separator: " ").joined(separator: " ") }
    guard parts.count > 1, let choices = session.scene.asked?.choices else { return nil }
    let numbers = parts.compactMap { part in
      (choices.firstIndex { $0.text.lowercased() == part || $0.id == part }).map { $0 + 1 }
        ?? Int(part).flatMap { choices.indices.contains($0 - 1) ? $0 : nil }
    }
    return numbers.count == parts.count ? numbers : nil
  }

  /// What a text means that says itself whether it is the number of an item or a wording.
  private func told(_ text: String) -> Meanings? {
    let parts = text.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, !wordings.isEmpty else { return nil }
    switch parts[0] {
    case "item":
      guard let number = Int(parts[1]), 1...wordings.count ~= number else { return nil }
      return .one(answer(number - 1))
    case "answer":
      return wordings.firstIndex { $0.lowercased() == parts[1] }.map { .one(answer($0)) }
    default:
      return nil
    }
  }

  /// The wordings of what can be replied on the page; none where nothing is asked.
  private var wordings: [String] {
    let choices = session.scene.asked?.choices ?? []
    return choices.isEmpty ? [] : choices.map(\.text) + ["Not sure"]
  }

  /// The reply at a place among the wordings.
  private func answer(_ place: Int) -> Action {
    place < wordings.count - 1 ? .choose(place + 1) : .notSure
  }
}
