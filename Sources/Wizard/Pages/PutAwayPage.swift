// The page on which a session is given up or discarded.

internal import Text

extension Scene {
  /// What can become of a session, in the order of the items; the last item keeps it as it is.
  private static let disposals: [(disposal: Disposal?, wording: String)] = [
    (.giveUp, "Give it up: it is kept, and listed as given up"),
    (.discard, "Discard it: it is deleted for good"),
    (nil, "Keep it unfinished"),
  ]

  /// What an item of the page does; nil when it does nothing.
  static func disposal(at item: Int) -> Disposal? {
    disposals.indices.contains(item) ? disposals[item].disposal : nil
  }

  func addPutAway(_ other: OtherSession?, to text: inout Body) {
    if let other {
      text.add(other.title, .heading)
      text.add(other.detail, .hint)
    } else {
      text.add("What is to become of this session?")
    }
    text.space()
    for (_, wording) in Scene.disposals { text.addItem(wording) }
  }
}
