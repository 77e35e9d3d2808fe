// Showing trees on the command line.

import FoundationEssentials
import Testing

struct ShowTests {
  @Test func `Without a tree the one inside the program is shown as an outline`() {
    let run = run("show")
    #expect(run.status == 0 && run.error.isEmpty)
    #expect(run.output.hasPrefix("Microsoft Mail to Exchange Server migration [msmail-exchange]\n"))
    #expect(run.output.contains("\n├─ 7007: Could not migrate MMF file → as above: mail-file\n"))
    #expect(!run.output.contains("✓"))
  }

  @Test func `Answers are marked in every format`() {
    for format in ["outline", "table", "mermaid", "dot", "svg"] {
      let run = run("show", "-f", format, "-a", "event=7026")
      #expect(run.status == 0, "\(format)")
      for sign in ["✓", "○", "×"] { #expect(run.output.contains(sign), "\(format)") }
    }
  }

  @Test func `What has boxes and arrows grows down when it should`() throws {
    for (format, words) in [("dot", "rankdir=TB"), ("mermaid", "flowchart TB")] {
      #expect(run("show", "-f", format, "--direction", "down").output.contains(words))
      #expect(!run("show", "-f", format, "--direction=right").output.contains(words))
    }
    /// How many pixels a picture is wide and high.
    func size(_ arguments: String...) throws -> (width: Int, height: Int) {
      let picture = run(["show", "-f", "svg"] + arguments).output
      let match = try #require(picture.firstMatch(of: /width="(\d+)" height="(\d+)"/))
      return (try #require(Int(match.1)), try #require(Int(match.2)))
    }
    let (right, down) = (try size(), try size("--direction", "down"))
    #expect(right.height > down.height && right.width < down.width)
    #expect(try size("--direction=right") == right)
  }

  @Test(arguments: ["outline", "table", "mermaid", "dot", "json", "svg"])
  func `Without UTF-8 no format has a byte beyond ASCII`(format: String) throws {
    try withFolder { folder in
      let text = smallTree.replacing("Press the switch", with: "Drück 漢 \u{1F600}")
      let path = try write(text, to: "tree.yaml", in: folder)
      let run = run(
        "show", path, "--format", format, "-a", "light=on", environment: ["LC_ALL": "C"])
      #expect(run.status == 0)
      #expect(run.output.utf8.allSatisfy { $0 < 0x80 })
      // What can spell other characters does so.
      let spelled = [
        "outline": "|- + on", "table": "+ light=on", "mermaid": "#28450;", "dot": "&#28450;",
        "json": #"\u6f22 \ud83d\ude00"#, "svg": "&#28450;",
      ]
      #expect(run.output.contains(spelled[format] ?? "none"), "\(run.output)")
    }
  }

  @Test func `A table of too many rows is refused before it is made`() throws {
    let run = run("show", "-f", "table", "--limit", "10")
    #expect(run.status == 3 && run.output.isEmpty)
    #expect(run.error.contains("rows, and 10 is the limit; give a higher --limit"))
    try withFolder { folder in
      let rungs = (0..<200).map { "b\($0): {ask: q\($0), then: {else: b\($0 + 1)}}" }
      let questions = (0..<200).map { "q\($0): {text: Q?, choices: {x: X, y: Y}}" }
      let path = try write(
        "kbwizard: 1\nid: ladder\ntitle: A ladder\nquestions: {\(questions.joined(separator: ", "))}"
          + "\ntree: b0\nbranches: {\(rungs.joined(separator: ", ")), b200: a}\notherwise: a\n"
          + "fixes: {a: {title: A}}\n", to: "tree.yaml", in: folder)
      let table = CommandsTests.run("show", path, "-f", "table", "--limit", "999999999999")
      #expect(table.status == 3)
      #expect(table.error.contains("1000000000 or more rows with 1000000000 or more answers"))
      #expect(CommandsTests.run("show", path).status == 0)
    }
  }

  @Test(arguments: [
    (["show", "a", "b"], "One tree can be shown at a time; \"b\" is one too many."),
    (["show", "-f", "jsn"], "There is no format \"jsn\". Did you mean \"json\"?"),
    (["show", "--limit", "0", "-f", "table"], "\"0\" is no number of rows"),
    (["show", "--limit", "5"], "Only a table has rows"),
    (["show", "--direction", "down"], "Only boxes and arrows grow in a direction; leave --dir"),
    (
      ["show", "-f", "svg", "--direction", "dwn"],
      "There is no direction \"dwn\". Did you mean \"down\"? You can give: right, down."
    ),
    (["show", "-a", "event=1"], "The question \"event\" has no choice \"1\"."),
  ])
  func `A command line that makes no sense is refused in a sentence`(
    arguments: [String], message: String
  ) {
    let run = run(arguments)
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.error.contains(message), "\(run.error)")
  }

  @Test func `A session of the tree inside the program is shown with the cases of its file`() throws
  {
    try withFolder { folder in
      let environment = ["XDG_STATE_HOME": folder]
      _ = run(input: ["4"], environment: environment)
      let sessions = folder + "/kbwizard/sessions"
      let file = try #require(FileManager.default.contentsOfDirectory(atPath: sessions).first)
      let shown = run(
        "show", "-f", "json", "--answers", sessions + "/" + file, environment: environment)
      #expect(shown.output.contains("\"cases\": [{"))
      let whole = run("show", "-f", "json", "-a", "event=7026").output
      #expect(shown.output == whole)
    }
  }

  @Test func `A tree that is too large for a picture is refused with what to use instead`() throws {
    try withFolder { folder in
      let names = (0..<25_000).map { "p\($0)" }
      let choices = names.map { "      \($0): \($0)\n" }.joined()
      let asked = names.map { "    \($0): {ask: second, then: {a: f, b: g, c: [f, g]}}\n" }.joined()
      let large =
        "kbwizard: 1\nid: wide\ntitle: Wide\nquestions:\n  first:\n    text: First?\n"
        + "    choices:\n\(choices)  second: {text: Second?, choices: {a: A, b: B, c: C}}\n"
        + "tree:\n  ask: first\n  then:\n\(asked)otherwise: g\n"
        + "fixes: {f: {title: F, steps: [do: It.]}, g: {title: G, steps: [do: It.]}}\n"
      let refused = run("show", "-f", "svg", try write(large, to: "wide.yaml", in: folder))
      #expect(refused.status == 3 && refused.output.isEmpty)
      #expect(
        refused.error
          == "kbwizard: The tree is too large for a picture as SVG; --format outline shows any tree.\n"
      )
    }
  }

