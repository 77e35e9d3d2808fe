// Files for people, of which the program knows some blocks better.

import FoundationEssentials
import Testing

/// A file with blocks that tests compare with what they should say.
struct BlockFile {
  let file: URL
  /// The line before a block of a kind.
  let opening: @Sendable (_ kind: String) -> String
  /// The line behind each block.
  let closing: String

  /// The text of the first block of a kind.
  func block(_ kind: String) throws -> String {
    let text = try String(contentsOf: file, encoding: .utf8)
    let start = try #require(text.firstRange(of: opening(kind)), "There is no block \(kind).")
    let end = try #require(text[start.upperBound...].firstRange(of: closing))
    return String(text[start.upperBound..<end.lowerBound])
  }

  /// Compares a block with what it should say; with RECORD=1 writes it, and fails.
  func expect(_ kind: String, toSay wanted: String) throws {
    let written = try block(kind)
    guard written != wanted else { return }
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      let text = try String(contentsOf: file, encoding: .utf8)
      let fresh = text.replacing(
        opening(kind) + written + closing, with: opening(kind) + wanted + closing)
      try fresh.write(to: file, atomically: true, encoding: .utf8)
    }
    Issue.record("The block \(kind) of \(file.lastPathComponent) should be:\n\(wanted)")
  }
}
