// Finding names by their text, whether there are three or a hundred thousand.

/// Names with their numbers; of two that are alike the first counts.
struct NameIndex: Sendable {
  /// The names in their order.
  let names: [String]
  private var numbers: [String: Int] = [:]

  /// Names with their places as numbers.
  init(_ names: [String]) {
    self.names = names
    // A dictionary costs more than it saves for the few choices of a usual question.
    if names.count > 8 {
      numbers = Dictionary(zip(names, names.indices)) { first, _ in first }
    }
  }

  /// The number of a name; nil when it is not there.
  subscript(name: String) -> Int? {
    names.count > 8 ? numbers[name] : names.firstIndex(of: name)
  }
}
