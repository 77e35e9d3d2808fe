// Where a word stands in the text of a file whose meaning alone is known.

import YAML

/// A word in a text that a mistake is about.
struct Part: Equatable, Sendable {
  let word: String
  /// How many of the same stand before it in the text.
  var countBefore = 0
  /// On how many lines the text is written.
  let lineCount: Int

  /// Where it stands in a file, whose text begins at a place; nil where it is written otherwise.
  func mark(in source: [UInt8], from start: Mark, _ lines: inout Lines) -> Mark? {
    let word = Array(word.utf8)
    var left = countBefore
    var column = Int(start.column)
    // A block begins on the line below its sign.
    for line in Int(start.line)...(Int(start.line) + lineCount) {
      let bytes = source[lines.bytes(ofLine: line)]
      var rest = bytes.dropScalars(column - 1)
      while let place = rest.place(of: word) {
        if left == 0 {
          let before = source[bytes.startIndex..<place].scalarCount
          return Mark(line: line, column: before + 1, length: self.word.unicodeScalars.count)
        }
        left -= 1
        rest = rest[(place + word.count)...]
      }
      column = 1
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  fileprivate var scalarCount: Int { count { $0 & 0xC0 != 0x80 } }

  fileprivate func dropScalars(_ number: Int) -> Self {
    var count = 0
    return drop { byte in
      if byte & 0xC0 != 0x80 { count += 1 }
      return count <= number
    }
  }

  /// Where a word begins; one that is an escape begins with no backslash of another escape.
  fileprivate func place(of word: [UInt8]) -> Int? {
    let backslash = UInt8(ascii: "\\")
    var index = startIndex
    while index + word.count <= endIndex {
      if self[index...].starts(with: word) { return index }
      index += word.first == backslash && self[index] == backslash ? 2 : 1
    }
    return nil
  }
}
