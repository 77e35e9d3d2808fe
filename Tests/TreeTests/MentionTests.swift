// Articles that a tree mentions without resting on them.

import Testing
import TreeFile

@testable import Tree

struct MentionTests {
  private func tree() throws -> DecisionTree {
    let text = """
      kbwizard: 1
      id: mentions
      title: What is mentioned
      articles: articles
      questions:
        q: {text: "Q100001 or Q100009?", find: See Q100003., choices: {x: X, y: Y}}
      tree:
        ask: q
        then: {x: f, y: {fix: g, note: As Q100004 says.}}
      otherwise: g
      fixes:
        f:
          title: F
          article: Q100001
          steps: [{do: "As in (Q100003), q100003 and Q100003.", warn: Q10000 XQ100005 Q100006x}]
        g: {title: G, article: kb7}
      """
    return try #require(DecisionTree.load(Array(text.utf8)).tree)
  }

  @Test func `A word of the form of an article is one, and foreign where no fix rests on it`()
    throws
  {
    let mentions = Mentions(of: try tree())
    #expect(
      mentions.ofOthers(in: ["Q100001 kb7", nil, "kb8, Q100002/Q100002"]) == ["kb8", "Q100002"])
    #expect(
      mentions.ofOthers(in: ["Q10000 Q1000000 q100002 XQ100002 Q100002x Q-100002 Q_100002"]) == [])
    #expect(
      mentions.ofOthers(in: ["", "Q", "100002", "日本Q100002を", "x-Q100003."]) == [
        "Q100002", "Q100003",
      ])
  }

  @Test func `It is told where a foreign article is mentioned`() throws {
    let tree = try tree()
    let steps = try #require(tree.mention(of: "q100003"))
    #expect(steps.id == "Q100003" && steps.text == "F" && steps.others == 1)
    #expect(tree.mention(of: "Q100004")?.text == "G")
    #expect(tree.mention(of: "Q100009")?.text == "Q100001 or Q100009?")
    for id in ["Q100001", "Q100002", "F", "", "X"] { #expect(tree.mention(of: id) == nil) }
  }
}
