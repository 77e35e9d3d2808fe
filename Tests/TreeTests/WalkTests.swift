// What answers do: questions, candidates and leftovers, fact by fact.

import Testing
import Tree

struct WalkTests {
  /// Two questions in a row, a leaf with two fixes, a choice that `else` covers, and a shared branch.
  private let mail = Result {
    try sample(
      ["event": ["7026", "7017", "none"], "run": ["one", "two"], "user": ["new", "old"]],
      fixes: ["address", "entry", "blank", "place"],
      """
      tree:
        ask: event
        then:
          "7026":
            ask: run
            then:
              one: address
              two: {fix: entry, note: Only two-step runs.}
          "7017": [blank, place]
          else: unseen
      branches:
        unseen:
          ask: user
          then:
            new: {fix: entry, note: Nobody saw it.}
            old: escalate
      """)
  }

  @Test func `The first question of the tree comes first`() throws {
    #expect(try mail.get().walk(following: [:]).asks == "event")
  }

  @Test func `Without answers every fix is possible, the likeliest first`() throws {
    let walk = try mail.get().walk(following: [:])
    #expect(walk.shown == "entry address blank place escalate")
    #expect(walk.trail.isEmpty)
    #expect(walk.leftover.isEmpty)
    #expect(walk.open.map(\.id) == ["event", "run", "user"])
  }

  @Test func `Branches count in the order of the place that asks, not of the question`() throws {
    let tree = try sample(
      ["event": ["a", "b", "c"]], fixes: ["first", "second", "third"],
      """
      tree:
        ask: event
        then: {c: third, else: first, a: second}
      """)
    #expect(tree.walk(following: [:]).shown == "third second first")
    #expect(tree.walk(following: ["event": .choice("b")]).shown == "first!")
    #expect(tree.walk(following: ["event": .choice("c")]).shown == "third!")
  }

  @Test func `A definite answer follows one branch`() throws {
    let walk = try mail.get().walk(following: ["event": .choice("7026")])
    #expect(walk.asks == "run")
    #expect(walk.shown == "address entry")
    #expect(walk.path == "event=7026")
  }

  @Test func `The last definite answer leads to a confirmed fix`() throws {
    let walk = try mail.get().walk(following: ["event": .choice("7026"), "run": .choice("one")])
    #expect(walk.asks == nil)
    #expect(walk.shown == "address!")
  }

  @Test func `A leaf with several fixes confirms them all, in its order`() throws {
    #expect(try mail.get().walk(following: ["event": .choice("7017")]).shown == "blank! place!")
  }

  @Test func `A choice that is not named follows else`() throws {
    #expect(try mail.get().walk(following: ["event": .choice("none")]).asks == "user")
  }

  @Test func `Not sure follows all branches, and the questions on them are asked in order`() throws
  {
    var answers: Answers = ["event": .notSure]
    #expect(try mail.get().walk(following: answers).asks == "run")
    answers["run"] = .choice("one")
    #expect(try mail.get().walk(following: answers).asks == "user")
    #expect(try mail.get().walk(following: answers).shown == "address blank place entry escalate")
    answers["user"] = .notSure
    #expect(try mail.get().walk(following: answers).asks == nil)
    #expect(try mail.get().walk(following: answers).path == "event=? run=one user=?")
  }

  @Test func `An answer that nothing asks for is left over, and fits again later`() throws {
    let answers: Answers = ["event": .choice("7017"), "run": .choice("two"), "nonsense": .notSure]
    let walk = try mail.get().walk(following: answers)
    #expect(walk.leftover.questions == ["nonsense", "run"])
    #expect(walk.path == "event=7017")
    var changed = answers
    changed["event"] = .choice("7026")
    #expect(try mail.get().walk(following: changed).shown == "entry!")
  }

  @Test func `An answer with a choice that the question lacks counts as none`() throws {
    let walk = try mail.get().walk(following: ["event": .choice("7044")])
    #expect(walk.asks == "event")
    #expect(walk.leftover.questions == ["event"])
  }

