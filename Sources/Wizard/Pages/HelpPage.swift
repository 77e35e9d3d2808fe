// The keys of a page, from the table of keys.

internal import Text

extension Session {
  func addHelp(on kind: Page.Kind, to text: inout Body) {
    let commands = Command.commands(on: kind).compactMap { command in
      command.help.map { (names: command.names, word: command.word, help: $0) }
    }
    if text.medium == .lines {
      text.add("Type a number to choose, or one of these words or its first letters:")
      text.space()
      for (_, word, help) in commands {
        if let word { text.add(label: word.padded(to: Body.column - 2), help) }
      }
      return
    }
    let keys =
      commands.map { ($0.names, $0.help) } + [
        ("Ctrl-C", "leave at once, without asking"), ("Ctrl-Z", "back to the shell; fg goes on"),
      ]
    for (names, help) in keys {
      let isNarrow = text.width < 60
      if names.displayWidth <= Body.column - 2, !isNarrow {
        text.add(label: names.padded(to: Body.column - 2), help)
      } else {
        text.add(names, .heading)
        text.add(help, indent: isNarrow ? 2 : Body.column)
      }
    }
    if hasMouse {
      text.space()
      text.add(
        "A click selects, a second one takes; the wheel scrolls. Hold Shift to select text for "
          + "copying, or start with --no-mouse.", .hint)
    }
    markMatch(in: &text)
  }
}
