// Everything that is found while a file is read and checked.

internal import YAML

/// Takes mistakes down.
struct Findings {
  /// What was found so far.
  var all: [Finding] = []
  /// What unknown names were probably meant to be.
  var suggestions = Suggestions()

  /// Whether something was found that keeps the tree from being used.
  var hasErrors: Bool { all.contains(where: \.check.isError) }

  /// Takes a mistake down.
  mutating func report(
    _ check: Check, at mark: Mark?, _ message: String, advice: String? = nil
  ) {
    all.append(Finding(check, at: mark, message, advice: advice))
  }
}
