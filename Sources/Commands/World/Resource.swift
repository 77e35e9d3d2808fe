// The files inside the program.

internal import CResources

enum Resource {
  /// The ids of the articles inside the program, in order.
  static var articleIDs: [String] {
    paths.filter { $0.hasPrefix("articles/") }
      .map { String($0.dropFirst("articles/".count).dropLast(".txt".count)) }.sorted()
  }

  /// The paths of all files below Resources/.
  static var paths: [String] {
    (0..<resource_count()).map { String(cString: resource_path($0)) }
  }

  /// The bytes of a file by its path below Resources/.
  static func bytes(of path: String) -> [UInt8]? {
    paths.firstIndex(of: path).map { resource_at($0) }
      .map { Array(UnsafeBufferPointer(start: $0.bytes, count: $0.count)) }
  }
}
