// Telling versions of a tree apart, by the FNV-1a hash of the file.

internal import JSON
package import Tree

/// Which tree a session walks.
package struct TreeStamp: Equatable, Sendable {
  /// The id of the tree.
  package var id: String
  /// Its title.
  package var title: String
  /// The day on which it was last looked over, if it says so.
  package var reviewed: String?
  /// What `digest(of:)` says of the file.
  package var digest: String
  /// The absolute path of the file, or what else is known of its place; nil for the tree inside the
  /// program.
  package var path: String?

  /// The stamp of a tree whose file has the given digest.
  package init(of tree: DecisionTree, digest: String, path: String?) {
    self.init(id: tree.id, title: tree.title, reviewed: tree.reviewed, digest: digest, path: path)
  }

  /// The stamp of a tree that is not at hand.
  package init(id: String, title: String, reviewed: String?, digest: String, path: String?) {
    self.id = id
    self.title = title
    self.reviewed = reviewed
    self.digest = digest
    self.path = path
  }

  /// A number in hexadecimal digits that changes with the bytes.
  package static func digest(of bytes: [UInt8]) -> String {
    var digest = Digest()
    digest.add(bytes.span)
    return digest.text
  }
}

extension TreeStamp {
  init?(_ json: JSONValue) {
    guard let id = json["id"]?.string, let title = json["title"]?.string,
      let digest = json["digest"]?.string
    else { return nil }
    self.id = id
    self.title = title
    self.digest = digest
    reviewed = json["reviewed"]?.string
    path = json["path"]?.string
  }
}

extension JSONValue {
  init(_ tree: TreeStamp) {
    self = .object([
      ("id", .string(tree.id)), ("title", .string(tree.title)),
      ("reviewed", tree.reviewed.map(JSONValue.string) ?? .null), ("digest", .string(tree.digest)),
      ("path", tree.path.map(JSONValue.string) ?? .null),
    ])
  }
}
