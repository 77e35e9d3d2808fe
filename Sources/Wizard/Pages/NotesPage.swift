// The page that lists the notes, a new one on top.

internal import Casework
internal import Text

extension Scene {
  func addNotes(to text: inout Body) {
    if isInLines {
      // The numbers of notes that were heard stay the same.
      for number in progress.noteNumbers.reversed() { text.addItem(progress.notes[number]) }
      return
    }
    text.addItem("New note")
    for number in progress.noteNumbers { text.addItem(progress.notes[number]) }
  }

  /// The number of the note that is selected on the page, counted from 0; nil when none is.
  var selectedNote: Int? {
    let numbers = isInLines ? progress.noteNumbers.reversed() : progress.noteNumbers
    let place = isInLines ? selected : selected - 1
    return content == .notes && numbers.indices.contains(place) ? numbers[place] : nil
  }
}

extension Progress {
  /// The numbers of the notes that were not deleted, the newest first.
  var noteNumbers: [Int] { notes.indices.reversed().filter { !notes[$0].isEmpty } }
}
