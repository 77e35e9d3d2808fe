// A walk of keys at random over all pages, at sizes at random, with clicks, turns of the wheel and
// pastes between them.

import Randomness
import Screen
import ShippedTrees
import Testing
import Wandering

@testable import Tree
@testable import Wizard

struct WanderingTests {
  @Test func `Whatever is typed, every frame is straight, and every page is reached`() throws {
    let all = Set(Page.Kind.allCases)
    var seen: Set<Page.Kind> = []
    for tree in [
      ShippedTree.migration.tree, try .fixture("hostile"), try .fixture("boot"),
      try .fixture("printer"),
    ] {
      var chance = Chance(3)
      var wanderer = Wanderer(tree)
      var count = 0
      let wanted = tree.id == "boot" ? [.first, .values] : tree.id == "printer" ? all : []
      while count < 1_000 || count < 20_000 && !wanted.isSubset(of: seen) {
        var bytes = Bytes(chance.typing(1_000))
        while let input = Input(&bytes) {
          let frame = wanderer.take(input)
          seen.insert(wanderer.session.page.kind)
          if let fault = frame.fault(on: wanderer.size) { Issue.record("After \(input): \(fault)") }
          count += 1
        }
      }
    }
    #expect(seen == all)
  }

  @Test(arguments: 0..<20)
  func `Every frame of a tree with any texts is straight`(seed: Int) {
    var chance = Chance(seed)
    var texts = Bytes((0..<2_000).map { _ in UInt8(truncatingIfNeeded: chance.next() >> 32) })
    var wanderer = Wanderer(DecisionTree.made(of: &texts))
    var bytes = Bytes(chance.typing(100))
    while let input = Input(&bytes) {
      let frame = wanderer.take(input)
      if let fault = frame.fault(on: wanderer.size) { Issue.record("After \(input): \(fault)") }
    }
  }
}
