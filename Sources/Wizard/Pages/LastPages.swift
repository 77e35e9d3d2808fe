// The pages at the end: leaving without a fix, and the fix that ended the session.

internal import Casework
internal import Text
internal import Tree

extension Scene {
  func addQuit(to text: inout Body) {
    text.add("No fix has helped yet, and the answers and ticks are not kept.")
    // Where lines come from a file or a pipe, nobody could answer.
    text.add(
      (isInLines ? "In a terminal leaving" : "Leaving") + " asks next for a path to save them to.")
    text.space()
    text.add(
      isInLines
        ? "yes leaves, no goes on where you were." : "y leaves, n or Enter goes on where you were.")
  }

  func addEnd(_ id: Fix.ID, to text: inout Body) {
    guard let fix = tree.fix(id) else { return }
    text.add(label: endVerdict(on: id).endLabel, fix.title)
    if let article = fix.article { text.add(label: "Article", article) }
    for answered in walk.trail {
      text.add(label: answered.question.name, answered.wording)
    }
    for failed in progress.failed {
      text.add(label: "Did not help", tree.fix(failed)?.title ?? failed)
    }
    text.space()
    let back =
      isInLines ? "back takes that back" : "Go back (←), or take it back (u), if that was too early"
    text.add(isInLines ? "report tells all of it for a ticket; \(back)." : back + ".", .hint)
  }
}
