// Patterns: what fits, what is kept, and that a slow way comes to the same.

import Randomness
import Testing

@testable import Evidence

struct PatternTests {
  private func kept(
    _ pattern: String, _ text: String, kinds: [String: CaptureKind] = [:], whole: Bool = false
  ) -> [String]? {
    Pattern(pattern, kinds: kinds, whole: whole).fit(in: TextRecord(text))?.captures.map(\.text)
  }

  @Test func `A text fits wherever it stands, in letters of any size`() {
    #expect(kept("could not log", "Error: Could NOT  log\ton") == [])
    #expect(kept("could not log", "could not\nlog") == [])
    #expect(kept("could not log", "could notlog") == nil)
    #expect(kept("ÄRGER", "viel ärger") == [])
    #expect(kept("", "") == [])
    #expect(kept("a", "") == nil)
  }

  @Test func `A name keeps a run without blanks, and at the end all of it`() {
    #expect(kept("<used>% <mount>", "/dev/sda1 100 95   5  95% /var/log") == ["95", "/var/log"])
    #expect(kept("Account: <account>", "for Account: TOMH (again)") == ["TOMH"])
    #expect(kept("[Value:\"<state>\"]", "[Value:\"True\"] [Other:\"x\"]") == ["True"])
    #expect(kept("[Value:\"<state>\"]", "[Value:\"\"]") == nil)
    #expect(kept("<n>/<p>/<u>", "a/b/c/d e") == ["a/b", "c", "d"])
    #expect(kept("version <v>.", "version 15.1.2.3. Next", kinds: ["v": .number]) == ["15.1.2.3"])
    #expect(kept("x <name> y", "x 1 2 y") == nil)
  }

  @Test func `A name of a value holds the characters of its kind`() {
    #expect(
      kept("path '<p>' because", "path 'C:\\Program Files' because", kinds: ["p": .path])
        == ["C:\\Program Files"])
    #expect(kept("code <n>", "code 8245.", kinds: ["n": .number]) == ["8245"])
    #expect(kept("<n>%", "used95%", kinds: ["n": .number]) == ["95"])
    #expect(kept("said <t>", "said no more\nand", kinds: ["t": .text]) == ["no more"])
    #expect(kept("to <h>", "to dc1.solo.local, then", kinds: ["h": .host]) == ["dc1.solo.local"])
  }

  @Test func `A star is anything, two are a star, and other brackets are text`() {
    #expect(kept("from * to <x>", "from a to b to c") == ["b"])
    #expect(kept("a**b", "A*B") == [])
    #expect(kept("a**b", "a--b") == nil)
    #expect(kept("ParentValue:\"<NULL>\"", "[ParentValue:\"<NULL>\"]") == [])
    #expect(kept("a <b c> d", "A <B C> D") == [])
    #expect(kept("<a>*end", "one two end") == ["one"])
  }

  @Test func `In a cell a pattern fits the whole`() {
    #expect(kept("migrate:*", "MIGRATE:MS:A/B/C", whole: true) == [])
    #expect(kept("migrate:*", "smtp:x;migrate:MS", whole: true) == nil)
    #expect(kept("*migrate:*", "smtp:x;migrate:MS", whole: true) == [])
    #expect(
      kept("migrate:MS:<n>/<p>/<u>", "migrate:MS:North Wind/LEEDS/A B", whole: true)
        == ["North Wind", "LEEDS", "A B"])
    #expect(kept("migrate:MS:<n>/<p>/<u>", "migrate:MS:A/B/C/D", whole: true) == nil)
    #expect(kept("migrate:MS:<n>/<p>/<u>", "migrate:MS:A//C", whole: true) == nil)
    #expect(kept("", "", whole: true) == [])
    #expect(kept("", "x", whole: true) == nil)
    #expect(kept("a*b*b", "ab xb", whole: true) == [])
    #expect(kept("a*b", "abc", whole: true) == nil)
  }

  @Test func `Random patterns keep what a slow way keeps`() {
    var chance = Chance(13)
    let signs = ["a", "b", "A", " ", "  ", "*", "<x>", "<y>", "**", "<", ":", "b"]
    let letters = ["a", "b", "B", " ", "\t", ":", "*", "<", "ab", "a b"]
    for _ in 0..<6_000 {
      let pattern = (0...chance.number(below: 7)).map { _ in signs[chance.number(below: 12)] }
        .joined()
      let text = (0...chance.number(below: 14)).map { _ in letters[chance.number(below: 10)] }
        .joined()
      let found = kept(pattern, text)
      #expect(
        found == PlainMatcher(pattern).captures(in: text),
        "\(pattern.debugDescription) in \(text.debugDescription)")
      let needle = Pattern(pattern).needle
      let searched = Needles([needle])
      #expect(
        found == nil
          || searched.first(in: Array(text.utf8).span, from: 0, to: text.utf8.count) != nil
          || text.isEmpty)
    }
  }

  @Test func `A hostile text costs no more than another one of its length`() {
    let text = TextRecord(String(repeating: "a", count: 40_000))
    #expect(Pattern(String(repeating: "<x>a", count: 30) + "b").fit(in: text) == nil)
    #expect(Pattern(String(repeating: "a*", count: 200) + "b").fit(in: text) == nil)
    #expect(Pattern(String(repeating: "a", count: 500) + "b").fit(in: text) == nil)
  }
}
