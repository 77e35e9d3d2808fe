// A folder of articles with an index of its own, for a test.

import FoundationEssentials

@testable import Archive

/// A folder for a test, which is gone afterwards.
final class Shelf {
  let path: String

  /// A folder with some files, by their paths in it.
  init(_ files: [String: String] = [:]) throws {
    // The system may know a temporary folder by a link.
    let made = URL(filePath: "/tmp/kbwizard-archive-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: made.appending(path: "kb"), withIntermediateDirectories: true)
    path = made.path
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The folder with the articles.
  var folder: String { path + "/kb" }
  /// The file of the index.
  var indexPath: String { path + "/cache/articles.index" }

  func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: name)
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    let file = URL(filePath: folder + "/" + name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: folder + "/" + name)
  }

  /// What reading the folder came to.
  @discardableResult
  func read() throws -> ReadFolder? { try Indexing(at: indexPath).read([folder]).first }

  /// The index, after the folder was read.
  func index() throws -> ArticleIndex {
    try read()
    guard let index = ArticleIndex(at: indexPath) else { throw NoIndex() }
    return index
  }
}

struct NoIndex: Error {}

extension ArticleIndex {
  /// The ids of what words find, the best first.
  func ids(_ words: String) -> [String] { find(words).map(\.id) }
}

/// An article in the form of the archives.
func article(_ id: String, _ title: String, _ text: String) -> String {
  """
  DOCUMENT:\(id)  23-OCT-2000  [exchange]
  TITLE   :\(title)
  PRODUCT :Microsoft Exchange

  SYMPTOMS
  ========

  \(text)

  """
}
