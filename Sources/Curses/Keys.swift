// Which key a byte or a capability of terminfo stands for.

import Screen

extension Key {
  /// The key of a single byte below 0x80; nil for the few that no key stands for.
  init?(byte: UInt8) {
    switch byte {
    case 9: self = .tab
    case 10, 13: self = .enter
    case 8, 127: self = .backspace
    case 27: self = .escape
    case 1...26: self = .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x20...0x7E: self = .character(Character(Unicode.Scalar(byte)))
    default: return nil
    }
  }

  /// The key whose sequence terminfo gives under the name; nil for one that means nothing here.
  init?(capability: String) {
    switch capability {
    case "kcuu1": self = .up
    case "kcud1": self = .down
    case "kcub1": self = .left
    case "kcuf1": self = .right
    case "khome", "kfnd", "ka1": self = .home
    case "kend", "kslt", "kc1": self = .end
    case "kpp", "ka3": self = .pageUp
    case "knp", "kc3": self = .pageDown
    case "kcbt": self = .backTab
    case "kdch1": self = .delete
    case "kent": self = .enter
    case "kbs": self = .backspace
    // Some terminals have a key with the very word on it.
    case "khlp": self = .function(1)
    default:
      guard capability.hasPrefix("kf"), let number = Int(capability.dropFirst(2)), number > 0 else {
        return nil
      }
      self = .function(number)
    }
  }
}
