// Tables of figures, printed row by row.

/// A table whose first column holds names.
struct Table {
  private let width: Int

  /// Prints the heads of the columns.
  init(_ title: String, columns: [String]) {
    width = max(12, (columns.map(\.count).max() ?? 0) + 2)
    print()
    add(title, columns)
  }

  /// Prints a row.
  func add(_ name: String, _ cells: [String]) {
    let start = name + String(repeating: " ", count: max(1, 34 - name.count))
    print(cells.reduce(start) { $0 + String(repeating: " ", count: max(1, width - $1.count)) + $1 })
  }
}

extension Double {
  /// The number with as many decimals as given.
  func text(_ decimals: Int = 2) -> String {
    guard isFinite else { return "-" }
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    let digits = String(Int((magnitude * scale).rounded()))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let sign = self < 0 ? "-" : ""
    return decimals == 0
      ? sign + padded : sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}
