// Turns the bytes that a terminal sends into what the person does: a finite-state machine.

package import Screen

/// What the bytes from a terminal mean, one after the other.
///
/// ESC begins a key, a report, a string that answers somebody's question, a paste, or, with a key
/// behind it, is Alt. Only when nothing follows in time it is the Escape key.
package struct Decoder {
  /// What has begun and is not over.
  enum State: Equatable {
    case rest
    /// A part of a sequence that is known.
    case known(KeySequences.Node)
    /// Numbers and signs up to a letter: ECMA-48 calls it a control sequence.
    case control
    /// A key of the keypad or of the cursor, in application mode.
    case application
    /// A string from the terminal, which nobody here has asked for.
    case string
    /// A report of the mouse in three bytes.
    case mouse
    case paste
    /// A character in UTF-8 of so many bytes.
    case character(length: Int)
  }

  /// How long the rest of a character or a sequence may take, in milliseconds.
  private static let patience: Int32 = 100
  /// How long what introduces a string may stand alone: Alt with a bracket looks the same, and the next
  /// key must not be lost.
  private static let patienceWithIntroducer: Int32 = 50
  /// How long a string or a paste may keep one waiting in all: over a network it comes in pieces, and
  /// one without an end must not take a person's keys for long.
  private static let patienceInAll: Int32 = 1000
  /// How many bytes in one piece nobody types.
  private static let piece = 16

  let sequences: KeySequences
  let pasteEnd: [UInt8]
  let hasMouse: Bool
  /// Whether characters beyond ASCII can be shown.
  let isUTF8: Bool
  /// What the person's terminal sends for Backspace.
  let erase: UInt8?
  /// How long a key may take whose first byte is ESC, in milliseconds.
  let escapeDelay: Int32

  var state = State.rest
  /// The bytes of what has begun, as far as they matter.
  var begun: [UInt8] = []
  /// Whether an Escape came right before, so that a key is one with Alt.
  var isAlt = false
  var paste = Paste(upTo: Paste.usualEnd)
  /// How long a string or a paste kept waiting since it began or a whole piece of it came.
  private var waited: Int32 = 0
  /// How many bytes came since the last wait.
  private var came = 0
  /// What the last bytes have brought.
  var inputs: [Input] = []

  /// The decoder of a terminal.
  init(
    sequences: KeySequences, pasteEnd: [UInt8] = Paste.usualEnd, hasMouse: Bool, isUTF8: Bool,
    erase: UInt8?, escapeDelay: Int32
  ) {
    self.sequences = sequences
    self.pasteEnd = pasteEnd
    self.hasMouse = hasMouse
    self.isUTF8 = isUTF8
    self.erase = erase
    self.escapeDelay = escapeDelay
  }

  /// The decoder of a terminal with a mouse and UTF-8 that sends what all do.
  package init() {
    self.init(
      sequences: .common, hasMouse: true, isUTF8: true, erase: nil, escapeDelay: 25)
  }

  /// How long to wait for the next byte before giving up, in milliseconds; nil when nothing has begun.
  package var patience: Int32? {
    switch state {
    case .rest: nil
    case .known: begun.count == 1 ? escapeDelay : Self.patience
    case .control, .application, .mouse, .character: Self.patience
    case .string where begun.isEmpty: Self.patienceWithIntroducer
    case .string, .paste:
      came < Self.piece ? max(0, Self.patienceInAll - waited) : Self.patienceInAll
    }
  }

  /// How many bytes surely belong to what has begun; one when that is not known.
  package var lacking: Int {
    switch state {
    case .paste: paste.lacking
    case .mouse: 3 - begun.count
    default: 1
    }
  }

  /// Takes in a byte; returns what it has completed.
  package mutating func take(_ byte: UInt8) -> [Input] {
    came += 1
    feed(byte)
    return takeInputs()
  }

  /// Takes in that nothing was there to be read for some milliseconds, before more came.
  package mutating func wait(_ milliseconds: Int32) {
    let isLong = state == .string || state == .paste
    if came >= Self.piece || !isLong { waited = 0 }
    came = 0
    if isLong { waited += milliseconds }
  }

  /// Takes in that nothing more came in time; returns what the bytes so far mean.
  package mutating func giveUp() -> [Input] {
    switch state {
    case .known: giveUpKnown()
    case .paste: end(with: .paste(paste.text))
    default: end()
    }
    return takeInputs()
  }

  private mutating func takeInputs() -> [Input] {
    if inputs.isEmpty { return [] }
    defer { inputs = [] }
    return inputs
  }

  /// What has begun is over.
  mutating func end(with input: Input? = nil) {
    state = .rest
    begun.removeAll(keepingCapacity: true)
    isAlt = false
    waited = 0
    if let input { inputs.append(input) }
  }
}
