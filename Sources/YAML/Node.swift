// The values of a document in one row, each before what it holds (a tree in preorder).

/// A value of a document, by its number.
///
/// A number costs nothing to keep; what it stands for is asked of the document.
package struct Node: Hashable, Sendable {
  /// Where the value stands among all, from the top of the text.
  package let number: Int32

  init(_ number: Int) { self.number = Int32(number) }

  /// The shapes that a value can have.
  package enum Shape: UInt8, Sendable {
    /// A text; nothing is taken for a number, a truth value or a null.
    case scalar
    /// A list.
    case sequence
    /// Keys and values in the order of the text; a key that stands twice is there twice.
    case mapping
    /// A reference to an anchor, not followed; its text is the name of the anchor.
    case alias
  }

  /// The ways in which a text can be written.
  package enum Style: UInt8, Sendable {
    /// Without any sign; lines are joined to one.
    case plain
    /// In single quotes; lines are joined to one.
    case quoted
    /// In double quotes, where a backslash begins an escape; lines are joined to one.
    case escaped
    /// Behind `|`; lines are kept.
    case literal
    /// Behind `>`; lines are joined to paragraphs.
    case folded
  }
}

/// A value as it is kept.
struct Item: Sendable {
  let mark: Mark
  let shape: Node.Shape
  /// The style of its text; of no meaning without one.
  let style: Node.Style
  /// On how many lines its text goes on below the first; at most as many as the number can hold.
  let linesBelow: UInt16
  /// Where its text begins, or the number of the value behind all that it holds.
  var start: Int32
  /// How many bytes of text it has, or how many values it holds at the top.
  var count: Int32
}

extension Document {
  /// The outermost value.
  package var root: Node { Node(0) }

  /// Where a value begins.
  package func mark(of node: Node) -> Mark { items[Int(node.number)].mark }

  /// The shape of a value.
  package func shape(of node: Node) -> Node.Shape { items[Int(node.number)].shape }

  /// How the text of a scalar is written; plain for all others.
  package func style(of node: Node) -> Node.Style { items[Int(node.number)].style }

  /// On how many lines the text of a scalar stands, at most 65,536; blank ones at the end of a block
  /// are none of them, nor is the line with its sign.
  package func lineCount(of node: Node) -> Int {
    let item = items[Int(node.number)]
    return Int(item.linesBelow) + (item.style == .literal || item.style == .folded ? 0 : 1)
  }

  /// Whether a value is a text.
  package func isScalar(_ node: Node) -> Bool { shape(of: node) == .scalar }

  /// The text of a scalar or the name of an alias, as a part of `bytes`; empty for all others.
  package func text(of node: Node) -> Range<Int> {
    let item = items[Int(node.number)]
    switch item.shape {
    case .scalar, .alias: return Int(item.start)..<Int(item.start) + Int(item.count)
    case .sequence, .mapping: return 0..<0
    }
  }

  /// The text of a scalar or the name of an alias; empty for all others.
  package func string(of node: Node) -> String {
    String(decoding: bytes[text(of: node)], as: UTF8.self)
  }

  /// How many values a list holds; in a mapping the keys count, too.
  package func count(of node: Node) -> Int {
    isContainer(node) ? Int(items[Int(node.number)].count) : 0
  }

  /// The first value that a list or a mapping holds, whose `count` is not 0.
  package func first(in node: Node) -> Node { Node(Int(node.number) + 1) }

  /// The value that comes behind one and all that it holds, if there is one beside it.
  package func next(after node: Node) -> Node {
    Node(isContainer(node) ? Int(items[Int(node.number)].start) : Int(node.number) + 1)
  }

  /// The items of a list, or the keys of a mapping, each one with its value behind it.
  package func children(of node: Node) -> [Node] {
    var children: [Node] = []
    var next = first(in: node)
    for _ in 0..<count(of: node) {
      children.append(next)
      next = self.next(after: next)
    }
    return children
  }

  private func isContainer(_ node: Node) -> Bool {
    switch shape(of: node) {
    case .scalar, .alias: false
    case .sequence, .mapping: true
    }
  }
}
