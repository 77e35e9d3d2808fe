// The sequences of bytes that are keys, as a trie.

import Screen

/// Sequences, found byte by byte.
struct KeySequences {
  /// What a sequence is.
  enum Meaning: Equatable {
    case key(Key)
    /// A key that means nothing here.
    case nothing
    /// The start of a paste.
    case paste
  }

  /// A place in the trie: what has come so far.
  struct Node: Equatable {
    fileprivate var number: Int
  }

  private struct Branch {
    let byte: UInt8
    var firstChild = 0
    var nextSibling = 0
    var meaning: Meaning?
  }

  private var branches = [Branch(byte: 0)]

  /// Before the first byte.
  static let start = Node(number: 0)

  /// Adds a sequence; one that is there already keeps its meaning.
  mutating func add(_ sequence: [UInt8], _ meaning: Meaning) {
    var node = Self.start
    for byte in sequence { node = next(after: node, byte) ?? grow(node, byte) }
    if branches[node.number].meaning == nil { branches[node.number].meaning = meaning }
  }

  /// Where a byte leads to; nil when no sequence goes on with it.
  func next(after node: Node, _ byte: UInt8) -> Node? {
    var number = branches[node.number].firstChild
    while number != 0, branches[number].byte != byte { number = branches[number].nextSibling }
    return number == 0 ? nil : Node(number: number)
  }

  /// What has come so far means, if it is a whole sequence.
  func meaning(at node: Node) -> Meaning? { branches[node.number].meaning }

  /// Whether no sequence is longer.
  func isEnd(_ node: Node) -> Bool { branches[node.number].firstChild == 0 }

  private mutating func grow(_ node: Node, _ byte: UInt8) -> Node {
    branches.append(Branch(byte: byte, nextSibling: branches[node.number].firstChild))
    branches[node.number].firstChild = branches.count - 1
    return Node(number: branches.count - 1)
  }
}
