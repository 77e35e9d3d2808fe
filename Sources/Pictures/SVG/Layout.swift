// Where everything in a picture stands, in pixels: a Sugiyama layout, whose steps are `Columns`
// (layers and dummy nodes), `Ordering` (barycenters) and `Levels` (isotonic regression).

internal import Tree

/// A diagram laid out: rectangles for boxes and labels that do not touch, and lines between them.
///
/// A picture that grows down is laid out like one that grows to the right, and then turned.
struct Layout: Sendable {
  /// The boxes and labels.
  private(set) var items: [Item] = []
  /// The lines, each from one column to the next.
  private(set) var lines: [Connection] = []
  /// The width of the whole, in pixels.
  private(set) var width = 0
  /// The height of the whole, in pixels.
  private(set) var height = 0

  /// A point in pixels.
  struct Point: Hashable, Sendable {
    /// From the left.
    let x: Int
    /// From the top.
    let y: Int
  }

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

  /// A line that runs straight to the end of its column, then in a curve to the next one.
  struct Connection: Sendable {
    /// Where it begins.
    let start: Point
    /// Where its curve begins.
    let bend: Point
    /// Where it ends.
    let end: Point
    /// How the arrows that run along it stand to the answers, the most open of them.
    let standing: Reach.Standing?
    /// Whether it ends at a box.
    let isEnd: Bool
  }

  /// The most boxes, labels and bends that are laid out unless told otherwise: more than browsers
  /// show at ease.
  static let limit = 200_000

  private static let margin = 24
  /// The pixels above the first box, for the title and what the signs mean.
  static let head = 72

  /// Lays a diagram out; nil when it has more than `limit` boxes, labels and bends.
  init?(of diagram: Diagram, _ boxes: [BoxText], _ labels: [Lettering], limit: Int) {
    guard var columns = Columns(of: diagram, limit: limit) else { return nil }
    columns.order()
    let direction = diagram.direction
    let rooms = columns.cells.map { cell in
      switch cell.content {
      case .box(let box): Room(of: boxes[box], growing: direction)
      case .label(let arrow): Room(of: labels[arrow], growing: direction)
      case .bend: Room(width: 0, above: 4, below: 4, gap: 4)
      }
    }
    let turn = Turn(direction, margin: Layout.margin, head: Layout.head)
    let heights = Levels(of: columns, rooms).heights
    var x = 0
    var left: [Int] = []
    var right: [Int] = []
    for column in columns.columns {
      left.append(x)
      right.append(x + (column.map { rooms[$0].width }.max() ?? 0))
      // Lines that climb far need more room, or they would be too steep to be told apart.
      let climbs = column.flatMap { cell in
        columns.following[cell].map { abs(heights[$0] - heights[cell]) }
      }
      x = (right.last ?? x) + min(160, direction.gap + (climbs.max() ?? 0) / 10)
    }
    let end = rooms.indices.map { heights[$0] + rooms[$0].below }.max() ?? 0
    let corner = turn.point(right.last ?? 0, end)
    (width, height) = (corner.x + Layout.margin, corner.y + Layout.margin)
    for (number, cell) in columns.cells.enumerated() {
      let room = rooms[number]
      let frame = turn.rectangle(
        left[cell.column], heights[number] - room.above, room.width, room.above + room.below)
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
          let start = left[cell.column] + (isBox ? rooms[number].width : 0)
          lines.append(
            Connection(
              start: turn.point(start, heights[number]),
              bend: turn.point(right[cell.column], heights[number]),
              end: turn.point(left[cell.column + 1], heights[next]),
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
