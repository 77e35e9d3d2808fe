// The heights of the cells: lines as level as the order and the room of the cells allow, by isotonic
// regression (pooling adjacent violators) column by column.

/// The room that a cell takes around the height at which its lines run.
struct Room {
  /// Its width in pixels.
  let width: Int
  /// What it takes above its lines, in pixels.
  let above: Int
  /// What it takes below its lines, in pixels.
  let below: Int
  /// What stays free to its neighbours, in pixels.
  let gap: Int

  /// How far lines of this one must stay above those of the next one.
  func distance(to next: Room) -> Int { below + max(gap, next.gap) + next.above }
}

/// The heights of the lines of all cells, in pixels.
struct Levels {
  /// The heights, by the number of the cell; the top of the highest cell is at 0.
  private(set) var heights: [Int]

  private let columns: Columns
  private let rooms: [Room]
  private var levels: [Double]

  init(of columns: Columns, _ rooms: [Room], sweeps: Int = 12) {
    self.columns = columns
    self.rooms = rooms
    levels = Array(repeating: 0, count: columns.cells.count)
    heights = []
    for column in columns.columns {
      var level = 0.0
      for (place, cell) in column.enumerated() {
        if place > 0 { level += Double(rooms[column[place - 1]].distance(to: rooms[cell])) }
        levels[cell] = level
      }
    }
    for sweep in 0..<sweeps {
      let isLast = sweep >= sweeps - 4
      if sweep.isMultiple(of: 2) {
        for column in columns.columns.dropFirst() { settle(column, isLast ? .both : .before) }
      } else {
        for column in columns.columns.dropLast().reversed() {
          settle(column, isLast ? .both : .after)
        }
      }
    }
    let top = columns.cells.indices.map { levels[$0] - Double(rooms[$0].above) }.min() ?? 0
    heights = levels.map { Int(($0 - top).rounded(.up)) }
    // Rounding alike keeps equal heights equal, but may bring two cells a pixel too close.
    for column in columns.columns {
      for (one, next) in zip(column, column.dropFirst()) {
        heights[next] = max(heights[next], heights[one] + rooms[one].distance(to: rooms[next]))
      }
    }
  }

  /// Which neighbours a cell is moved to.
  private enum Side { case before, after, both }

  /// The cells that a cell should be level with; in the end a bend goes straight on.
  private func neighbours(of cell: Int, _ side: Side) -> [Int] {
    let before = columns.preceding[cell]
    switch side {
    case .before: return before
    case .after: return columns.following[cell]
    case .both:
      if columns.cells[cell].isBend, let bend = before.first(where: { columns.cells[$0].isBend }) {
        return [bend]
      }
      return before + columns.following[cell]
    }
  }

  /// Moves the cells of a column towards the mean height of some others, as near as the distances
  /// between them allow (by pooling neighbours that would collide).
  private mutating func settle(_ column: [Int], _ side: Side) {
    var offset = 0.0
    var offsets: [Double] = []
    var groups: [(sum: Double, weight: Double, count: Int)] = []
    for (place, cell) in column.enumerated() {
      if place > 0 { offset += Double(rooms[column[place - 1]].distance(to: rooms[cell])) }
      offsets.append(offset)
      let others = neighbours(of: cell, side)
      let pulls = others.map { columns.cells[cell].pull * columns.cells[$0].pull }
      let pull = pulls.reduce(0, +)
      let mean =
        others.isEmpty
        ? levels[cell] : zip(others, pulls).reduce(0) { $0 + levels[$1.0] * $1.1 } / pull
      let weight = columns.cells[cell].isBend ? 8 : max(1, pull)
      groups.append(((mean - offset) * weight, weight, 1))
      while groups.count > 1, let last = groups.last {
        let before = groups[groups.count - 2]
        guard before.sum / before.weight > last.sum / last.weight else { break }
        groups.removeLast()
        groups[groups.count - 1] = (
          before.sum + last.sum, before.weight + last.weight, before.count + last.count
        )
      }
    }
    var place = 0
    for group in groups {
      for _ in 0..<group.count {
        levels[column[place]] = group.sum / group.weight + offsets[place]
        place += 1
      }
    }
  }
}
