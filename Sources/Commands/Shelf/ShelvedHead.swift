// What the begin of a file says of the tree in it, or why it says nothing.

internal import JSON
internal import Tree
internal import TreeFile
internal import YAML

/// What came of looking at a file that may be a tree.
enum ShelvedHead {
  case head(TreeHead)
  /// It says that it is a tree, but can't be read; the sentence goes on with that.
  case broken(String)
  case noTree

  /// So much is read of a file at first, in bytes.
  private static let firstBytes = 4096

  /// What the file at a path says.
  init(of path: String) {
    do throws(Problem) {
      let first = try Files.read(path, limit: Self.firstBytes)
      var reading = HeadReading(first, isWhole: first.count < Self.firstBytes)
      if reading == .needsMore {
        reading = HeadReading(try Files.read(path, limit: Limits.bytes + 1), isWhole: true)
      }
      switch reading {
      case .head(let head): self = .head(head)
      case .noTree, .needsMore: self = .noTree
      case .faulty(let finding):
        self = .broken(
          finding.mark.map { "it has a mistake on line \($0.line)" } ?? "it is no tree")
      }
    } catch {
      self = .broken("it can't be read")
    }
  }

  /// What a cache kept.
  init(_ kept: JSONValue) {
    self =
      TreeHead(kept).map(ShelvedHead.head) ?? kept.string.map(ShelvedHead.broken) ?? .noTree
  }

  /// What a cache keeps.
  var kept: JSONValue {
    switch self {
    case .head(let head): JSONValue(head)
    case .broken(let fault): .string(fault)
    case .noTree: .null
    }
  }
}
