// A bar on a terminal that says how far something is.

internal import Text

/// A bar in the last line of standard error, where that is a terminal.
struct ProgressBar {
  private let label: String
  private let world: World
  /// The percent that are shown; nil while nothing is.
  private var percent: Int?

  private static let width = 30

  init(_ label: String, in world: World) {
    self.label = label
    self.world = world
  }

  /// Shows that so much of all is done.
  mutating func show(_ done: Int, of count: Int) {
    guard world.showsMessages, count > 0 else { return }
    // Files may have come since they were counted.
    let done = min(done, count)
    let percent = 100 * done / count
    guard percent != self.percent else { return }
    self.percent = percent
    let full = Self.width * done / count
    let bar =
      String(repeating: "#", count: full) + String(repeating: "-", count: Self.width - full)
    world.streams.error("\r" + "\(label)  [\(bar)]  \(percent) %".padded(to: length))
  }

  /// Takes the bar away.
  mutating func clear() {
    if percent == nil { return }
    percent = nil
    world.streams.error("\r" + .blanks(length) + "\r")
  }

  private var length: Int { label.utf8.count + Self.width + 12 }
}
