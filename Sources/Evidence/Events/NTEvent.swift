// Entries of the event log as they are pasted, printed or saved.

/// An entry of the event log.
struct NTEvent: Sendable {
  /// Where it begins, as the number of a line.
  let line: Int
  /// What it says, but for its text.
  private(set) var fields: [EventField: String]
  /// What describes it, and whatever else stands with it.
  let text: String

  /// An entry with what it says.
  init(line: Int, fields: [EventField: String], text: String) {
    self.line = line
    self.fields = fields.filter { $0.key != .text }
    self.text = text
  }

  /// The source in small letters without blanks; nil where none is named.
  var source: [UInt8]? { fields[.source].map(\.squeezed) }

  /// When it was logged, as it says so.
  var time: String? {
    let parts = [fields[.date], fields[.time]].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// What it says in a field.
  subscript(name: String) -> String? {
    name == "text" ? text : EventField(rawValue: name).flatMap { fields[$0] }
  }
}

/// A line in which entries are looked for.
struct EventLine: Sendable {
  let number: Int
  let bytes: [UInt8]
  let folded: [UInt8]

  /// A line without the signs of a quotation or of a list in front of it.
  init(number: Int, bytes source: [UInt8]) {
    let all = source.inUTF8
    let start = all.firstIndex { !$0.isBlank } ?? all.count
    let quoted = all[start...].drop { $0.isBlank || $0 == UInt8(ascii: ">") }
    var rest = all[start...].first == UInt8(ascii: ">") ? quoted : all[...]
    let bullet = all[start...].prefix(2)
    if bullet.count == 2, "*-".utf8.contains(bullet[start]), bullet[start + 1].isBlank {
      rest = all[(start + 2)...]
    }
    self.number = number
    bytes = Array(rest)
    folded = bytes.foldedBytes
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }
}
