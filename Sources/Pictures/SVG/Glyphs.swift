// How much room a text takes in a picture, whichever font without serifs draws it.

import Text

/// Lines of text in a picture.
struct Lettering: Sendable {
  /// The lines from the top down.
  let lines: [String]
  /// The size of the letters, in pixels.
  let size: Int

  /// The text in letters of a size, broken where it is wider than some pixels.
  init(_ text: String, size: Int, width: Int) {
    self.size = size
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      broken($0, size: size, width: width)
    }
  }

  /// The width of the widest line, in pixels.
  var width: Int { lines.map { pixels(of: $0, size: size) }.max() ?? 0 }

  /// The height of all lines, in pixels.
  var height: Int { lines.count * lineHeight }

  /// The height of one line, in pixels.
  var lineHeight: Int { size * 5 / 4 + 1 }
}

/// A line of text, broken where it is wider than some pixels.
private func broken(_ text: Substring, size: Int, width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ") {
    let longer = line.isEmpty ? String(word) : line + " " + word
    if pixels(of: longer, size: size) <= width {
      line = longer
      continue
    }
    if !line.isEmpty { lines.append(line) }
    line = ""
    var used = 0
    for character in word {
      let more = pixels(of: String(character), size: size)
      if used + more > width, !line.isEmpty {
        lines.append(line)
        (line, used) = ("", 0)
      }
      line.append(character)
      used += more
    }
  }
  return lines + [line]
}

/// The most pixels that a text takes in letters of a size.
private func pixels(of text: String, size: Int) -> Int {
  (text.unicodeScalars.reduce(0) { $0 + $1.hundredths } * size + 99) / 100
}

extension Unicode.Scalar {
  /// The width in hundredths of the size of the letters, as wide as in Verdana or DejaVu Sans,
  /// which are wider than most.
  fileprivate var hundredths: Int {
    switch self {
    case "i", "j", "l", "'", " ", ",", ".": 37
    case "I", "f", "t", "r", ":", ";", "!", "|", "(", ")", "[", "]", "-", "/", "\\": 46
    case "J", "c", "s", "z", "?", "*", "\"": 56
    case "M", "W", "m", "w", "@", "%": 101
    case "A"..."Z", "+", "<", "=", ">", "~", "^", "#", "&": 82
    case "!"..."~": 66
    default: displayWidth == 2 ? 105 : displayWidth == 1 ? 86 : 0
    }
  }
}
