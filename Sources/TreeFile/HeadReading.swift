// The head of a tree, read from the first bytes of its file: of many trees nothing else is looked at.

package import Tree
internal import YAML

/// What came of reading the head of a tree.
package enum HeadReading: Equatable, Sendable {
  /// The head; what its symptoms answer may not be there in the tree.
  case head(TreeHead)
  /// It goes on behind the bytes.
  case needsMore
  /// The file is no tree: it lacks the key "kbwizard".
  case noTree
  /// It can't be read.
  case faulty(Finding)

  /// Reads the head of a tree from the first bytes of a file, or from all of them.
  ///
  /// What is wrong in a head that can be read all the same is said where the whole tree is.
  package init(_ bytes: [UInt8], isWhole: Bool) {
    let keys = KeysInSight(of: bytes)
    guard keys.bodyStart != nil || isWhole else {
      self = keys.areForeign && !bytes.holdsSign ? .noTree : .needsMore
      return
    }
    let head = keys.bodyStart.map { Array(bytes[..<$0]) } ?? bytes
    self = head.holdsSign ? Self.parsed(head) : .noTree
  }

  private static func parsed(_ bytes: [UInt8]) -> HeadReading {
    var findings = Findings(keeping: 1, withWarnings: false)
    do throws(ParseFailure) {
      let document = try Document(parsing: bytes)
      var reader = DraftReader(document, findings, of: bytes)
      guard reader.isTree else { return .noTree }
      reader.readHead()
      if let head = TreeHead(reader.draft) { return .head(head) }
      findings = reader.findings
    } catch {
      findings.report(Finding(error))
    }
    return findings.first.within(bytes).first.map(HeadReading.faulty) ?? .noTree
  }
}

/// The keys of the file that some first bytes show, as far as that tells where the head ends.
private struct KeysInSight {
  /// Where the first line stands that begins with a key behind the head.
  private(set) var bodyStart: Int?
  /// Whether the first key is none of a tree.
  private(set) var areForeign = false

  /// The keys with which lines begin that are not indented.
  init(of bytes: [UInt8]) {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var isFirst = true
    while start < bytes.count {
      if let key = bytes.key(at: start) {
        if Self.body.contains(where: key.elementsEqual) {
          bodyStart = start
          return
        }
        if isFirst { areForeign = !Self.head.contains(where: key.elementsEqual) }
        isFirst = false
      }
      start = bytes.lineStart(after: start)
    }
  }

  private static let head = (Keys.head.required + Keys.head.optional).map { Array($0.text.utf8) }
  private static let body = (Keys.file.required + Keys.file.optional)
    .filter { !Keys.head.contains($0.rawValue) }.map { Array($0.text.utf8) }
}

extension [UInt8] {
  /// Whether the key that every tree has is somewhere in it.
  fileprivate var holdsSign: Bool {
    let sign = Array(Keyword.kbwizard.text.utf8)
    return indices.contains { self[$0] == sign[0] && self[$0...].starts(with: sign) }
  }

  /// The small letters that begin there, where a colon and a blank or the end of the line follow.
  fileprivate func key(at start: Int) -> ArraySlice<UInt8>? {
    var end = start
    while end < count, UInt8(ascii: "a")...UInt8(ascii: "z") ~= self[end] { end += 1 }
    guard end > start, end + 1 < count, self[end] == UInt8(ascii: ":"),
      [0x20, 0x09, 0x0A, 0x0D].contains(self[end + 1])
    else { return nil }
    return self[start..<end]
  }

  /// Where the line after the one with a byte begins.
  fileprivate func lineStart(after start: Int) -> Int {
    var index = start
    while index < count, self[index] != 0x0A, self[index] != 0x0D { index += 1 }
    return index + 1
  }
}
