// What was kept under a name, wherever it was found.

/// The different texts that were kept under one name.
struct CapturedTexts: Sendable {
  /// The name.
  let name: String
  /// The texts with how often each was found, in order of appearance; the first fifty.
  private(set) var texts: [(text: String, count: Int)] = []

  /// No texts yet for a name.
  init(name: String) { self.name = name }

  /// Adds a text once more, or several times.
  mutating func add(_ text: String, times: Int = 1) {
    if let place = texts.firstIndex(where: { $0.text == text }) {
      texts[place].count += times
    } else if texts.count < 50 {
      texts.append((text, times))
    }
  }
}
