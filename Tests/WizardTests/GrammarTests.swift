// What can be typed in a conversation: words, numbers, wordings, and what is said with them.

import Casework
import Testing
import Tree
import TreeFile

@testable import Wizard

struct GrammarTests {
  /// A conversation on a page of the printer's tree, after some lines.
  private func after(_ lines: String..., on script: String = "2 1") throws -> Session {
    var conversation = Conversation(try printer().typed(script))
    for line in lines { _ = conversation.read(line) }
    return conversation.session
  }

  @Test func `A step is said to have failed, and why, in one line`() throws {
    let session = try after("failed 3 No such tab")
    #expect(session.progress.marks.count == 1)
    #expect(
      session.progress.marks.first?.key.text == session.tree.fix("pull-seal")?.ways[0].steps[2].do)
    #expect(session.progress.marks.first?.value == .failed("No such tab"))
    #expect(session.progress.verdicts.isEmpty)
  }

  @Test(arguments: ["fa", "fail", "failed", "failed 2"])
  func `That a step failed crosses out nothing, and asks why`(line: String) throws {
    let session = try after(line)
    #expect(session.progress.verdicts.isEmpty)
    #expect(session.field?.kind == .fail)
  }

  @Test func `No says that the fix did not help`() throws {
    #expect(try after("no").progress.failed == ["pull-seal"])
  }

  @Test(arguments: ["helped 2", "no 1", "back 1", "undo 2", "1 2", "helped at last"])
  func `A word that takes nothing refuses what is said with it`(line: String) throws {
    let session = try after(line)
    #expect(session.progress == Progress(answers: session.progress.answers))
    #expect(session.shown == "pull-seal")
    #expect(session.notice?.contains("means nothing here") == true)
  }

  @Test func `A number that no step has is refused`() throws {
    let session = try after("skip 9 no time")
    #expect(session.notice == "There is no 9 here; \"skip 9 no time\" did nothing.")
    #expect(session.progress.marks.isEmpty && session.field == nil)
  }

  @Test func `A note is typed behind its word`() throws {
    #expect(try after("note User called").progress.notes == ["User called"])
    #expect(try after("note", "back").progress.notes == ["back"])
  }

  @Test func `A no that means nothing does not become a note`() throws {
    let session = try after("revise", "2", "no", on: "1 2")
    #expect(session.field == nil)
    #expect(session.notice?.contains("means nothing here") == true)
    // One of the choices is worded "Nothing at all".
    #expect(try after("no", on: "").progress.answers.isEmpty)
  }

  @Test(arguments: ["Not sure", "not s", "0"])
  func `Not sure is an answer like others`(line: String) throws {
    #expect(try after(line, on: "1").progress.answers["lamp"] == .notSure)
  }

  @Test(arguments: ["It is dark", "it is d", "dark", "2"])
  func `A choice is typed by its wording, the beginning of one, its id or its number`(line: String)
    throws
  {
    #expect(try after(line, on: "1").progress.answers["lamp"] == .choice("dark"))
  }

  @Test(arguments: ["it is", "i"])
  func `What begins several wordings answers nothing`(line: String) throws {
    #expect(try after(line, on: "1").progress.answers["lamp"] == nil)
  }

  @Test(arguments: [
    ("it is", "\"it is\" may mean \"It is lit\", \"It is dark\"; type more of it."),
    ("i", "\"i\" may mean \"It is lit\", \"It is dark\"; type more of it."),
    ("re", "\"re\" may mean \"revise\", \"report\"; type more of it."),
  ])
  func `What several things begin with is answered with these`(line: String, notice: String) throws
  {
    #expect(try after(line, on: "1").notice == notice)
  }

  @Test func `A number that is another answer's wording is asked about`() throws {
    let text = """
      kbwizard: 1
      id: numbers
      title: Numbers
      questions: {count: {text: How many?, choices: {few: "2", some: "3", many: More}}}
      tree: {ask: count, then: {few: a, some: b, many: b}}
      otherwise: a
      fixes: {a: {title: A}, b: {title: B, verify: V., steps: [{do: D.}]}}
      """
    let tree = try #require(DecisionTree.load(Array(text.utf8)).tree)
    var conversation = Conversation(Session(tree))
    _ = conversation.read("2")
    #expect(
      conversation.session.notice == "\"2\" may be the answer \"2\", or item 2, \"3\"; "
        + "type \"answer 2\" or \"item 2\".")
    #expect(conversation.session.progress.answers.isEmpty)
    var other = conversation
    _ = conversation.read("answer 2")
    #expect(conversation.session.progress.answers == ["count": .choice("few")])
    _ = other.read("item 2")
    #expect(other.session.progress.answers == ["count": .choice("some")])
    other = Conversation(Session(tree))
    _ = other.read("1")
    #expect(other.session.progress.answers == ["count": .choice("few")])
  }
}
