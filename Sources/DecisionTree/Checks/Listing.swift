// Names in a sentence: all of a few, the first ones of many.

extension Collection<String> {
  /// The names in quotes with commas between them; of more than twelve the first ten.
  var listed: String { lazy.map { "\"\($0)\"" }.listedAsTheyAre }

  /// The words with commas between them; of more than twelve the first ten.
  var listedAsTheyAre: String {
    let shown = count > 12 ? 10 : count
    let names = prefix(shown).joined(separator: ", ")
    return shown < count ? "\(names) and \(count - shown) more" : names
  }
}
