// What a person does at the terminal.

/// A key, whatever bytes the terminal sent for it.
package enum Key: Hashable, Sendable {
  /// A printable character, the space among them.
  case character(Character)
  /// A letter held down with Control, in lower case.
  case control(Character)
  case up, down, left, right
  case home, end, pageUp, pageDown
  case enter, escape, tab, backTab, backspace, delete
  /// A function key by its number.
  case function(Int)
}

/// Something that reached the program from the terminal.
package enum Input: Equatable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// The first mouse button was pressed on a cell.
  case click(Position)
  /// The mouse wheel was turned by one notch.
  case wheel(Wheel)
  /// Text arrived in one piece; line ends are newlines.
  case paste(String)
  /// The terminal has a new size.
  case resize(Size)

  /// A direction of the mouse wheel.
  package enum Wheel: Sendable {
    case up, down
  }
}
