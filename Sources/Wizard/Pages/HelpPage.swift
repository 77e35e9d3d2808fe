// The keys of a page, from the table of keys.

internal import Text

extension Scene {
  func addHelp(on kind: Page.Kind, to text: inout Body) {
    let bindings = KeyBinding.bindings(on: kind)
    if isInLines {
      text.add("Type a number to choose, or one of these words or its first letters:")
      text.space()
      for binding in bindings {
        if let word = binding.word { text.addToTable(word, binding.help) }
      }
      return
    }
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
