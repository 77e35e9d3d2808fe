// What checks find.

package import YAML

/// One mistake in a tree file.
package struct Finding: Equatable, Sendable {
  /// What kind of mistake it is.
  package let check: Check
  /// Where it stands; nil when it concerns the file as a whole.
  package fileprivate(set) var mark: Mark?
  /// The part of the text there that it is about; nil where it is about all of it.
  fileprivate let part: Part?
  /// What is wrong: finished sentences, or one that goes on with what to do.
  private let fault: String
  /// What to do; nil where nothing is to be said.
  private let remedy: String?

  /// A mistake at a place.
  ///
  /// A message without a full stop makes one sentence with the advice, which then begins with a
  /// small letter.
  package init(_ check: Check, at mark: Mark?, _ message: String, advice: String? = nil) {
    self.init(check, at: mark, part: nil, message, advice: advice)
  }

  /// A mistake in a part of the text at a place.
  init(
    _ check: Check, at mark: Mark?, part: Part?, _ message: String, advice: String? = nil
  ) {
    self.check = check
    self.mark = mark
    self.part = part
    fault = message
    remedy = advice
  }

  /// What is wrong, in finished sentences.
  package var message: String { remedy != nil && !fault.hasSuffix(".") ? fault + "." : fault }

  /// What to do about it, in finished sentences; nil where nothing is to be said.
  package var advice: String? { remedy.map { $0.prefix(1).uppercased() + $0.dropFirst() } }

  /// What is wrong and what to do about it.
  package var text: String {
    guard let remedy else { return fault }
    return fault + (fault.hasSuffix(".") ? " " : "; ") + remedy
  }
}

extension [Finding] {
  /// The findings, each at the part that it is about, and none past the end of its line.
  func within(_ source: [UInt8]) -> [Finding] {
    var lines = Lines(of: source)
    let placed = map { finding in
      var finding = finding
      finding.mark = finding.mark.map { mark in
        guard let part = finding.part else { return lines.clamped(mark) }
        // The next mistake may stand further up in the same text.
        _ = lines.bytes(ofLine: Int(mark.line))
        var ahead = lines
        let place = part.mark(in: source, from: mark, &ahead)
        return place.map { ahead.clamped($0) } ?? lines.clamped(mark)
      }
      return finding
    }
    return placed.inFileOrder()
  }
}

extension Sequence<Finding> {
  /// The findings in the order of the file.
  func inFileOrder() -> [Finding] {
    let start = Mark(line: 0, column: 0)
    return sorted { one, other in
      let (mark, otherMark) = (one.mark ?? start, other.mark ?? start)
      return mark < otherMark || !(otherMark < mark) && one.text < other.text
    }
  }
}
