// The entry of libFuzzer: gives what it makes up to the target that TARGET names.

import Glibc

/// What can be fuzzed, by its name.
private let targets: [String: @Sendable ([UInt8]) -> Void] = [
  "articles": fuzzArticles, "checker": fuzzChecker, "evidence": fuzzEvidence,
  "journals": fuzzJournals, "json": fuzzJSON, "keyboard": fuzzKeyboard, "markdown": fuzzMarkdown,
  "pictures": fuzzPictures, "text": fuzzText, "wizard": fuzzWizard,
]

private let target: @Sendable ([UInt8]) -> Void = {
  let name = getenv("TARGET").map { String(cString: $0) } ?? ""
  if let target = targets[name] { return target }
  print("Set TARGET to one of: \(targets.keys.sorted().joined(separator: ", ")).")
  exit(2)
}()

/// Runs the target once.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  target(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}

/// Stops with a sentence where something does not hold; a precondition of a release says nothing.
func hold(_ isTrue: Bool, _ sentence: @autoclosure () -> String) {
  if !isTrue { fatalError(sentence()) }
}
