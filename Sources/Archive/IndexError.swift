// What can go wrong with an index.

/// Why an index can't be used or made.
package enum IndexError: Error, Equatable, Sendable {
  /// It is broken, or was not made by this version.
  case broken(String)
  /// Another program is writing it.
  case inUse(String)
  /// The system refused something, with the number of its error.
  case system(String, Int32)
  /// A search would take too long.
  case tooLong
}
