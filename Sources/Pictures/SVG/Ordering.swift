// Ordering the cells of each column so that few lines cross: the barycenter heuristic.

extension Columns {
  /// Moves each cell to the middle of those that it is connected with, column by column, back and
  /// forth; what has the fewest crossings stays.
  mutating func order(sweeps: Int = 8) {
    var best = columns
    var fewest = crossings
    for sweep in 0..<sweeps where fewest > 0 {
      if sweep.isMultiple(of: 2) {
        for column in columns.indices.dropFirst() { arrange(column, by: preceding, in: column - 1) }
      } else {
        for column in columns.indices.dropLast().reversed() {
          arrange(column, by: following, in: column + 1)
        }
      }
      let count = crossings
      if count < fewest { (best, fewest) = (columns, count) }
    }
    columns = best
  }

  /// Orders a column by the mean place of the cells next to it in another one.
  private mutating func arrange(_ column: Int, by neighbours: [[Int]], in other: Int) {
    var place: [Int: Int] = [:]
    for (number, cell) in columns[other].enumerated() { place[cell] = number }
    let scale = Double(max(1, columns[other].count)) / Double(max(1, columns[column].count))
    let keys = columns[column].enumerated().map { number, cell in
      let places = neighbours[cell].compactMap { place[$0] }
      // A cell without neighbours stays about where it is.
      let mean =
        places.isEmpty
        ? Double(number) * scale : Double(places.reduce(0, +)) / Double(places.count)
      return (mean: mean, number: number, cell: cell)
    }
    columns[column] = keys.sorted { ($0.mean, $0.number) < ($1.mean, $1.number) }.map(\.cell)
  }

  /// How many pairs of lines cross.
  var crossings: Int {
    var count = 0
    for column in columns.indices.dropLast() {
      var place: [Int: Int] = [:]
      for (number, cell) in columns[column + 1].enumerated() { place[cell] = number }
      var ends = Tally(size: columns[column + 1].count)
      for cell in columns[column] {
        let targets = following[cell].compactMap { place[$0] }
        for target in targets { count += ends.count(after: target) }
        for target in targets { ends.add(target) }
      }
    }
    return count
  }
}

/// How many lines end at each place of a column, summed up quickly (a Fenwick tree).
private struct Tally {
  private var sums: [Int]
  private var total = 0

  init(size: Int) {
    sums = Array(repeating: 0, count: size + 1)
  }

  mutating func add(_ place: Int) {
    total += 1
    var index = place + 1
    while index < sums.count {
      sums[index] += 1
      index += index & -index
    }
  }

  /// How many lines end after a place.
  func count(after place: Int) -> Int {
    var upToPlace = 0
    var index = place + 1
    while index > 0 {
      upToPlace += sums[index]
      index -= index & -index
    }
    return total - upToPlace
  }
}
