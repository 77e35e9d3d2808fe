// Names in a sentence.

internal import TreeFile

/// Some names with commas, and a word before the last; of more than twelve the first ten.
func listed(_ all: [String], _ word: String) -> String {
  let shown = all.count > 12 ? all[..<10] + ["\(all.count - 10) others"] : all[...]
  var text = ""
  for (place, name) in shown.enumerated() {
    if place > 0 { text += place == shown.count - 1 ? " \(word) " : ", " }
    text += name
  }
  return text
}

/// A question whether a word was meant to be one of the names nearest to it, with a blank before it,
/// or nothing.
func hint(at word: String, among names: [String]) -> String {
  var suggestions = Suggestions()
  let nearest = suggestions.allNearest(to: word, among: names).names
  return nearest.isEmpty ? "" : " Did you mean \(listed(nearest.map { "\"\($0)\"" }, "or"))?"
}
