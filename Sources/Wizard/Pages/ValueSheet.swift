// Which values a page asks for.

internal import Tree

/// Values that can be filled in.
struct ValueSheet: Equatable, Sendable {
  /// Their ids, in the order met on the page below.
  let ids: [Value.ID]
  /// Whether what is selected on the page below is copied once all of them are filled in.
  var isForCopying = false
}
