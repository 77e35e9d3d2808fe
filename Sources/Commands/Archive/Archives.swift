// Where the index of articles lies, and what comes of it.

internal import Archive
internal import Journals

extension World {
  /// The file of the index; nil when the environment names no folder for it, or not in UTF-8.
  var indexPath: String? { environment.cacheFolder.map { $0 + "/articles.index" } }

  /// The same where it is needed.
  func knownIndexPath() throws(Problem) -> String {
    guard let indexPath else {
      throw .failed(
        "Neither XDG_CACHE_HOME nor HOME names a folder for the index; set one to an absolute path "
          + "in UTF-8.")
    }
    return indexPath
  }

  /// The index of articles, opened anew each time; nil when there is none.
  var articleIndex: ArticleIndex? { indexPath.flatMap { ArticleIndex(at: $0) } }
}

extension Problem {
  /// An index that could not be made or read.
  init(_ error: IndexError) {
    switch error {
    case .inUse(let path):
      self = .failed(
        "The index \"\(path)\" is being written by another kbwizard; try again when that is done.")
    case .system(let path, let number):
      self = .failed("\"\(path)\" can't be written: \(systemReason(number)).")
    case .broken(let path):
      self = .failed(
        "The index \"\(path)\" breaks while it is made; see whether the disk is sound.")
    case .tooLong:
      self = .failed("That takes too long; name other words.")
    }
  }
}
