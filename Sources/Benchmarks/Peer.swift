// A program that asks a question on a terminal, and what it is started with.

import Glibc
import Tree

/// A program to measure on a terminal.
struct Peer {
  /// What the table calls it.
  let name: String
  /// The words of its command line; the first one is the path of the program.
  let command: [String]

  /// The wizard itself, and the two programs with which scripts ask such questions; all of them
  /// show the same texts.
  static func all(program: String, asking question: Question, of tree: DecisionTree) -> [Peer] {
    let texts = [question.text, question.why, question.find?.text].compactMap(\.self)
    let choices = question.choices.enumerated().flatMap { ["\($0 + 1)", $1.text] }
    let menu =
      ["--backtitle", tree.title, "--menu", texts.joined(separator: "\n\n"), "22", "78", "10"]
      + choices + ["0", "Not sure"]
    return [
      Peer(name: "kbwizard", command: [program]),
      Peer(name: "dialog --menu", command: ["/usr/bin/dialog"] + menu),
      Peer(name: "whiptail --menu", command: ["/usr/bin/whiptail"] + menu),
    ]
  }

  /// Whether the program is on this machine.
  var isInstalled: Bool { access(command[0], X_OK) == 0 }
}
