// A diagram in columns: longest-path layering, with dummy nodes (bends) where an arrow is long.

/// The cells of a diagram and the lines between them, before they have a place.
///
/// An arrow runs from a box to its label and through a bend in each column on to its box. Arrows
/// to the same box share their bends, so that they run together.
struct Columns {
  /// The cells of each column, in the order from the top down.
  var columns: [[Int]]
  /// The cells.
  private(set) var cells: [Cell] = []
  /// The cells that a line leads on to from each cell; all are in the next column.
  private(set) var following: [[Int]] = []
  /// The cells from which lines lead to each cell.
  private(set) var preceding: [[Int]] = []

  /// What takes room in a column.
  struct Cell {
    let content: Content
    let column: Int
    /// How strongly the lines at a label are drawn straight; 1 elsewhere.
    let pull: Double

    /// Whether lines only pass.
    var isBend: Bool { if case .bend = content { true } else { false } }
  }

  /// What a cell holds.
  enum Content {
    /// A box, by its number.
    case box(Int)
    /// The label of an arrow, by its number.
    case label(Int)
    /// Lines that pass on the way to the box with a number.
    case bend(Int)
  }

  /// The columns of a diagram; nil when it would have more than `limit` cells.
  init?(of diagram: Diagram, limit: Int) {
    let layers = Columns.layers(of: diagram)
    var firstBend = layers.map { 2 * $0 }
    for arrow in diagram.arrows {
      firstBend[arrow.to] = min(firstBend[arrow.to], 2 * layers[arrow.from] + 2)
    }
    var count = diagram.boxes.count + diagram.arrows.count
    for box in diagram.boxes.indices { count += 2 * layers[box] - firstBend[box] }
    guard count <= limit else { return nil }
    columns = Array(repeating: [], count: 2 * (layers.max() ?? 0) + 1)
    let cellOfBox = diagram.boxes.indices.map { add(.box($0), in: 2 * layers[$0]) }
    var bends: [[Int]] = diagram.boxes.map { _ in [] }
    let isSpine = diagram.isSpine
    for (number, arrow) in diagram.arrows.enumerated() {
      let start = 2 * layers[arrow.from]
      let label = add(.label(number), in: start + 1, pull: isSpine[number] ? 8 : 1)
      connect(cellOfBox[arrow.from], label)
      if bends[arrow.to].isEmpty {
        bends[arrow.to] = (firstBend[arrow.to]..<2 * layers[arrow.to])
          .map { add(.bend(arrow.to), in: $0) }
        for (one, next) in zip(bends[arrow.to], bends[arrow.to].dropFirst()) { connect(one, next) }
        if let last = bends[arrow.to].last { connect(last, cellOfBox[arrow.to]) }
      }
      let place = start + 2 - firstBend[arrow.to]
      let bend = bends[arrow.to].indices.contains(place) ? bends[arrow.to][place] : nil
      connect(label, bend ?? cellOfBox[arrow.to])
    }
  }

  private mutating func add(_ content: Content, in column: Int, pull: Double = 1) -> Int {
    cells.append(Cell(content: content, column: column, pull: pull))
    following.append([])
    preceding.append([])
    columns[column].append(cells.count - 1)
    return cells.count - 1
  }

  private mutating func connect(_ cell: Int, _ next: Int) {
    following[cell].append(next)
    preceding[next].append(cell)
  }

  /// How many questions at most come before each box.
  private static func layers(of diagram: Diagram) -> [Int] {
    var layers = Array(repeating: 0, count: diagram.boxes.count)
    // Arrows stand in the order of the boxes that they come from.
    for arrow in diagram.arrows {
      layers[arrow.to] = max(layers[arrow.to], layers[arrow.from] + 1)
    }
    return layers
  }
}
