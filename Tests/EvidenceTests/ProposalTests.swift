// What findings come to: replies, values, clashes.

import Testing

@testable import Evidence

private func answering(
  _ id: String, _ text: String, _ answers: [String: String], only: String? = nil
)
  -> Rule
{
  var rule = rule(id, Match(text: text))
  rule.answers = answers.sorted { $0.key < $1.key }.map { RuleAnswer($0, $1) }
  rule.only = only
  return rule
}

private let log = Source(
  "log", .lines(),
  [
    answering("spooler", "event 7044", ["event": "7044"]),
    answering("logon", "event 7026", ["event": "7026", "run": "batch"]),
    answering("store", "account <account>", ["event": "7017"]),
    answering("yes", "box checked", ["box": "yes"], only: "box"),
    answering("no", "box cleared", ["box": "no"], only: "box"),
    answering("also-no", "box empty", ["box": "no"], only: "box"),
  ])

struct ProposalTests {
  private func proposals(
    _ text: String, answers: [String: Set<String>] = [:], filled: [String: String] = [:]
  ) -> Proposals {
    Proposals(
      of: findings(log, text), answers: answers, values: ["account", "other"], filled: filled)
  }

  @Test func `Several choices of a question are one of these, in the order of the rules`() {
    let found = proposals("event 7026\nevent 7044\nevent 7026\n")
    #expect(found.replies.map(\.question) == ["event", "run"])
    #expect(found.replies.map(\.choices) == [["7044", "7026"], ["batch"]])
    #expect(found.replies[0].findings.map { $0.map(\.count) } == [[1], [2]])
    #expect(found.clashes.isEmpty)
  }

  @Test func `Evidence against an answer is a clash, and what it allows is none`() {
    let text = "event 7026\nevent 7044\n"
    let against = proposals(text, answers: ["event": ["7000"]])
    #expect(against.replies.map(\.question) == ["run"])
    #expect(against.clashes.map(\.questions) == [["event"]])
    let same = proposals(text, answers: ["event": ["7044"]])
    #expect(same.replies.map(\.question) == ["run"])
    #expect(same.clashes.isEmpty)
    let closer = proposals(text, answers: ["event": ["7000", "7017", "7044"]])
    #expect(closer.replies.first?.choices == ["7044"])
    #expect(proposals("nothing").replies.isEmpty)
  }

  @Test func `Rules of which one alone can be true leave their question open`() {
    let both = proposals("box checked\nbox cleared\nevent 7044")
    #expect(both.replies.map(\.question) == ["event"])
    #expect(both.clashes.map { Set($0.questions) } == [["box"]])
    let alike = proposals("box empty\nbox cleared\n")
    #expect(alike.replies.map(\.choices) == [["no"]])
    #expect(alike.clashes.isEmpty)
  }

  @Test func `Several texts for a value are told with how often they were found`() {
    let found = proposals("account TOMH\naccount ABARR\naccount TOMH\n")
    #expect(found.values.map(\.value) == ["account"])
    #expect(found.values.first?.texts.map(\.text) == ["TOMH", "ABARR"])
    #expect(found.values.first?.texts.map(\.count) == [2, 1])
    #expect(proposals("account TOMH\n", filled: ["account": "X"]).values.isEmpty)
  }

  @Test func `A rule says nothing once an answer rules it out`() {
    var rule = answering("new", "event", ["event": "7026"])
    rule.when = ["version": ["5.5"]]
    let found = findings(Source("log", .lines(), [rule]), "event")
    #expect(Proposals(of: found).replies.count == 1)
    #expect(Proposals(of: found, answers: ["version": ["5.5", "5.0"]]).replies.count == 1)
    #expect(Proposals(of: found, answers: ["version": ["4.0"]]).replies.isEmpty)
  }
}
