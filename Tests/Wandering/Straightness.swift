// Whether a frame is straight: what holds of each one, whatever it shows.

package import Screen
import Text

extension Frame {
  /// What is wrong with the frame on a screen of a size, in a sentence; nil when nothing is.
  package func fault(on size: Size) -> String? {
    guard lines.count == size.rows else { return "\(lines.count) rows are not \(size.rows)." }
    for (row, line) in lines.enumerated() {
      let width = line.reduce(0) { $0 + $1.text.displayWidth }
      guard width <= size.columns else {
        return "Row \(row) takes \(width) cells of \(size.columns)."
      }
      for span in line where span.text.holdsSteering() {
        return "Row \(row) holds \(span.text.debugDescription), which can steer a terminal."
      }
    }
    guard 0..<size.rows ~= cursor.row, 0..<size.columns ~= cursor.column else {
      return "The cursor is outside, at \(cursor)."
    }
    return nil
  }
}

extension String {
  /// Whether a terminal may take a part of the text for a command, or draw it in another place.
  package func holdsSteering(keepingNewlines: Bool = false) -> Bool {
    holds(keepingNewlines) {
      switch $0 {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
      default: false
      }
    }
  }

  /// Whether a terminal may take a part of the text for a command, or turn it around.
  package var holdsControls: Bool {
    holds(false) {
      switch $0 {
      case .control, .format, .lineSeparator, .paragraphSeparator: true
      default: false
      }
    }
  }

  private func holds(
    _ keepingNewlines: Bool, _ isBad: (Unicode.GeneralCategory) -> Bool
  ) -> Bool {
    // Asking for the category takes longer than all the rest.
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F || keepingNewlines && $0 == 0x0A }) {
      return false
    }
    return unicodeScalars.contains {
      !(keepingNewlines && $0 == "\n") && isBad($0.properties.generalCategory)
    }
  }
}
