// Bytes as what a person does in the wizard: every frame is straight.

import FoundationEssentials
import Screen
import ShippedTrees
import Tree
import TreeFile
import Wandering

/// Walks the tree that the first byte picks: the one that ships, that of a lamp, or a made one.
@Sendable func fuzzWizard(_ source: [UInt8]) {
  var bytes = Bytes(source)
  let tree =
    switch bytes.byte() ?? 0 {
    case 0x00..<0x60: lamp
    case 0x60..<0xA0: shipped
    default: DecisionTree.made(of: &bytes)
    }
  var wanderer = Wanderer(tree)
  // Many short walks find more than few long ones.
  for _ in 0..<300 {
    guard let input = Input(&bytes) else { break }
    let frame = wanderer.take(input)
    if let fault = frame.fault(on: wanderer.size) { fatalError("After \(input): \(fault)") }
  }
}

private let shipped = ShippedTree.migration.tree

private let lamp: DecisionTree = {
  let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "PtyTests/Fixtures/lamp.yaml")
  guard let bytes = try? Data(contentsOf: file), let tree = DecisionTree.load(Array(bytes)).tree
  else { fatalError("\(file.path()) is no tree.") }
  return tree
}()
