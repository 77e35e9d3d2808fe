// Trees to draw: one to look at, and others at random.

import Randomness
import Testing
import Tree
import TreeFile

/// A tree with all that an outline has signs for.
let lamp = """
  kbwizard: 1
  id: lamp
  title: A lamp that stays dark
  articles: articles
  questions:
    lit: {text: Is the lamp lit?, choices: {"yes": It is, "no": "no: it is dark"}}
    plug: {text: Is the plug in the wall?, choices: {in: It is, out: It hangs in the air}}
    fuse: {text: Which fuse has blown?, choices: {f1: 一番目のヒューズ, f2: The second, f3: None}}
    hot: {text: Is the room hot?, choices: {hot: hot, cold: cold}}
  tree:
    ask: lit
    then:
      "yes": {ask: hot, then: {hot: power, cold: wait}}
      "no": power
  branches:
    power:
      ask: plug
      then:
        in:
          ask: fuse
          then:
            f1: [change-fuse, call]
            else: {ask: hot, then: {hot: wait, cold: call}}
        out: plug-in
  otherwise: call
  fixes:
    change-fuse: {title: Change the fuse, article: Q900001}
    plug-in: {title: Put the plug into the wall of the room in which the lamp stands}
    wait: {title: Wait}
    call: {title: Call the service}
  """

/// The tree that a text stands for.
func tree(of text: String) throws -> DecisionTree {
  let loaded = DecisionTree.load(Array(text.utf8), library: Library(["Q900001"]))
  #expect(loaded.findings.allSatisfy { !$0.check.isError }, "\(loaded.findings)")
  return try #require(loaded.tree)
}

/// A tree at random, in which every question is asked at one place, and places are often shared.
func randomTree(_ seed: Int, questions: Int) throws -> DecisionTree {
  var random = Chance(state: UInt64(seed + 1) &* 0x9E37_79B9_7F4A_7C15)
  var asked = "questions:\n"
  var places = "tree: b0\nbranches:\n"
  for number in 0..<questions {
    let count = Int.random(in: 1...4, using: &random)
    let words = (0..<count).map { choice in
      let length = Int.random(in: 1...9, using: &random)
      return "c\(choice): \(String(repeating: "word\(choice) ", count: length))"
    }
    let length = Int.random(in: 1...12, using: &random)
    asked += "  q\(number): {text: \(String(repeating: "ask ", count: length))?,"
    asked += " choices: {\(words.joined(separator: ", "))}}\n"
    let targets = (0..<count).map { choice in
      let next = number + (choice == 0 ? 1 : Int.random(in: 1...5, using: &random))
      if next < questions, choice == 0 || Bool.random(using: &random) {
        return "c\(choice): b\(next)"
      }
      let fixes = (0..<Int.random(in: 1...2, using: &random)).map { "f\((number + $0) % 7)" }
      return "c\(choice): [\(fixes.joined(separator: ", "))]"
    }
    places += "  b\(number): {ask: q\(number), then: {\(targets.joined(separator: ", "))}}\n"
  }
  let fixes = (0..<7).map { "f\($0): {title: Repair the part \($0)}" }.joined(separator: ", ")
  return try tree(
    of:
      "kbwizard: 1\nid: random\ntitle: At random\n\(asked)\(places)otherwise: f0\nfixes: {\(fixes)}"
  )
}

/// Answers at random to some of the questions of a tree.
func randomAnswers(_ seed: Int, to tree: DecisionTree) -> Answers {
  var random = Chance(state: UInt64(seed + 1) &* 0xD134_2543_DE82_EF95)
  var answers: Answers = [:]
  for question in tree.questions where Int.random(in: 0..<3, using: &random) == 0 {
    let place = Int.random(in: 0...question.choices.count, using: &random)
    answers[question.id] =
      place == question.choices.count ? .notSure : .choice(question.choices[place].id)
  }
  return answers
}