  @Test func `A session is shown with its answers, and the fixes that did not help`() throws {
    try withFolder { folder in
      let path = try write(smallTree, to: "tree.yaml", in: folder)
      let other = try write(
        smallTree.replacing("id: small", with: "id: other"), to: "other.yaml", in: folder)
      let environment = ["XDG_STATE_HOME": folder, "LC_ALL": "C.UTF-8"]
      _ = run(path, input: ["2", "no"], environment: environment)
      let sessions = folder + "/kbwizard/sessions"
      let file = try #require(FileManager.default.contentsOfDirectory(atPath: sessions).first)
      let name = String(file.dropLast(".jsonl".count))
      let shown = run("show", "--answers", name, environment: environment)
      #expect(shown.status == 0)
      #expect(
        shown.output.contains(
          "├─ ✓ off: There is not → × Press the switch [switch], which did not help\n"),
        "\(shown.output)")
      let wrong = run("show", other, "--answers", name, environment: environment)
      #expect(wrong.status == 2)
      #expect(
        wrong.error.contains("The session walks the tree \"small\", and this one is \"other\""))
      let more = run("show", "--answers", name, "-a", "light=on", environment: environment)
      #expect(more.output.contains("├─ ✓ on: There is"))
    }
  }

  @Test func `JSON holds the whole tree`() {
    let run = run("show", "-f", "json", "-a", "event=7044", "-a", "role=?")
    #expect(run.status == 0)
    #expect(
      run.output.hasPrefix(
        #"{"tree": "msmail-exchange", "title": "Microsoft Mail to Exchange Server migration", "#))
    #expect(
      run.output.contains(
        #"{"place": 0, "standing": "taken", "branch": null, "question": "event", "first": [], "#
          + #""choices": [{"choice": "7000", "place": "#))
    #expect(run.output.contains(#""branch": "mail-file", "question": "client""#))
    #expect(run.output.contains(#""standing": "closed""#))
    #expect(run.output.contains(#""standing": "open""#))
    #expect(run.output.contains(#""ruledOut": false"#))
  }

  @Test func `JSON says all that the file does`() throws {
    try withFolder { folder in
      let path = try write(
        """
        kbwizard: 1
        id: all
        title: All
        summary: Whatever there is.
        symptoms: [E1, {text: [E2, E3], answers: {q: x}}]
        reviewed: 2026-01-31
        owner: Us
        shell: sh
        values: {v: {text: V?, kind: path, find: [{do: "1"}], example: /}}
        questions: {q: {text: Q?, label: L, why: Because., find: Look., choices: {x: X, y: Y}}}
        tree: {ask: q, first: [{do: B, when: {q: y}}], then: {x: {fix: f, note: Mind it.}, y: b}}
        branches: {b: [g, f]}
        otherwise: g
        procedures: {p: [{do: P, shell: none}]}
        fixes:
          f:
            title: F
            applies: {q: x}
            because: So.
            links: ["https://example.org"]
            tree: msmail-exchange
            ways:
              - title: W
                when: {q: x}
                steps: [{do: D <v>, type: T <v>, expect: E, warn: A, undo: U, added: true}, {use: p}]
            verify: See.
          g: {title: G, steps: [{do: Call.}]}
        cases: [{name: c, answers: {q: "?"}, fixes: [f, g]}]
        """, to: "tree.yaml", in: folder)
      let run = run("show", path, "-f", "json", "-a", "q=x")
      let expected = [
        #"{"tree": "all", "title": "All", "summary": "Whatever there is.", "#,
        #""symptoms": [{"texts": ["E1"], "answers": {}}, "#,
        #"{"texts": ["E2", "E3"], "answers": {"q": "x"}}], "#,
        #""reviewed": "2026-01-31", "owner": "Us", "articles": null, "values": ["#,
        #"{"id": "v", "text": "V?", "kind": "path", "example": "/", "find": null, "findSteps": ["#,
        #"{"do": "1", "type": null, "shell": "sh", "expect": null, "warn": null, "undo": null, "#,
        #""when": {}, "added": false}]}], "questions": [{"id": "q", "text": "Q?", "label": "L", "#,
        #""why": "Because.", "find": "Look.", "findSteps": [], "choices": ["#,
        #"{"id": "x", "text": "X"}, {"id": "y", "text": "Y"}]}], "#,
        #""places": [{"place": 0, "standing": "taken", "branch": null, "question": "q", "#,
        #""first": [{"do": "B", "type": null, "shell": "sh", "expect": null, "warn": null, "#,
        #""undo": null, "when": {"q": ["y"]}, "added": false}], "choices": ["#,
        #"{"choice": "x", "place": 1, "standing": "taken"}, "#,
        #"{"choice": "y", "place": 2, "standing": "closed"}], "firstIfUnsure": null}, "#,
        #"{"place": 1, "standing": "open", "fixes": [{"fix": "f", "note": "Mind it."}]}, "#,
        #"{"place": 2, "standing": "closed", "fixes": [{"fix": "g", "note": null}, "#,
        #"{"fix": "f", "note": null}]}], "otherwise": "g", "fixes": [{"id": "f", "title": "F", "#,
        #""article": null, "applies": {"q": ["x"]}, "because": "So.", "#,
        #""links": ["https://example.org"], "leadsOnTo": "msmail-exchange", "#,
        #""ways": [{"title": "W", "when": {"q": ["x"]}, "steps": ["#,
        #"{"do": "D <v>", "type": "T <v>", "shell": "sh", "expect": "E", "warn": "A", "#,
        #""undo": "U", "when": {}, "added": true}, {"do": "P", "type": null, "shell": "none", "#,
        #""expect": null, "warn": null, "undo": null, "when": {}, "added": false}]}], "#,
        #""verify": "See.", "ends": "fixed", "ruledOut": false, "denied": false}, "#,
        #"{"id": "g", "title": "G", "article": null, "applies": {}, "#,
        #""because": null, "links": [], "leadsOnTo": null, "ways": [{"title": null, "when": {}, "#,
        #""steps": [{"do": "Call.", "type": null, "shell": "sh", "expect": null, "warn": null, "#,
        #""undo": null, "when": {}, "added": false}]}], "verify": null, "ends": "handed-on", "#,
        #""ruledOut": false, "denied": false}], "#,
        #""cases": [{"name": "c", "answers": {"q": "?"}, "fixes": ["f", "g"]}]}"#,
      ]
      #expect(run.output == expected.joined() + "\n")
    }
  }
}
