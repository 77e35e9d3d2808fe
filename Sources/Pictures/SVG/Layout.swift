// Where everything in a picture stands, in pixels: a Sugiyama layout, whose steps are `Columns`
// (layers and dummy nodes), `Ordering` (barycenters) and `Levels` (isotonic regression).

internal import Tree

/// A diagram laid out: rectangles for boxes and labels that do not touch, and lines between them.
struct Layout: Sendable {
  /// The boxes and labels.
  private(set) var items: [Item] = []
  /// The lines, each from one column to the next.
  private(set) var lines: [Connection] = []
  /// The width of the whole, in pixels.
  private(set) var width = 0
  /// The height of the whole, in pixels.
  private(set) var height = 0

  /// A rectangle in pixels, with its corner at the top left.
  struct Rectangle: Equatable, Sendable {
    /// The left side.
    let x: Int
    /// The upper side.
    let y: Int
    /// From the left to the right side.
    let width: Int
    /// From the upper to the lower side.
    let height: Int
  }

  /// A box or a label with the room that it takes.
  struct Item: Sendable {
    /// What stands there.
    let content: Content
    /// The room that it takes.
    let frame: Rectangle
  }

  /// What can take room.
  enum Content: Sendable {
    /// A box, by its number in the diagram.
    case box(Int)
    /// The label of an arrow, by its number in the diagram.
    case label(Int)
  }

  /// A line that runs level to the end of its column, then in a curve to the next one.
  struct Connection: Sendable {
    /// Where it begins.
    let x: Int
    /// The height of its level part.
    let y: Int
    /// Where its curve begins.
    let bend: Int
    /// Where it ends.
    let endX: Int
    /// The height at which it ends.
    let endY: Int
    /// How the arrows that run along it stand to the answers, the most open of them.
    let standing: Reach.Standing?
    /// Whether it ends at a box.
    let isEnd: Bool
  }

  /// The most boxes, labels and bends that are laid out unless told otherwise: more than browsers
  /// show at ease.
  static let limit = 200_000

  private static let gap = 44
  private static let margin = 24
  /// The pixels above the first box, for the title and what the signs mean.
  static let head = 72

  /// Lays a diagram out; nil when it has more than `limit` boxes, labels and bends.
  init?(of diagram: Diagram, _ boxes: [BoxText], _ labels: [Lettering], limit: Int) {
    guard var columns = Columns(of: diagram, limit: limit) else { return nil }
    columns.order()
    let rooms = columns.cells.map { cell -> Room in
      switch cell.content {
      case .box(let box): Room(width: boxes[box].width, height: boxes[box].height)
      case .label(let arrow):
        Room(width: labels[arrow].width + 8, above: labels[arrow].height + 2, below: 2, gap: 6)
      case .bend: Room(width: 0, above: 4, below: 4, gap: 4)
      }
    }
    let heights = Levels(of: columns, rooms).heights
    var x = Layout.margin
    var left: [Int] = []
    var right: [Int] = []
    for column in columns.columns {
      left.append(x)
      right.append(x + (column.map { rooms[$0].width }.max() ?? 0))
      // Lines that climb far need more room, or they would be too steep to be told apart.
      let climbs = column.flatMap { cell in
        columns.following[cell].map { abs(heights[$0] - heights[cell]) }
      }
      x = (right.last ?? x) + min(160, Layout.gap + (climbs.max() ?? 0) / 10)
    }
    width = (right.last ?? x) + Layout.margin
    for (number, cell) in columns.cells.enumerated() {
      let room = rooms[number]
      let y = heights[number] + Layout.head
      let frame = Rectangle(
        x: left[cell.column], y: y - room.above, width: room.width,
        height: room.above + room.below)
      height = max(height, y + room.below + Layout.margin)
      switch cell.content {
      case .box(let box): items.append(Item(content: .box(box), frame: frame))
      case .label(let arrow): items.append(Item(content: .label(arrow), frame: frame))
      case .bend: break
      }
    }
    let standings = Layout.standings(in: columns, of: diagram)
    for column in columns.columns.dropLast() {
      for number in column {
        let cell = columns.cells[number]
        let isBox = if case .box = cell.content { true } else { false }
        for next in columns.following[number] {
          let isLabelNext = if case .label = columns.cells[next].content { true } else { false }
          let isEnd = if case .box = columns.cells[next].content { true } else { false }
          lines.append(
            Connection(
              x: left[cell.column] + (isBox ? rooms[number].width : 0),
              y: heights[number] + Layout.head, bend: right[cell.column],
              endX: left[cell.column + 1], endY: heights[next] + Layout.head,
              standing: standings[isLabelNext ? next : number], isEnd: isEnd))
        }
      }
    }
  }

  /// How the lines that leave a label or a bend stand to the answers.
  private static func standings(in columns: Columns, of diagram: Diagram) -> [Reach.Standing?] {
    var standings: [Reach.Standing?] = Array(repeating: nil, count: columns.cells.count)
    // Every line leads from a column to the next one, so that what comes before is known.
    for number in columns.columns.joined() {
      if case .label(let arrow) = columns.cells[number].content {
        standings[number] = diagram.arrows[arrow].standing
      }
      for next in columns.following[number] {
        if case .bend = columns.cells[next].content {
          standings[next] = [standings[next], standings[number]].compactMap(\.self)
            .max { $0.rank < $1.rank }
        }
      }
    }
    return standings
  }
}

extension Reach.Standing {
  /// The higher, the further in front in a picture.
  var rank: Int {
    switch self {
    case .taken: 2
    case .open: 1
    case .closed: 0
    }
  }
}
