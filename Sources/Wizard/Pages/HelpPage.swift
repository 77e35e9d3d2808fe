// The keys of a page, from the table of keys.

internal import Text

extension Scene {
  func addHelp(on kind: Page.Kind, isAtDoor: Bool, to text: inout Body) {
    let bindings = KeyBinding.bindings(on: kind).filter { !isAtDoor || $0.action != .beginAnew }
    for binding in bindings where !binding.keys.isEmpty {
      add(binding.names, binding.help, to: &text)
    }
    add("Ctrl-C", "leave at once, without asking", to: &text)
    add("Ctrl-Z", "back to the shell; fg goes on", to: &text)
    if hasMouse {
      text.space()
      text.add(
        "A click selects, a second one takes; the wheel scrolls. Hold Shift to select text for "
          + "copying, or start with --no-mouse.", .hint)
    }
  }

  /// What can be typed in a conversation, where numbers and words take the place of keys.
  func add(_ words: [Word], to text: inout Body) {
    text.add(
      "The number of an answer, its id, or the beginning of its wording; 1,3 where it is one of "
        + "several. Behind skip, failed, doing and none the number of the step, and a reason. Or a "
        + "word, or as much of it as no other begins with:")
    text.space()
    for word in words where word.word != "0" { text.addToTable(word.word, word.help) }
  }

  private func add(_ names: String, _ help: String, to text: inout Body) {
    let isNarrow = text.width < 60
    if !isNarrow, text.fitsIntoTable(names) {
      text.addToTable(names, help)
    } else {
      text.add(names, .heading)
      text.add(help, indent: isNarrow ? 2 : Body.column)
    }
  }
}
