// From a picture that grows to the right to one that grows as it should.

/// Turns what is laid out to the right, from 0, and moves it to its place on the paper.
struct Turn {
  private let direction: Direction
  private let margin: Int
  private let head: Int

  init(_ direction: Direction, margin: Int, head: Int) {
    self.direction = direction
    self.margin = margin
    self.head = head
  }

  /// A point, by how far it lies on the way that the picture grows, and beside that.
  func point(_ ahead: Int, _ aside: Int) -> Layout.Point {
    switch direction {
    case .right: Layout.Point(x: ahead + margin, y: aside + head)
    case .down: Layout.Point(x: aside + margin, y: ahead + head)
    }
  }

  /// A rectangle, by its nearest corner, how long it is, and how broad.
  func rectangle(_ ahead: Int, _ aside: Int, _ length: Int, _ breadth: Int) -> Layout.Rectangle {
    let corner = point(ahead, aside)
    return switch direction {
    case .right: Layout.Rectangle(x: corner.x, y: corner.y, width: length, height: breadth)
    case .down: Layout.Rectangle(x: corner.x, y: corner.y, width: breadth, height: length)
    }
  }
}

extension Direction {
  /// The pixels between a column and the next one at least, in which lines bend.
  var gap: Int {
    switch self {
    case .right: 44
    case .down: 18
    }
  }
}

extension Room {
  /// The room of a box: its lines run at the middle of its sides.
  init(of box: BoxText, growing direction: Direction) {
    let (width, height) = direction == .right ? (box.width, box.height) : (box.height, box.width)
    self.init(
      width: width, above: height / 2, below: height - height / 2, gap: 14)
  }

  /// The room of a label: its line runs below it, or at its left side.
  init(of label: Lettering, growing direction: Direction) {
    switch direction {
    case .right: self.init(width: label.width + 8, above: label.height + 2, below: 2, gap: 6)
    case .down: self.init(width: label.height + 2, above: 0, below: label.width + 8, gap: 6)
    }
  }
}
