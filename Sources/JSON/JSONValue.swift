// JSON text, with the keys in the order in which they were given.

/// A JSON value.
package enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case number(Int)
  case string(String)
  case array([JSONValue])
  case object([(String, JSONValue)])

  /// The value as text on one line.
  package var text: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number(let value): text += String(value)
    case .string(let value): JSONValue.quote(value, to: &text)
    case .array(let items):
      text += "["
      for (index, item) in items.enumerated() {
        if index > 0 { text += ", " }
        item.write(to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { text += ", " }
        JSONValue.quote(member.0, to: &text)
        text += ": "
        member.1.write(to: &text)
      }
      text += "}"
    }
  }

  /// Writes a string; whatever could steer a terminal is escaped.
  private static func quote(_ value: String, to text: inout String) {
    text += "\""
    defer { text += "\"" }
    // Most of all text, which would take several times as long letter by letter.
    if value.utf8.allSatisfy({ 0x20...0x7E ~= $0 && $0 != 0x22 && $0 != 0x5C }) {
      text += value
      return
    }
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      // Asking for the category takes longer than all the rest.
      case " "..."~": text.unicodeScalars.append(scalar)
      default:
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator:
          text += escaped(scalar)
        default: text.unicodeScalars.append(scalar)
        }
      }
    }
  }

  /// A character as a string of JSON can spell it in ASCII.
  package static func escaped(_ scalar: Unicode.Scalar) -> String {
    scalar.utf16.map { "\\u" + String(UInt32($0) + 0x1_0000, radix: 16).dropFirst() }.joined()
  }

  /// The member of an object with a name; nil when there is none.
  package subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.0 == name }?.1
  }

  /// Whether it is the value for nothing.
  package var isNull: Bool {
    if case .null = self { true } else { false }
  }

  /// The text of a string.
  package var string: String? {
    if case .string(let value) = self { value } else { nil }
  }

  /// A number without a fraction.
  package var integer: Int? {
    if case .number(let value) = self { value } else { nil }
  }

  /// The items of an array; none where it is something else.
  package var items: [JSONValue] {
    if case .array(let items) = self { items } else { [] }
  }

  /// The members of an object; none where it is something else.
  package var members: [(name: String, value: JSONValue)] {
    if case .object(let members) = self { members.map { ($0.0, $0.1) } } else { [] }
  }
}
