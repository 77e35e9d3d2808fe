// The pages about sessions: those to go on with, what changed in one since, and its report.

internal import Text

extension Scene {
  func addStart(_ others: [OtherSession], to text: inout Body) {
    text.add("Begin anew, or go on with a session that is not finished:")
    text.space()
    text.addItem("Begin anew")
    for other in others {
      text.addItem(other.title)
      text.addDetail(other.detail)
    }
  }

  func add(_ news: News, to text: inout Body) {
    for sentence in news.sentences {
      text.add(sentence)
      text.space()
    }
    for part in news.parts {
      if part.sentences.count == 1 {
        text.add(label: part.heading, part.sentences[0])
      } else {
        text.add(part.heading, .heading)
        for sentence in part.sentences { text.add(label: "-", sentence, indent: 2) }
      }
    }
  }

  func addReport(_ report: String, to text: inout Body) {
    for line in report.split(separator: "\n", omittingEmptySubsequences: false) {
      text.addRow(String(line))
    }
  }
}
