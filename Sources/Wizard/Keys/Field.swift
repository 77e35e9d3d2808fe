// Lines of text that actions ask for.

/// A line of text that is being asked for.
struct Field: Equatable, Sendable {
  /// What the text is for.
  let kind: Kind
  /// The text.
  var editor: LineEditor

  /// What a text can be for.
  enum Kind: Hashable, Sendable {
    case search, note, skip, fail, partly, wait

    /// What stands in front of the text.
    var label: String {
      switch self {
      case .search: "/"
      case .note: "Note: "
      case .skip: "Skipped because: "
      case .fail: "What went wrong: "
      case .partly: "What is still wrong: "
      case .wait: "Waiting for: "
      }
    }
  }
}
