// Fitting a text into some cells by leaving its beginning out.

internal import Text

extension String {
  /// The end of the text that fits into a number of cells.
  func tail(fitting width: Int) -> String {
    var used = 0
    return String(
      reversed().prefix {
        used += String($0).displayWidth
        return used <= width
      }.reversed())
  }

  /// The text itself if it fits into a number of cells, else `…` and its end.
  func end(fitting width: Int) -> String {
    displayWidth <= width ? self : "…" + tail(fitting: width - 1)
  }
}
