// The page that lists the notes, a new one on top.

internal import Casework
internal import Text

extension Scene {
  func addNotes(to text: inout Body) {
    text.addItem("New note")
    for number in progress.noteNumbers { text.addItem(progress.notes[number]) }
  }

  /// The number of the note that is selected on the page, counted from 0; nil when none is.
  var selectedNote: Int? {
    let numbers = progress.noteNumbers
    guard content == .notes, numbers.indices.contains(selected - 1) else { return nil }
    return numbers[selected - 1]
  }
}

extension Progress {
  /// The numbers of the notes that were not deleted, the newest first.
  var noteNumbers: [Int] { notes.indices.reversed().filter { !notes[$0].isEmpty } }
}
