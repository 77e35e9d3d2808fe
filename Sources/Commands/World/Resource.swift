// The files inside the program.

internal import CResources

enum Resource {
  /// The ids of the articles inside the program, in order.
  static var articleIDs: [String] {
    (0..<resource_count()).map { String(cString: resource_at($0).path) }
      .filter { $0.hasPrefix("articles/") }
      .map { String($0.dropFirst("articles/".count).dropLast(".txt".count)) }.sorted()
  }

  /// The bytes of a file by its path below Resources/.
  static func bytes(of path: String) -> [UInt8]? {
    (0..<resource_count()).map { resource_at($0) }
      .first { String(cString: $0.path) == path }
      .map { Array(UnsafeBufferPointer(start: $0.bytes, count: $0.count)) }
  }
}
