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
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The bytes of that text.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return bytes
  }

  private func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .number(let value): bytes += String(value).utf8
    case .string(let value): JSONValue.quote(value, to: &bytes)
    case .array(let items):
      bytes.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { bytes += ", ".utf8 }
        item.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { bytes += ", ".utf8 }
        JSONValue.quote(member.0, to: &bytes)
        bytes += ": ".utf8
        member.1.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// Writes a string; whatever could steer a terminal is escaped.
  private static func quote(_ value: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    defer { bytes.append(UInt8(ascii: "\"")) }
    // Most of all text, which would take several times as long letter by letter.
    if value.utf8.span.isPlain { return bytes += value.utf8 }
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": bytes += "\\\"".utf8
      case "\\": bytes += "\\\\".utf8
      case "\n": bytes += "\\n".utf8
      case "\t": bytes += "\\t".utf8
      // Asking for the category takes longer than all the rest.
      case " "..."~": bytes.append(UInt8(ascii: scalar))
      default:
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator:
          bytes += escaped(scalar).utf8
        default: bytes += String(scalar).utf8
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

extension Swift.Span<UInt8> {
  /// Whether it is ASCII that stands in quotes as it is.
  fileprivate var isPlain: Bool {
    for index in indices {
      let byte = self[index]
      if byte < 0x20 || byte > 0x7E || byte == 0x22 || byte == 0x5C { return false }
    }
    return true
  }
}
