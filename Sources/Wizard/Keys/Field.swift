// Lines of text that actions ask for.

/// A line of text that is being asked for.
struct Field: Equatable, Sendable {
  /// What the text is for.
  let kind: Kind
  /// The text.
  var editor: LineEditor
  /// Whether the text is the one of the last time, which the first letter typed replaces.
  var isRemembered = false

  /// What a text can be for.
  enum Kind: Hashable, Sendable {
    case find, search, note, skip, fail, partly, wait, title
    /// What stands for a value.
    case value(String)
    /// The path of a file that is read as the evidence with an id, or else as whatever it is.
    case file(as: String?)
    /// What a note is to say now, by its number, counted from 0.
    case renote(Int)

    /// What stands in front of the text.
    var label: String {
      switch self {
      case .find: "Find: "
      case .search: "/"
      case .note, .renote: "Note: "
      case .title: "Title: "
      case .value(let id): "<\(id)>: "
      case .file: "File: "
      case .skip: "Skipped because: "
      case .fail: "What went wrong: "
      case .partly: "What is still wrong: "
      case .wait: "Waiting for: "
      }
    }
  }
}
