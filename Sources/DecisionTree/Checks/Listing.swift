// Names in a sentence: all of a few, the first ones of many.

extension Collection<String> {
  /// The names in quotes with commas between them; of more than twelve the first ten.
  var listed: String {
    let shown = count > 12 ? 10 : count
    let names = prefix(shown).map { "\"\($0)\"" }.joined(separator: ", ")
    return shown < count ? "\(names) and \(count - shown) more" : names
  }
}
