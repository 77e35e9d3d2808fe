// What is there with certain answers only: ways, steps, and what is to be done before a question.

import Testing

@testable import Casework
@testable import Tree

struct WhenTests {
  private static func boot(
    _ body: String, steps: String, questions: String = ""
  ) throws -> DecisionTree {
    try tree(
      of: """
        kbwizard: 1
        id: boot
        title: Boot
        questions:
          firmware: {text: Firmware?, label: Firmware, choices: {bios: BIOS, uefi: UEFI}}
          menu: {text: Menu?, choices: {"yes": Y, "no": N}}
        \(questions)
        otherwise: escalate
        fixes:
          grub: {title: Grub, steps: \(steps)}
          other: {title: Other}
          escalate: {title: Escalate}
        \(body)
        """, isComplete: false)
  }

  private static let twin =
    "[{do: Install., type: a, when: {firmware: bios}}, {do: Install., type: b, when: {firmware: uefi}}]"
  private static let same = "tree: {ask: firmware, then: {else: grub}}"

  @Test
  func `A question that a step refers to is asked, though every answer leads to the same fix`()
    throws
  {
    let tree = try Self.boot(Self.same, steps: Self.twin)
    #expect(tree.walk(following: [:]).question?.id == "firmware")
    #expect(tree.walk(following: ["firmware": .notSure]).candidates.map(\.id) == ["grub"])
    let plain = try Self.boot(Self.same, steps: "[{do: Install.}]")
    #expect(plain.walk(following: [:]).question == nil)
  }

  @Test func `Where nothing below refers to a question, it is not asked for that`() throws {
    let body = """
      tree:
        ask: menu
        then:
          "yes": {ask: firmware, then: {else: other}}
          "no": {ask: firmware, then: {else: grub}}
      """
    let tree = try Self.boot(body, steps: Self.twin)
    #expect(tree.walk(following: ["menu": .choice("yes")]).question == nil)
    #expect(tree.walk(following: ["menu": .choice("no")]).question?.id == "firmware")
  }

  @Test
  func `With one fix left the questions that its steps rest on are asked one after the other`()
    throws
  {
    let steps = "[{do: A., when: {firmware: bios}}, {do: B., when: {menu: \"yes\"}}]"
    let body = """
      tree: {ask: firmware, then: {else: {ask: menu, then: {else: grub}}}}
      """
    let tree = try Self.boot(body, steps: steps)
    #expect(tree.walk(following: [:]).question?.id == "firmware")
    #expect(tree.walk(following: ["firmware": .notSure]).question?.id == "menu")
    #expect(tree.walk(following: ["firmware": .notSure, "menu": .notSure]).question == nil)
  }

  @Test func `A denied step is gone, an open one says what it rests on`() throws {
    let tree = try Self.boot(Self.same, steps: Self.twin)
    let fix = try #require(tree.fix("grub"))
    func steps(_ answers: Answers) -> StepList {
      Progress(answers: answers).steps(of: fix, in: tree)
    }
    let bios = steps(["firmware": .choice("bios")])
    #expect(bios.count == 1 && bios[0].step.type == "a" && bios[0].conditions.isEmpty)
    let unsure = steps(["firmware": .notSure])
    #expect(unsure.count == 2)
    #expect(unsure[1].conditions.map { $0.choices.map(\.text) } == [["UEFI"]])
    // Both say the same, and are not the same.
    let uefi = steps(["firmware": .choice("uefi")])
    #expect(uefi.name(of: 0) != bios.name(of: 0) && uefi.name(of: 0) == unsure.name(of: 1))
    #expect(uefi.number(of: bios.name(of: 0)) == nil)
  }

