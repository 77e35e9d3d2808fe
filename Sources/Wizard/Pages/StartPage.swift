// The pages about sessions and trees: those to begin with, what changed in one since, and a report.

internal import Text
internal import Tree

extension Scene {
  func addStart(_ list: StartList, to text: inout Body) {
    if list.trees.isEmpty {
      text.add("Begin anew, or go on with a session that is not finished:")
      text.space()
      text.addItem("Begin anew")
    } else if !list.sessions.isEmpty {
      text.add("Go on with", .heading)
    }
    for other in list.sessions {
      text.addItem(other.title)
      text.addDetail(other.detail)
    }
    if list.trees.isEmpty { return }
    if !list.sessions.isEmpty { text.space() }
    text.add("Begin", .heading)
    for tree in list.trees { text.addItem("\(tree.title) (\(tree.id))") }
  }

  /// What was found in another tree, and what it stands for there.
  func addOpening(_ offer: OfferedOpening, to text: inout Body) {
    text.add(label: "Found", "\(offer.opening.title) (\(offer.opening.tree))")
    for wording in offer.wordings { text.add(label: "Answers", wording) }
    text.space()
    if offer.wordings.isEmpty {
      text.addItem("Begin there")
    } else {
      let these = offer.wordings.count == 1 ? "this answer" : "these answers"
      text.addItem("Begin there with \(these)")
      text.addItem("Begin there without")
    }
    text.space()
    text.add("The session in this tree stays as it is, to be gone on with.", .hint)
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
