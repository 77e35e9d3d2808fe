// The files inside the program.

internal import CResources

enum Resource {
  /// The paths of all files below Resources/.
  static let paths = (0..<resource_count()).map { String(cString: resource_path($0)) }

  /// The names of the files in a folder, by its path below Resources/.
  static func names(in folder: String) -> [String] {
    paths.filter { $0.folder == folder }.map { String($0.dropFirst(folder.utf8.count + 1)) }
  }

  /// The folders with articles in them.
  static var articleFolders: [ArticleFolder] {
    Set(paths.filter { $0.hasPrefix("articles/") }.map(\.folder)).sorted()
      .map { ArticleFolder(shipped: $0) }
  }

  /// The bytes of a file by its path below Resources/.
  static func bytes(of path: String) -> [UInt8]? {
    paths.firstIndex(of: path).map { resource_at($0) }
      .map { Array(UnsafeBufferPointer(start: $0.bytes, count: $0.count)) }
  }
}

extension String {
  /// The path without its last part.
  fileprivate var folder: String { String(self[..<(lastIndex(of: "/") ?? startIndex)]) }
}
