// Lines of text that actions ask for.

/// A line of text that is being asked for.
struct Field: Equatable, Sendable {
  /// What the text is for.
  let kind: Kind
  /// The text.
  var editor: LineEditor

  /// What a text can be for.
  enum Kind: Hashable, Sendable {
    case search, note, skip, fail, partly, wait, title
    /// What a note is to say now, by its number, counted from 0.
    case renote(Int)

    /// What stands in front of the text.
    var label: String {
      switch self {
      case .search: "/"
      case .note, .renote: "Note: "
      case .title: "Title: "
      case .skip: "Skipped because: "
      case .fail: "What went wrong: "
      case .partly: "What is still wrong: "
      case .wait: "Waiting for: "
      }
    }
  }
}
