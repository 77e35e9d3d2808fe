// Which answers lead to a fix, as the program tells it.

import FoundationEssentials
import Testing

struct ExplainTests {
  private let tree = #"""
    kbwizard: 1
    id: mail
    title: Mail
    questions:
      event:
        text: |
          Which event was
          logged?
        choices: {"7000": First, "7007": Second, "7017": Third, "7026": Fourth, none: "No\u202E event"}
      run: {text: One step or two?, choices: {one: In one, two: In two}}
    tree:
      ask: event
      then:
        "7000": by-run
        "7007": by-run
        "7026": [blank, {fix: entry, note: "A note that is so long that it does not fit into one line of this page any more."}]
        else: {ask: run, then: {one: escalate, two: {fix: entry, note: Another note.}}}
    branches:
      by-run: {ask: run, then: {one: blank, two: {fix: entry, note: Another note.}}}
    otherwise: escalate
    fixes:
      blank: {title: Blank the modes}
      entry: {title: Keep the entry}
      unused: {title: Not used}
      escalate: {title: Escalate}

    """#

  /// What the program says of a fix.
  private func explain(
    _ fix: String, of text: String? = nil, locale: String = "C.UTF-8"
  ) throws -> Run {
    try withFolder { folder in
      let path = try write(text ?? tree, to: "tree.yaml", in: folder)
      return run(["explain", fix, path], environment: ["LC_ALL": locale])
    }
  }

  @Test func `The answers are listed with their notes, and then in words`() throws {
    let run = try explain("entry")
    #expect(run.status == 0 && run.error.isEmpty)
    #expect(
      run.output == """
        Keep the entry
        entry

        These answers lead to this fix:
        1. event is 7026
           In this order: blank and entry.
           Note: A note that is so long that it does not fit into one line of this page
           any more.
        2. event is not 7026 and run is two
           Note: Another note.

        event
          Which event was
          logged?
            7026  Fourth

        run
          One step or two?
            two  In two

        """)
  }

  @Test func `A choice is named where it leads to the fix, and others can't steer the terminal`()
    throws
  {
    let blank = try explain("blank").output
    #expect(blank.contains("2. event is 7000 or 7007 and run is one\n"))
    let last = try explain("escalate").output
    #expect(last.contains("1. event is 7017 or none and run is one\n"))
    #expect(last.contains("It also comes when nothing else is left.\n"))
    #expect(last.contains("No<U+202E> event"))
  }

  @Test(arguments: [
    (3, 1, "q is 0"), (3, 2, "q is 0 or 1"), (4, 3, "q is not 3"), (6, 4, "q is 0, 1, 2 or 3"),
    (7, 5, "q is neither 5 nor 6"),
  ])
  func `Choices are named, or those that are left out where these are less than half as many`(
    count: Int, allowed: Int, words: String
  ) throws {
    let choices = (0..<count).map { "\"\($0)\": C\($0)" }.joined(separator: ", ")
    let targets = (0..<allowed).map { "\"\($0)\": a" }.joined(separator: ", ")
    let run = try explain(
      "a",
      of: """
        kbwizard: 1
        id: choices
        title: Choices
        questions: {q: {text: Q, choices: {\(choices)}}}
        tree: {ask: q, then: {\(targets), else: b}}
        otherwise: b
        fixes: {a: {title: A}, b: {title: B}}

        """)
    #expect(run.output.contains("\n1. \(words)\n"), "\(run.output)")
  }

  @Test func `A fix that no answers lead to is exit status 1, unless it is the last resort`() throws
  {
    let unused = try explain("unused")
    #expect(unused.status == 1 && unused.error.isEmpty)
    #expect(unused.output == "Not used\nunused\n\nNo answers lead to this fix.\n")
    let last = try explain("wait", of: smallTree.replacing("\"on\": wait", with: "\"on\": switch"))
    #expect(last.status == 0)
    #expect(
      last.output.hasSuffix("\nNo answers lead to this fix; it comes when nothing else is left.\n"))
    let all = try explain("switch", of: smallTree.replacing("\"on\": wait", with: "\"on\": switch"))
    #expect(all.output.hasSuffix("All answers lead to this fix.\n"))
  }

  @Test func `What all lines have in common is named once`() throws {
    let questions = ["power", "lid", "tray", "kind", "size"].map { "  \($0): {text: \"\($0)?\"," }
      .joined(separator: " choices: {x: X, y: Y, z: Z}}\n")
    let run = try explain(
      "a",
      of: """
        kbwizard: 1
        id: ladder
        title: Ladder
        questions:
        \(questions) choices: {x: X, y: Y, z: Z}}
        tree: {ask: power, then: {x: lid, else: b}}
        branches:
          lid: {ask: lid, then: {z: b, else: tray}}
          tray: {ask: tray, then: {x: a, y: kind, z: b}}
          kind: {ask: kind, then: {x: a, else: b}}
        otherwise: b
        fixes: {a: {title: A, applies: {size: y}}, b: {title: B}}

        """)
    #expect(
      run.output.hasPrefix(
        """
        A
        a

        Where power is x and lid is x or y and size is y, these answers lead to this
        fix:
        1. tray is x
        2. tray is y and kind is x

        power
          power?
            x  X

        lid
          lid?
            x  X
            y  Y

        size
        """), "\(run.output)")
    let alone = try explain("switch", of: smallTree)
    #expect(!alone.output.contains("Where"))
  }

  @Test func `What can't be explained is told`() throws {
    let unknown = try explain("entri")
    #expect(unknown.status == 2)
    #expect(
      unknown.error == "kbwizard: There is no fix \"entri\". Did you mean \"entry\"? That is: "
        + "Keep the entry\n\"kbwizard show\" shows the fixes of a tree.\n")
    #expect(run("explain", "a", "/nowhere/tree.yaml").status == 3)
    #expect(try explain("a", of: "kbwizard: 1\n").status == 3)
  }

  @Test func `Without a tree the one inside the program is meant, and lines fit a terminal`() {
    #expect(run("explain", "add-migrate-address").output.contains("address (Q242184)\n"))
    for environment in [["LC_ALL": "C"], ["LC_ALL": "C.UTF-8"]] {
      let run = run(["explain", "escalate"], environment: environment)
      #expect(run.status == 0)
      #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
      #expect(run.output.contains("    Note: the same as for "))
    }
  }

  @Test func `Of many alternatives and conditions the first ones are listed`() throws {
    let count = 60
    let questions = (0..<count).map { "  q\($0): {text: Q, choices: {x: X, y: Y}}\n" }
    let places = (0..<count).map {
      "  b\($0): {ask: q\($0), then: {x: \($0 + 1 < count ? "b\($0 + 1)" : "b"), y: a}}\n"
    }
    let run = try explain(
      "a",
      of: """
        kbwizard: 1
        id: deep
        title: Deep
        questions:
        \(questions.joined())
        tree: b0
        branches:
        \(places.joined())
        otherwise: a
        fixes: {a: {title: A}, b: {title: B}}

        """)
    #expect(run.output.contains("\n50. q0 is x and"))
    #expect(run.output.contains(" 30 more conditions"))
    #expect(run.output.contains("\nAnd 10 more.\n"))
  }
}
