// How well articles fit words: Okapi BM25, in which all words count the same.

internal import CSQLite

extension Database {
  /// Lets queries ask for `fit(text)`, which is the lower the better an article fits.
  ///
  /// How rare a word is would be counted anew for each query, in all articles that have it; as what is
  /// found has all the words, that says little.
  func learnToRank() throws(IndexError) {
    guard let api = kbwizard_fts5(handle), let create = api.pointee.xCreateFunction else {
      throw error(SQLITE_ERROR)
    }
    let status = create(api, "fit", nil, fit, nil)
    guard status == SQLITE_OK else { throw error(status) }
  }
}

/// A word in the title says as much as so many in the text.
private let titleWeight = 8.0
/// How soon more of the same word says no more, and how much the length of a text matters.
private let (saturation, lengthWeight) = (1.2, 0.75)

/// The function as FTS5 calls it for each article that was found.
private func fit(
  _ api: UnsafePointer<Fts5ExtensionApi>?, _ article: OpaquePointer?, _ result: OpaquePointer?,
  _: Int32, _: UnsafeMutablePointer<OpaquePointer?>?
) {
  guard let api else { return }
  let all: Int32 = -1
  var (articles, words): (sqlite3_int64, sqlite3_int64) = (0, 0)
  var (length, places): (Int32, Int32) = (0, 0)
  let statuses = [
    api.pointee.xRowCount(article, &articles),
    api.pointee.xColumnTotalSize(article, all, &words),
    api.pointee.xColumnSize(article, all, &length), api.pointee.xInstCount(article, &places),
  ]
  if let status = statuses.first(where: { $0 != SQLITE_OK }) {
    return sqlite3_result_error_code(result, status)
  }
  var counts = [Double](repeating: 0, count: Int(api.pointee.xPhraseCount(article)))
  for place in 0..<places {
    var (phrase, column, offset): (Int32, Int32, Int32) = (0, 0, 0)
    let status = api.pointee.xInst(article, place, &phrase, &column, &offset)
    guard status == SQLITE_OK, counts.indices.contains(Int(phrase)) else {
      return sqlite3_result_error_code(result, status == SQLITE_OK ? SQLITE_CORRUPT : status)
    }
    counts[Int(phrase)] += column == 0 ? 1 : titleWeight
  }
  let share = Double(length) * Double(articles) / Double(max(1, words))
  let base = saturation * (1 - lengthWeight + lengthWeight * share)
  let score = counts.reduce(0) { $0 + $1 * (saturation + 1) / ($1 + base) }
  sqlite3_result_double(result, -score)
}
