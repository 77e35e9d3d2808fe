// What checks find.

package import YAML

/// One mistake in a tree file.
package struct Finding: Equatable, Sendable {
  /// What kind of mistake it is.
  package let check: Check
  /// Where it stands; nil when it concerns the file as a whole.
  package fileprivate(set) var mark: Mark?
  /// What is wrong: finished sentences, or one that goes on with what to do.
  private let fault: String
  /// What to do; nil where nothing is to be said.
  private let remedy: String?

  /// A mistake at a place.
  ///
  /// A message without a full stop makes one sentence with the advice, which then begins with a
  /// small letter.
  package init(_ check: Check, at mark: Mark?, _ message: String, advice: String? = nil) {
    self.check = check
    self.mark = mark
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
  /// The findings, none of which goes on past the end of its line.
  func within(_ source: [UInt8]) -> [Finding] {
    var lines = Lines(of: source)
    return map { finding in
      var finding = finding
      finding.mark = finding.mark.map { lines.clamped($0) }
      return finding
    }
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
