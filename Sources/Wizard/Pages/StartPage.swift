// The pages about sessions: those to go on with, what changed in one since, and its report.

internal import Text

extension Scene {
  func addStart(_ others: [OtherSession], to text: inout Body) {
    text.add("Begin anew, or go on with a session that is not finished:")
    text.space()
    text.addItem("Begin anew")
    // Two lines for each: of many sessions as many as possible are in view.
    let room = isInLines ? Int.max : max(1, text.width - Body.textOfItem)
    for other in others {
      text.addItem(other.title.visible().truncated(to: room))
      text.addDetail(other.detail.visible().truncated(to: room))
    }
  }

  func addNews(_ sentences: [String], to text: inout Body) {
    for sentence in sentences {
      text.add(sentence)
      text.space()
    }
  }

  func addReport(_ report: String, to text: inout Body) {
    for line in report.split(separator: "\n", omittingEmptySubsequences: false) {
      text.addRow(String(line))
    }
  }
}
