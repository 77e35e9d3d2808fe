// The cells that a text fills, in a way that the layout, ncurses and the terminal agree on.

import CNcurses
import Screen

/// A character, the marks on it, and the cells that they take.
struct Cell: Equatable {
  /// The character, and the marks that join it.
  var scalars: [Unicode.Scalar]
  /// How many cells the layout has counted for it, 1 or 2.
  var width: Int
}

extension Cell {
  /// The most scalars that ncurses keeps in one cell.
  private static let limit = Int(CCHARW_MAX)

  /// The cells of a text, each as wide as the layout has counted.
  static func cells(of text: String) -> [Cell] {
    var cells: [Cell] = []
    for scalar in text.unicodeScalars {
      let counted = scalar.displayWidth
      let drawn = Int(cells_of(wchar_t(scalar.value)))
      switch (counted, drawn) {
      case (0, 0):
        // Terminals do not agree on what these two do to the width of their neighbours.
        if scalar == "\u{200D}" || scalar == "\u{FE0F}" { continue }
        if let last = cells.indices.last, cells[last].scalars.count < limit {
          cells[last].scalars.append(scalar)
        }
      case (0, ..<0) where scalar.value < 0x20 || scalar.value == 0x7F:
        cells.append(Cell(scalars: ["?"], width: 1))
      case (0, _): continue
      case (_, counted): cells.append(Cell(scalars: [scalar], width: counted))
      default:
        // The C library does not know the character, or counts it otherwise.
        let sign: Unicode.Scalar = cells_of(0xFFFD) == 1 ? "\u{FFFD}" : "?"
        for _ in 0..<counted { cells.append(Cell(scalars: [sign], width: 1)) }
      }
    }
    return cells
  }
}
