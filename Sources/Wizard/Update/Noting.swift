// Notes: listing, changing and deleting them.

internal import Casework

extension Session {
  /// Lists the notes; where there are none, the first one is asked for.
  mutating func openNotes() {
    if progress.noteNumbers.isEmpty { openField(.note) } else { open(.notes) }
  }

  /// Asks what the selected note is to say, or for a new one.
  mutating func changeNote() {
    openField(scene.selectedNote.map(Field.Kind.renote) ?? .note)
  }

  /// Has the selected note deleted.
  mutating func deleteNote() -> Effect? {
    if let note = scene.selectedNote { return .forget(note: note) }
    notice = "Select the note that is to be deleted."
    return nil
  }

  /// Takes in what was typed for a new note, or in the place of one.
  mutating func note(_ text: String, inPlaceOf number: Int? = nil) {
    guard !text.isEmpty else { return }
    if let number {
      guard progress.notes[number] != text else { return }
      record(.renoted(note: number, text))
      notice = "The note says now: \(text) (\(undoing))"
    } else {
      record(.noted(text))
      notice = "Noted: \(text) (\(undoing))"
    }
  }

  /// Forgets a note whose text is gone from the journal: nothing brings it back.
  package mutating func forget(note number: Int) {
    let text = progress.notes[number]
    forgetText(ofNote: number)
    unfinished[.renote(number)] = nil
    settle()
    select(page.selected)
    notice = "Deleted for good, from the journal too: \(text)"
  }
}
