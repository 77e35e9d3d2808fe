// How a key grows with the page that it is pressed on: a long list of choices, a long checklist.

import Screen
import Tree
import TreeFile
import Wizard

/// Measurements of keys on pages of any length.
enum KeyGrowth {
  /// Prints how long the wizard takes for a key, from the input to the finished frame.
  static func compare() {
    let table = Table("A key on a long page", columns: ["median ms", "p99 ms", "one line ms"])
    for count in [1_000, 1_000_000] {
      measure(
        "\(count) letters in a note", question(2), opening: ["n"],
        pasted: String(repeating: "word ", count: count / 5), keys: ["j", "k"], line: "c", in: table
      )
      measure(
        "\(count) letters looked for", question(2), opening: ["?", "/"],
        pasted: String(repeating: "word ", count: count / 5), keys: ["j", "k"], line: "c", in: table
      )
    }
    for count in [100, 10_000, 100_000] {
      measure(
        "\(count) choices", question(count), opening: [], keys: ["j", "k"], line: "c", in: table)
      measure(
        "\(count) steps", checklist(count), opening: ["1"], keys: ["j", " "], line: "2", in: table)
      measure(
        "finding among \(count) choices", question(count), opening: ["/"],
        keys: ["t", "h", "e", " ", "7", "7", .control("u")], line: "find part 77", in: table)
      measure(
        "finding among \(count) steps", checklist(count), opening: ["/"],
        keys: ["d", "r", "y", " ", "7", "7", .control("u")], line: "find part 77", in: table)
    }
  }

  private static func measure(
    _ name: String, _ yaml: String, opening: [Character], pasted: String = "", keys: [Key],
    line: String, in table: Table
  ) {
    let loaded = DecisionTree.load(Array(yaml.utf8))
    guard let tree = loaded.tree else { return print("\(name): the tree has a mistake.") }
    var session = Session(tree)
    for key in opening { _ = session.update(.key(.character(key))) }
    if !pasted.isEmpty { _ = session.update(.paste(pasted)) }
    var conversation = Conversation(session)
    var rows = 0
    let times = (0..<200).map { turn in
      milliseconds {
        _ = session.update(.key(keys[turn % keys.count]))
        rows += session.frame.lines.count
      }
    }
    _ = conversation.news()
    let lines = (0..<5).map { _ in
      milliseconds {
        _ = conversation.read(line)
        rows += conversation.news().utf8.count + conversation.prompt.utf8.count
      }
    }
    let figures = Figures(times)
    table.add(
      name, [figures.median.text(3), figures.p99.text(3), Figures(lines).median.text(3)])
  }

  private static func question(_ choices: Int) -> String {
    let numbers = 1..<max(2, choices)
    return """
      kbwizard: 1
      id: choices
      title: A question with \(choices) choices
      questions:
        part:
          text: Which of the parts is broken?
          choices:
      \(numbers.map { "      part-\($0): The part with the number \($0)" }.joined(separator: "\n"))
            none: None of them
      tree: {ask: part, then: {none: call, else: part}}
      otherwise: call
      fixes: {call: {title: Call somebody}, part: {title: Change the part}}
      """
  }

  private static func checklist(_ steps: Int) -> String {
    let lines = (0..<steps).map { "      - {do: Take part \($0 % 1_000) out., expect: It is dry.}" }
    return """
      kbwizard: 1
      id: steps
      title: A fix with \(steps) steps
      questions: {part: {text: Is it broken?, choices: {yes: It is, no: It is not}}}
      tree: {ask: part, then: {yes: all, no: call}}
      otherwise: call
      fixes:
        call: {title: Call somebody}
        all:
          title: Take everything out
          steps:
      \(lines.joined(separator: "\n"))
      """
  }
}
