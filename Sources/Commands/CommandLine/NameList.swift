// Names in a sentence.

/// Some names with commas, and a word before the last; of more than twelve the first ten.
func listed(_ all: [String], _ word: String) -> String {
  let shown = all.count > 12 ? all.prefix(10) + ["\(all.count - 10) others"] : all[...]
  guard let last = shown.last, shown.count > 1 else { return shown.first ?? "" }
  return shown.dropLast().joined(separator: ", ") + " \(word) \(last)"
}
