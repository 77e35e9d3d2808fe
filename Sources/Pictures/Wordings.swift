// How pictures word choices, fixes and what the answers mean.

import Text
package import Tree

extension String {
  /// The lines of the text, with nothing in it that could steer a terminal.
  var shown: String { visible(keepingNewlines: true) }

  /// The text with some scalars spelled otherwise; those for which `spell` says nil stay.
  func respelled(_ spell: (Unicode.Scalar) -> String?) -> String {
    var text = String.UnicodeScalarView()
    // Not by characters: a mark behind a sign would hide it.
    for scalar in unicodeScalars {
      if let spelled = spell(scalar) {
        text += spelled.unicodeScalars
      } else {
        text.append(scalar)
      }
    }
    return String(text)
  }
}

extension Choice {
  /// The wording, with the id in front unless it begins with it anyway.
  func label(_ showsID: Bool) -> String {
    !showsID || text == id || text.hasPrefix(id + ":")
      ? text.shown : "\(id): \(text)".shown
  }
}

extension Fix {
  /// The title, with the article and what it needs, and with ids if they are asked for.
  func label(in tree: DecisionTree, _ showsID: Bool) -> String {
    let needs = tree.applies(of: self).map { $0.words(showsIDs: showsID) }
    let facts = ([showsID ? id : nil, article].compactMap(\.self) + needs + next)
      .joined(separator: ", ")
    let brackets = showsID ? ("[", "]") : ("(", ")")
    return (title + (facts.isEmpty ? "" : " \(brackets.0)\(facts)\(brackets.1)")).shown
  }
}

extension Fix {
  /// The tree that goes on after it, in words; none where none does.
  var next: [String] { tree.map { ["then the tree \($0)"] } ?? [] }
}

extension DecisionTree {
  /// How much is to be done before the question of a node, in words; nil where nothing is.
  func work(before node: Int) -> String? {
    let count = firstSteps(at: node).count
    return count == 0 ? nil : count == 1 ? "after 1 step" : "after \(count) steps"
  }
}

extension Condition {
  /// What a fix needs, in words.
  func words(showsIDs: Bool) -> String {
    showsIDs
      ? "only for \(question.id) \(listed(choices.map(\.id)))"
      : "only for \(listed(choices.map(\.text)))"
  }

  /// Words with commas and an "or" between them.
  private func listed(_ words: [String]) -> String {
    words.count < 2
      ? words.joined() : words.dropLast().joined(separator: ", ") + " or \(words[words.count - 1])"
  }
}

extension Reach {
  /// Why a fix is out, whatever its place; nil while it is not.
  func fate(of fix: Fix) -> String? {
    isRuledOut(fix.id) ? "did not help" : isDenied(fix.id) ? "does not apply" : nil
  }
}

extension Reach.Standing {
  /// The sign in front of what stands so.
  var sign: String {
    switch self {
    case .taken: "✓"
    case .open: "○"
    case .closed: "×"
    }
  }

  /// What the signs mean, in one line.
  package static let legend = "✓ answered  ○ still open  × closed"
}