  @Test func `An answer given ahead narrows the candidates at once`() throws {
    let walk = try mail.get().walk(following: ["run": .choice("one"), "user": .choice("old")])
    #expect(walk.asks == "event")
    #expect(walk.shown == "address blank place escalate")
  }

  @Test func `A fix that is ruled out is no candidate any more`() throws {
    let walk = try mail.get().walk(following: ["event": .choice("7017")], rulingOut: ["blank"])
    #expect(walk.shown == "place!")
  }

  @Test func `A question whose part of the tree holds no candidate is not asked`() throws {
    let walk = try mail.get().walk(following: ["event": .notSure], rulingOut: ["address", "entry"])
    #expect(walk.asks == "user")
    #expect(walk.shown == "blank place escalate")
  }

  @Test func `When everything is ruled out the last resort remains, confirmed`() throws {
    let walk = try mail.get().walk(
      following: ["event": .choice("7026")], rulingOut: ["address", "entry"])
    #expect(walk.asks == nil)
    #expect(walk.shown == "escalate!")
  }

  @Test func `Even the last resort ruled out, the list is not empty`() throws {
    let all: Set = ["address", "entry", "blank", "place", "escalate"]
    #expect(try mail.get().walk(following: [:], rulingOut: all).shown == "escalate!")
  }

  @Test func `Ruling out what the tree does not know does nothing`() throws {
    #expect(
      try mail.get().walk(following: ["event": .choice("7017")], rulingOut: ["x"]).shown
        == "blank! place!")
  }

  @Test func `A candidate brings the note that holds on all open ways to it`() throws {
    func note(_ answers: Answers) throws -> String? {
      try mail.get().walk(following: answers).candidates.first { $0.id == "entry" }?.note
    }
    #expect(try note([:]) == nil)
    #expect(try note(["event": .choice("7026")]) == "Only two-step runs.")
    #expect(try note(["event": .choice("none")]) == "Nobody saw it.")
  }

  @Test func `Confirmed candidates come before possible ones of earlier branches`() throws {
    let tree = try sample(
      ["q": ["x", "y"]], fixes: ["a", "b", "c"],
      "tree: {ask: q, then: {x: [a, b], y: [c, b]}}")
    #expect(tree.walk(following: ["q": .notSure]).shown == "b! a c")
  }

  @Test func `The last resort stands last even where it is confirmed or named first`() throws {
    let tree = try sample(
      ["q": ["x", "y"]], fixes: ["a"], "tree: {ask: q, then: {x: [escalate, a], y: escalate}}")
    #expect(tree.walk(following: ["q": .notSure]).shown == "a escalate!")
    #expect(tree.walk(following: ["q": .choice("x")]).shown == "a! escalate!")
  }

  @Test func `A fix that every choice leads to is confirmed, and nothing is asked`() throws {
    let tree = try sample(
      ["q": ["x", "y"]], fixes: ["a"], "tree: {ask: q, then: {x: a, y: {fix: a, note: N.}}}")
    #expect(tree.walk(following: [:]).shown == "a!")
    #expect(tree.walk(following: [:]).asks == nil)
    #expect(tree.walk(following: [:]).open.isEmpty)
  }

  @Test func `A tree may be a single fix, or a chain of branches to one`() throws {
    #expect(try sample([:], fixes: ["a"], "tree: a").walk(following: [:]).shown == "a!")
    let chain = try sample([:], fixes: ["a"], "tree: b\nbranches: {b: c, c: d, d: a}")
    #expect(chain.walk(following: [:]).shown == "a!")
  }

  @Test func `A question asked on two branches is answered once`() throws {
    let tree = try sample(
      ["p": ["x", "y"], "q": ["x", "y"]], fixes: ["a", "b", "c"],
      """
      tree:
        ask: p
        then:
          x: {ask: q, then: {x: a, y: b}}
          y: {ask: q, then: {x: c, y: b}}
      """)
    let walk = tree.walk(following: ["p": .notSure, "q": .choice("y")])
    #expect(walk.path == "p=? q=y")
    #expect(walk.shown == "b!")
  }
}
