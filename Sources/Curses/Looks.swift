// How each style looks: attributes and colours, in one place.

import CNcurses
internal import Text

/// The looks of the styles on the current terminal.
struct Looks {
  private let hasColour: Bool
  private let hasDim: Bool

  private static let green: Int16 = 1
  private static let yellow: Int16 = 2
  private static let cyan: Int16 = 3

  /// The looks with colour, if it is wanted and the terminal has it, or without.
  init(colour: Bool) {
    hasDim = Terminfo.capability("dim") != nil
    hasColour = colour && has_colors()
    if hasColour {
      start_color()
      use_default_colors()
      init_pair(Looks.green, Int16(COLOR_GREEN), -1)
      init_pair(Looks.yellow, Int16(COLOR_YELLOW), -1)
      init_pair(Looks.cyan, Int16(COLOR_CYAN), -1)
    }
  }

  /// The attributes and the colour pair of a style.
  func look(of style: Style) -> (attributes: attr_t, pair: Int16) {
    switch style {
    case .plain: (attribute_normal, 0)
    case .title, .heading, .key: (attribute_bold, 0)
    case .selected: (attribute_reverse, 0)
    case .value: (attribute_bold, 0)
    case .match: (attribute_bold | attribute_underline, 0)
    case .ticked: (attribute_normal, hasColour ? Looks.green : 0)
    case .hint: (hasDim ? attribute_dim : attribute_normal, 0)
    case .warning: (attribute_bold, hasColour ? Looks.yellow : 0)
    case .link: (attribute_underline, hasColour ? Looks.cyan : 0)
    case .literal: hasColour ? (attribute_normal, Looks.cyan) : (attribute_underline, 0)
    }
  }
}
