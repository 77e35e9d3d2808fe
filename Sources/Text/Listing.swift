// Names in a sentence: all of a few, the first ones of many.

extension String {
  /// The beginning of a name that nobody would read to its end.
  ///
  /// A message about one thing names others. With names of any length all messages together could
  /// be as long as the square of the file.
  package var cut: String {
    let limit = 80
    return utf8.count <= limit ? self : String(unicodeScalars.prefix(limit - 1)) + "…"
  }
}

extension Collection<String> {
  /// The names in quotes with commas between them; of more than twelve the first ten.
  package var listed: String { lazy.map { "\"\($0.cut)\"" }.firstJoined }

  /// The words with commas between them; of more than twelve the first ten.
  package var listedAsTheyAre: String { lazy.map(\.cut).firstJoined }

  private var firstJoined: String {
    let shown = count > 12 ? 10 : count
    let names = prefix(shown).joined(separator: ", ")
    return shown < count ? "\(names) and \(count - shown) more" : names
  }
}
