// What was kept under a name, wherever it was found.

/// The different texts that were kept under one name.
struct CapturedTexts: Sendable {
  /// The name.
  let name: String
  /// The texts with how often each was found, in order of appearance; the first fifty.
  private(set) var texts: [(text: String, count: Int)] = []

  /// No texts yet for a name.
  init(name: String) { self.name = name }

  /// Whether no other text is kept.
  var isFull: Bool { texts.count == Self.most }

  private static let most = 50

  /// Whether a text was added.
  func has(_ text: String) -> Bool { texts.contains { $0.text == text } }

  /// Adds a text once more, or several times.
  mutating func add(_ text: String, times: Int = 1) {
    if let place = texts.firstIndex(where: { $0.text == text }) {
      texts[place].count += times
    } else if !isFull {
      texts.append((text, times))
    }
  }
}
