// The table of keys: what is in it can be done, and is told.

import Screen
import Testing

@testable import Casework
@testable import Wizard

struct KeyTests {
  @Test(arguments: Page.Kind.allCases)
  func `Every action can be reached by each of its keys`(page: Page.Kind) {
    #expect(!KeyBinding.bindings(on: page).isEmpty)
    for binding in KeyBinding.bindings(on: page) {
      #expect(!binding.keys.isEmpty || binding.action == .quit)
      for key in binding.keys {
        var action = binding.action
        if case .choose = action, case .character(let digit) = key {
          action = .choose(digit.wholeNumberValue ?? 0)
        }
        #expect(KeyBinding.action(for: key, on: page) == action, "\(key) on \(page)")
      }
    }
  }

  @Test(arguments: Page.Kind.allCases)
  func `No key means two things on a page`(page: Page.Kind) {
    var meanings: [Key: Action] = [:]
    for binding in KeyBinding.bindings(on: page) {
      for key in binding.keys {
        let other = meanings.updateValue(binding.action, forKey: key)
        #expect(other == nil, "\(key) on \(page)")
      }
    }
  }

  @Test(arguments: Page.Kind.allCases)
  func `No word of line mode means two things on a page`(page: Page.Kind) {
    let words = KeyBinding.bindings(on: page).compactMap(\.word)
    #expect(Set(words).count == words.count)
  }

  @Test(arguments: Page.Kind.allCases)
  func `Every page can be left, and has its keys explained`(page: Page.Kind) {
    let actions = Set(KeyBinding.bindings(on: page).map(\.action))
    #expect(!actions.isDisjoint(with: [.back, .stay, .take]))
    #expect(actions.contains(.help) || page == .help)
    #expect(actions.contains(.redraw))
  }

  @Test(arguments: Place.printer)
  func `Help lists every key of the page that it was opened on`(place: Place) throws {
    var session = try place.session()
    guard session.field == nil, session.page.kind != .help else { return }
    let (kind, isAtDoor) = (session.page.kind, session.page.content.isDoor)
    session = try session.typed("?").resized(100, 60)
    #expect(session.page.content == .help(kind, isAtDoor: isAtDoor))
    let text = session.rows.joined(separator: "\n")
    // Where trees are listed, each of them begins anew.
    let bindings = KeyBinding.bindings(on: kind).filter { !isAtDoor || $0.action != .beginAnew }
    for binding in bindings where !binding.keys.isEmpty {
      #expect(text.contains(binding.names), "\(binding.names)")
      #expect(text.contains(binding.help.prefix(40)), "\(binding.names)")
    }
    for key in bindings.flatMap(\.keys) {
      let isDigit = if case .character("1"..."9") = key { true } else { false }
      #expect(text.contains(isDigit ? "1-9" : key.name), "\(key)")
    }
  }

  @Test(arguments: ["?", "f1"], ["?", "esc", "q", "f1", "left", "h", "backspace"])
  func `Help opens and closes, and changes nothing`(open: String, close: String) throws {
    for place in Place.printer where place.name != "article-search" {
      let session = try place.session()
      guard session.page.kind != .help, session.field == nil, session.page.search == nil else {
        continue
      }
      let without = try session.typed("ctrl-l")
      #expect(try session.typed("\(open) \(close)").frame == without.frame, "\(place)")
    }
  }

  @Test(arguments: Place.printer)
  func `Everything in the footer is offered, and as many hints as fit are there`(
    place: Place
  ) throws {
    let session = try place.session().resized(200, 24)
    guard session.field == nil, session.page.search == nil else { return }
    let footer = try #require(session.rows.last)
    let words = session.scene.bindings
    for binding in KeyBinding.bindings(on: session.page.kind) {
      // On the verification nothing is done to a step.
      let isOfStep = [.tick, .skip, .fail, .otherWay].contains(binding.action)
      if isOfStep, session.scene.checklist?[session.page.selected] == .verification { continue }
      // A hint may be left out where the action has little to do with the page.
      let word = words.first { $0.action == binding.action }
      guard let hint = word == nil ? binding.hint : word?.hint else { continue }
      #expect(footer.contains(hint) == session.scene.isOffered(binding.action), "\(hint)")
    }
  }

  @Test(arguments: Place.printer)
  func `Every key can be pressed on every page`(place: Place) throws {
    let start = try place.session()
    let keys: [Key] =
      "abcdefghijklmnopqrstuvwxyzGN0123456789?/ ".map { .character($0) }
      + "abcdefghijklmnopqrstuvwxyz".map { .control($0) }
      + [
        .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .enter, .escape, .tab,
        .backTab, .backspace, .delete, .function(1), .function(12),
      ]
    for key in keys {
      var session = start
      _ = session.update(.key(key))
      let frame = session.frame
      #expect(frame.lines.count == 24, "\(key)")
      #expect(!session.pages.isEmpty, "\(key)")
    }
  }

  @Test(arguments: Place.printer)
  func `Ctrl-L has the screen drawn anew, and changes nothing`(place: Place) throws {
    var session = try place.session()
    let before = session.progress
    let effect = try session.play("ctrl-l")
    #expect(effect == .redraw)
    #expect(session.progress == before)
  }

  @Test(arguments: Place.printer)
  func `Esc never leaves a session, and never loses an answer or a tick`(place: Place) throws {
    var session = try place.session()
    // None has begun there.
    guard session.page.kind != .start else { return }
    let answered = session.progress
    let depth = session.pages.count
    // Nothing but the field lies on this page.
    let isTyping = session.field != nil && session.page.kind != .find
    let effect = try session.play("esc")
    #expect(effect == nil)
    #expect(session.progress.marks == answered.marks)
    #expect(session.progress.failed == answered.failed)
    if depth > 1 {
      #expect(session.pages.count == (isTyping ? depth : depth - 1))
      #expect(session.progress.answers == answered.answers)
    } else if session.progress.answers != answered.answers {
      // The answer taken back is selected, so that it is there again with one key.
      #expect(try session.typed("enter").progress.answers == answered.answers)
    }
  }
}
