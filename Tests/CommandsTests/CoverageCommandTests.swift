// What check says of the coverage of cases, and the cases that it prints.

import FoundationEssentials
import Testing

struct CoverageCommandTests {
  /// A tree whose cases leave something out of every kind.
  private let tree = """
    kbwizard: 1
    id: small
    title: A small tree
    questions:
      light: {text: Is there light?, choices: {"on": There is, "off": There is not}}
      fuse:
        text: What is with the fuse?
        choices: {blown: 'It is "blown"', fine: "It is fine,\\nas far as one sees"}
    tree:
      ask: light
      then:
        "on": wait
        "off":
          ask: fuse
          then:
            blown: [renew, wait]
            # kbwizard: allow repeated-question
            fine: {ask: light, then: {"on": renew, "off": switch}}
    otherwise: wait
    fixes:
      renew: {title: Renew it, steps: [do: Put a new one in.], verify: There is light.}
      switch: {title: Press the switch, steps: [do: Press it.], verify: There is light.}
      wait: {title: Wait, steps: [do: Wait for the morning.]}
    cases:
      - {name: bright, answers: {light: "on"}, fix: wait}

    """

  /// Runs check on the tree, whose path is `tree.yaml` in the outcome.
  private func check(_ arguments: String..., of text: String? = nil) throws -> Run {
    try withFolder { folder in
      let path = try write(text ?? tree, to: "tree.yaml", in: folder)
      var run = run(["check"] + arguments + [path])
      run.output = run.output.replacing(folder + "/", with: "")
      run.error = run.error.replacing(folder + "/", with: "")
      return run
    }
  }

  @Test func `Coverage follows the findings, with the shares and what is not reached`() throws {
    let run = try check("--coverage")
    #expect(run.status == 0 && run.error.isEmpty)
    #expect(
      run.output == """
        tree.yaml: no mistakes; 1 case passes.
          Leaves     1 of 3 (33 %)
          Answers    1 of 5 (20 %)
          Questions  1 of 2 (50 %)
          Leaves that no case reaches:
            light=off, fuse=blown: renew, wait
            light=off, fuse=fine: switch
          Other answers that no case gives:
            light=off
            light=off, fuse=fine
          Questions that no case meets:
            fuse
          Leaves that no answers reach, as a question is asked twice before them:
            light=on: renew

        """)
  }

  @Test func `Too little coverage fails with a sentence, also without cases`() throws {
    #expect(try check("--min-coverage=33").status == 0)
    #expect(try check("--min-coverage=0").output == "tree.yaml: no mistakes; 1 case passes.\n")
    let less = try check("--min-coverage", "34")
    #expect(less.status == 1 && less.output == "tree.yaml: no mistakes; 1 case passes.\n")
    #expect(
      less.error == """
        kbwizard: The cases of "tree.yaml" reach 1 of 3 leaves (33 %), and 34 % are asked for; \
        "kbwizard check --write-cases" prints cases for the others.

        """)
    let bare = String(tree[..<(try #require(tree.firstRange(of: "cases:")?.lowerBound))])
    #expect(try check("--min-coverage=1", of: bare).status == 1)
    #expect(try check("--min-coverage=0", of: bare).status == 0)
  }

  @Test func `A tree with mistakes has no coverage`() throws {
    let run = try check("--coverage", of: tree.replacing("ask: fuse", with: "ask: fuze"))
    #expect(run.status == 1 && !run.output.contains("Leaves"))
  }

  @Test func `Written cases are all of the output, and make the tree covered when they are put in`()
    throws
  {
    let run = try check("--write-cases", "--coverage")
    #expect(run.status == 0)
    #expect(run.error.contains("tree.yaml: no mistakes") && run.error.contains("Leaves     1 of 3"))
    #expect(
      run.output == """
          - name: "There is not; It is \\"blown\\""
            answers: {light: "off", fuse: blown}
            fixes: [renew, wait]
          - name: There is not; It is fine, as far as one sees
            answers: {light: "off", fuse: fine}
            fix: switch

        """)
    let pasted = try check("--coverage", "--min-coverage=100", of: tree + run.output)
    #expect(pasted.status == 0)
    #expect(pasted.output.contains("3 cases pass.\n  Leaves     3 of 3 (100 %)\n"))
    #expect(try check("--write-cases", of: tree + run.output).output.isEmpty)
  }

  @Test(arguments: ["C.UTF-8", "C"])
  func `Cases can be put in whatever the wordings and the locale are`(locale: String) throws {
    let odd = [
      "“a” ’b’", "- x", "a: b # c", "\\u202Eabc", "é\\\\", "'", "no", "a\\tb", "日本", "…", "\\u200D",
      "\\_",
    ]
    let text = """
      kbwizard: 1
      id: odd
      title: Odd
      questions:
        q:
          text: Q?
          choices:
      \(odd.enumerated().map { "      \($0): \"\($1)\"\n" }.joined())
      tree: {ask: q, then: {\(odd.indices.map { "\($0): a" }.joined(separator: ", "))}}
      otherwise: a
      fixes: {a: {title: A}}

      """
    try withFolder { folder in
      let path = try write(text, to: "tree.yaml", in: folder)
      let environment = ["LC_ALL": locale]
      let written = run(["check", "--write-cases", path], environment: environment)
      #expect(written.status == 0)
      let pasted = try write(text + "cases:\n" + written.output, to: "tree.yaml", in: folder)
      let checked = run("check", "--min-coverage=100", pasted)
      #expect(checked.status == 0, "\(written.output)\(checked.output)")
      #expect(checked.output.contains("\(odd.count) cases pass"))
    }
  }

  @Test func `Of many answers the last twelve are listed, and a name has some of the wordings`()
    throws
  {
    let wording = "Yes, and so on for a long time without an end"
    let numbers = 0..<14
    let questions = numbers.map { "  q\($0): {text: Q\($0)?, choices: {y: '\(wording)', n: No}}\n" }
    let places = numbers.map {
      "  b\($0): {ask: q\($0), then: {y: \($0 < 13 ? "b\($0 + 1)" : "b"), n: a}}\n"
    }
    let run = try check(
      "--coverage", "--write-cases",
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
    #expect(
      run.error.contains(
        """
            …, q2=y, q3=y, q4=y, q5=y, q6=y, q7=y, q8=y, q9=y, q10=y, q11=y, q12=y,
              q13=y: b

        """))
    #expect(
      run.error.contains("    q0=y, q1=y, q2=y, q3=y, q4=y, q5=y, q6=y, q7=y, q8=y, q9=y, q10=y,"))
    let name = "Yes, and so on for a long time...; Yes, and so on for a long time..."
    #expect(run.output.contains("  - name: \(name)\n    answers:\n      q0: \"y\"\n"))
  }

  @Test func `Each of several trees has its own coverage, and cases with its name`() throws {
    try withFolder { folder in
      let paths = try ["a.yaml", "b.yaml"].map { try write(tree, to: $0, in: folder) }
      let told = run(["check", "--coverage", "--min-coverage=50"] + paths)
      #expect(told.status == 1)
      #expect(told.output.components(separatedBy: "Leaves     1 of 3").count == 3)
      #expect(told.error.components(separatedBy: "50 % are asked for").count == 3)
      let written = run(["check", "--write-cases"] + paths)
      #expect(written.output.contains("  # \(paths[0])\n  - name:"))
      #expect(written.output.contains("  # \(paths[1])\n  - name:"))
    }
  }
}
