// Damage to a tree file, as careless hands and bad disks do it.

import Randomness

/// A file as lines, which can be damaged.
struct Damage {
  private var lines: [[UInt8]]

  init(to source: [UInt8]) {
    lines = source.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
  }

  /// The file as it is now.
  var source: [UInt8] { Array(lines.joined(separator: [0x0A])) }

  /// Damages one place: a byte, a line, or a line with all that stands below it.
  mutating func strike(using random: inout Chance) {
    let line = Int.random(in: lines.indices, using: &random)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: changeByte(in: line, using: &random)
    case 1: lines.insert(lines[line], at: Int.random(in: 0...lines.count, using: &random))
    case 2: indent(line...line, by: Int.random(in: -8...8, using: &random))
    case 3: lines.remove(at: line)
    case 4: lines.removeSubrange(subtree(at: line))
    default: move(subtree(at: line), using: &random)
    }
    if lines.isEmpty { lines = [[]] }
  }

  private mutating func changeByte(in line: Int, using random: inout Chance) {
    guard let place = lines[line].indices.randomElement(using: &random) else { return }
    lines[line][place] = UInt8.random(in: 0...255, using: &random)
  }

  private mutating func indent(_ range: ClosedRange<Int>, by cells: Int) {
    for line in range {
      let text = lines[line].drop { $0 == 0x20 }
      let indentation = max(0, lines[line].count - text.count + cells)
      lines[line] = Array(repeating: 0x20, count: indentation) + text
    }
  }

  /// A line and those after it that are indented deeper.
  private func subtree(at line: Int) -> Range<Int> {
    let depth = indentation(of: line)
    let end = lines.indices.dropFirst(line + 1).first { indentation(of: $0) <= depth }
    return line..<(end ?? lines.count)
  }

  /// Moves lines to another place, half of the time indented as their new neighbour is.
  private mutating func move(_ range: Range<Int>, using random: inout Chance) {
    var moved = Damage(to: [])
    moved.lines = Array(lines[range])
    lines.removeSubrange(range)
    let place = Int.random(in: 0...lines.count, using: &random)
    if place < lines.count, Bool.random(using: &random) {
      moved.indent(
        0...moved.lines.count - 1, by: indentation(of: place) - moved.indentation(of: 0))
    }
    lines.insert(contentsOf: moved.lines, at: place)
  }

  private func indentation(of line: Int) -> Int {
    lines[line].prefix { $0 == 0x20 }.count
  }
}
