// The cells that a text fills, in a way that the layout, ncurses and the terminal agree on.

import CNcurses
import Text

/// A character, the marks on it, and the cells that they take.
struct Cell: Equatable {
  /// The character.
  var base: Unicode.Scalar
  /// The marks that join the character.
  var marks: [Unicode.Scalar] = []
  /// How many cells the layout has counted for it.
  var width: Int
}

extension Cell {
  /// The most marks that ncurses keeps in one cell.
  private static let limit = Int(CCHARW_MAX) - 1

  /// The cells of a text, each as wide as the layout has counted.
  static func cells(of text: String) -> [Cell] {
    var cells: [Cell] = []
    cells.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if 0x20..<0x7F ~= scalar.value {
        cells.append(Cell(base: scalar, width: 1))
        continue
      }
      // A rule is one character many times over.
      if let last = cells.last, last.base == scalar, last.marks.isEmpty, last.width > 0 {
        cells.append(last)
        continue
      }
      let counted = scalar.displayWidth
      switch (counted, Int(cells_of(wchar_t(scalar.value)))) {
      case (0, 0):
        if let last = cells.indices.last, cells[last].marks.count < limit {
          cells[last].marks.append(scalar)
        }
      case (0, _):
        // The layout allows no cell for it, but nothing that steers the terminal goes unseen.
        if scalar.properties.generalCategory == .control {
          cells.append(Cell(base: "?", width: 0))
        }
      case (_, counted): cells.append(Cell(base: scalar, width: counted))
      default:
        // The C library does not know the character, or counts it otherwise.
        let sign: Unicode.Scalar = cells_of(0xFFFD) == 1 ? "\u{FFFD}" : "?"
        for _ in 0..<counted { cells.append(Cell(base: sign, width: 1)) }
      }
    }
    return cells
  }
}
