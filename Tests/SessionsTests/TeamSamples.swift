// Sessions of a team: a tree, journals made by hand and by somebody who types at random.

import Casework
import FoundationEssentials
import Randomness
import Screen
import Testing
import Tree
import TreeFile
import Wandering
import Wizard

@testable import Commands
@testable import Journals

/// A tree with all that a team remembers: steps before a question, ways, and ends of every kind.
let teamTree = """
  kbwizard: 1
  id: team
  title: A door that stays shut
  questions:
    key: {text: Is there a key?, choices: {"yes": There is, "no": There is none, odd: An odd one}}
    lock: {text: What does the lock do?, choices: {turns: It turns, sticks: It sticks}}
    bell: {text: Does the bell ring?, choices: {"yes": It rings, "no": It is silent}}
  tree:
    ask: key
    then:
      "yes":
        ask: lock
        first: [{do: Clean the key.}, {do: Put it in.}]
        then: {turns: [push, open], sticks: [oil, push]}
      "no":
        ask: bell
        then: {"yes": wait, "no": [knock, call]}
      odd: {ask: lock, then: {turns: open, sticks: [oil, knock]}}
  otherwise: call
  fixes:
    push: {title: Push it, steps: [{do: Push.}, {do: Push harder.}]}
    oil:
      title: Oil the lock
      ways:
        - {title: By hand, steps: [{do: Fetch oil.}, {do: Oil it.}]}
        - {title: By a smith, steps: [{do: Ask the smith.}, {do: Oil it.}]}
    knock: {title: Knock, steps: [{do: Knock.}]}
    open: {title: It is open, ends: nothing-wrong, steps: [{do: Look again.}]}
    wait: {title: Wait inside, steps: [{do: Wait.}]}
    call: {title: Call the smith, steps: [{do: Find a number.}]}
    window: {title: Use the window, tree: window}
  """

extension Folder {
  /// The path of a tree that is written into the folder.
  func file(of tree: String, named name: String = "team.yaml") throws -> String {
    try write(Array(tree.utf8), to: name)
    return path + "/" + name
  }
}

/// The stamp of a tree in a file.
func stamp(of tree: String, at path: String?) throws -> TreeStamp {
  let bytes = Array(tree.utf8)
  let loaded = try #require(DecisionTree.load(bytes).tree)
  return TreeStamp(of: loaded, digest: TreeStamp.digest(of: bytes), path: path)
}

/// Somebody who types at random, again and again, each time in a session of its own.
struct RandomTeam {
  private var chance: Chance
  private var clock = 1_700_000_000

  init(_ seed: Int) { chance = Chance(seed) }

  /// The keys that do something, some of them more often than others.
  private static let keys =
    Array("11223301yxxupwsfd-DgzZ ,oc".utf8) + [0x09, 0x0D, 0x0D, 0x0D, 0x20]

  /// The lines of a session with a tree, which is left and gone on with now and then.
  mutating func entries(_ tree: DecisionTree, _ stamp: TreeStamp) -> [Entry] {
    var entries: [Entry] = [entry(.started(stamp))]
    var session = Session(tree)
    session.isKept = true
    for _ in 0..<(5 + chance.number(below: 30)) {
      var bytes = Bytes([RandomTeam.keys[chance.number(below: RandomTeam.keys.count)]])
      guard let input = Input(&bytes) else { continue }
      let effect = session.update(input)
      entries += session.takeEvents().map { entry(.did($0)) }
      if case .end(let ending) = effect {
        if ending == .discarded { break }
        entries.append(entry(.left(at: session.bookmark)))
        if chance.number(below: 3) > 0 { break }
        entries.append(entry(.resumed(stamp)))
        session = Session(
          resuming: tree, events: entries.compactMap(\.event), bookmark: session.bookmark)
        session.isKept = true
      }
    }
    return entries
  }

  private mutating func entry(_ what: Entry.What) -> Entry {
    clock += chance.number(below: 5) == 0 ? 0 : chance.number(below: 200)
    return Entry(time: Clock.text(of: clock), what: what)
  }
}