  @Test func `A way that the answers deny is not followed, and comes back with them`() throws {
    let tree = try tree(
      of: """
        kbwizard: 1
        id: ways
        title: Ways
        questions: {q: {text: Q?, choices: {a: A, b: B}}}
        tree: {ask: q, then: {else: f}}
        otherwise: e
        fixes:
          f:
            title: F
            ways:
              - {title: One, when: {q: a}, steps: [{do: One.}]}
              - {title: Two, when: {q: b}, steps: [{do: Two.}]}
              - {title: Three, steps: [{do: Three.}]}
          e: {title: E}
        """)
    let fix = try #require(tree.fix("f"))
    var progress = Progress(answers: ["q": .choice("b")])
    #expect(progress.ways(of: fix, in: tree) == [1, 2] && progress.way(of: fix, in: tree) == 1)
    progress.apply(.choseWay(fix: Named(fix), way: 0, title: "One"))
    #expect(progress.way(of: fix, in: tree) == 1)
    progress.apply(.answered(try #require(tree.question("q")), .notSure))
    #expect(progress.ways(of: fix, in: tree) == [0, 1, 2] && progress.way(of: fix, in: tree) == 0)
  }

  private static let prepared = """
    tree:
      ask: firmware
      then:
        bios: {ask: menu, first: [{do: Press F8.}, {do: Wait.}], then: {"yes": grub, "no": other}}
        uefi: {ask: menu, first: [{do: Press Esc.}], then: {"yes": other, "no": grub}}
    """

  @Test
  func
    `The steps before a question are those of the ways that are open, with what they presuppose`()
    throws
  {
    let tree = try Self.boot(Self.prepared, steps: "[{do: Install.}]")
    func steps(_ answers: Answers) -> StepList {
      Progress(answers: answers).steps(before: "menu", in: tree)
    }
    let bios = steps(["firmware": .choice("bios")])
    #expect((0..<bios.count).map { bios[$0].step.do } == ["Press F8.", "Wait."])
    #expect(bios[0].presupposed.isEmpty)
    let unsure = steps(["firmware": .notSure])
    #expect((0..<unsure.count).map { unsure[$0].step.do } == ["Press F8.", "Wait.", "Press Esc."])
    #expect(unsure[0].presupposed.map { $0.choices.map(\.id) } == [["bios"]])
    #expect(unsure[1].presupposed.isEmpty)
    #expect(unsure[2].presupposed.map { $0.choices.map(\.id) } == [["uefi"]])
    #expect(unsure.name(of: 0) == bios.name(of: 0))
    #expect(steps(["firmware": .choice("uefi")]).count == 1)
  }

  @Test func `Steps that all open ways to a question share are there once`() throws {
    let body = Self.prepared.replacing("[{do: Press F8.}, {do: Wait.}]", with: "[{do: Press Esc.}]")
    let tree = try Self.boot(body, steps: "[{do: Install.}]")
    let steps = Progress(answers: ["firmware": .notSure]).steps(before: "menu", in: tree)
    #expect(steps.count == 1 && steps[0].presupposed.isEmpty)
  }

  @Test func `A question with work before it waits for those without`() throws {
    let body = """
      tree:
        ask: firmware
        then:
          bios: {ask: menu, first: [{do: Press F8.}], then: {"yes": grub, "no": other}}
          uefi: {ask: disk, then: {"yes": other, "no": grub}}
      """
    let disk = "  disk: {text: Disk?, choices: {\"yes\": Y, \"no\": N}}"
    let tree = try Self.boot(body, steps: "[{do: Install.}]", questions: disk)
    #expect(tree.walk(following: ["firmware": .notSure]).question?.id == "disk")
    let after = tree.walk(following: ["firmware": .notSure, "disk": .notSure])
    #expect(after.question?.id == "menu")
  }

  @Test func `Nothing grows faster than the places with steps before a question`() throws {
    let count = 2_000
    let choices = (0..<count).map { "c\($0): C" }.joined(separator: ", ")
    let places = (0..<count).map { number in
      "    c\(number): {ask: menu, first: [{do: Step \(number).}], then: {\"yes\": grub, \"no\": other}}"
    }
    let tree = try Self.boot(
      "tree:\n  ask: many\n  then:\n" + places.joined(separator: "\n"), steps: "[{do: Install.}]",
      questions: "  many: {text: Many?, choices: {\(choices)}}")
    let steps = Progress(answers: ["many": .notSure]).steps(before: "menu", in: tree)
    #expect(steps.count == count)
    #expect(steps[count - 1].presupposed.map { $0.choices.map(\.id) } == [["c\(count - 1)"]])
  }
}
