// Bytes as text: visible text is safe and steady, and what is fitted fits and loses nothing.

import Text
import Wandering

/// Makes the bytes visible, and wraps, cuts and fills up what came of it.
@Sendable func fuzzText(_ source: [UInt8]) {
  var bytes = Bytes(source)
  let width = bytes.number(below: 100)
  let hanging = bytes.number(below: 12) - 1
  let text = bytes.text()
  let lines = text.visible(keepingNewlines: true)
  hold(!lines.holdsSteering(keepingNewlines: true), "Visible lines can steer: \(lines)")
  hold(isSame(lines.visible(keepingNewlines: true), lines), "Visible lines changed when repeated.")
  let shown = text.visible()
  hold(!shown.holdsSteering(), "Visible text can steer: \(shown)")
  hold(isSame(shown.visible(), shown), "Visible text changed when repeated: \(shown)")
  hold(
    shown.displayWidth == shown.reduce(0) { $0 + $1.displayWidth },
    "The parts of a text are not as wide as the whole.")
  for text in [lines, shown] { checkWrapping(of: text, to: width, hanging < 0 ? nil : hanging) }
  checkFitting(of: shown, to: width)
  checkOneLine(of: text)
}

private func checkWrapping(of text: String, to width: Int, _ hanging: Int?) {
  let wrapped = text.wrapped(to: width, hanging: hanging)
  hold(!wrapped.isEmpty, "A wrapped text has no line.")
  for line in wrapped {
    hold(line.displayWidth <= max(1, width), "A line is too wide: \(line)")
    hold(line.unicodeScalars.last != " ", "A line ends in a blank: \(line)")
    hold(!line.contains(where: \.isNewline), "A line has a line end in it.")
  }
  // What is wider than a line gives way to one ellipsis for each character.
  let isCut = text.contains { $0.displayWidth > max(1, width / 2) }
  let kept = wrapped.joined().unicodeScalars.filter { $0 != " " }
  let given = text.unicodeScalars.filter { $0 != " " && $0 != "\n" }
  hold(isCut || kept.elementsEqual(given), "Wrapping has changed the text: \(wrapped)")
}

private func checkFitting(of text: String, to width: Int) {
  let cut = text.truncated(to: width)
  hold(cut.displayWidth <= width, "A cut text is too wide: \(cut)")
  if text.displayWidth <= width { hold(isSame(cut, text), "A text that fits was cut: \(text)") }
  let padded = cut.padded(to: width)
  hold(padded.displayWidth == width, "A filled text is not as wide as asked: \(padded)")
  let ascii = text.ascii
  hold(ascii.utf8.allSatisfy { $0 < 0x80 }, "Text for ASCII is none: \(ascii)")
  hold(ascii.displayWidth == text.displayWidth, "Text for ASCII has another width: \(ascii)")
}

private func checkOneLine(of text: String) {
  let line = text.onOneLine
  hold(!line.contains(where: \.isNewline), "A text on one line has several.")
  hold(isSame(line.onOneLine, line), "A text on one line changed when repeated.")
  hold(text.cut.unicodeScalars.count <= 80, "The beginning of a text is too long.")
}

private func isSame(_ one: String, _ other: String) -> Bool { one.utf8.elementsEqual(other.utf8) }
