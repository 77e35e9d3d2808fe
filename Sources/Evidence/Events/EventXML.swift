// Entries as XML, one of which needs a provider and a number.

/// Finds entries in XML in some lines.
enum EventXML {
  /// The entries, and the lines that they take up.
  static func events(in lines: [EventLine]) -> (events: [NTEvent], lines: Set<Int>) {
    var events: [NTEvent] = []
    var taken: Set<Int> = []
    var open: (line: Int, text: String)?
    for (index, line) in lines.enumerated()
    where open != nil || line.bytes.contains(UInt8(ascii: "<")) {
      var rest = line.text[...]
      while true {
        if open == nil {
          guard let start = rest.start(ofTag: "Event") else { break }
          open = (index, "")
          rest = rest[start...]
        }
        guard let begun = open else { break }
        taken.formUnion(begun.line...index)
        guard let end = rest.place(after: "</Event>") else {
          open?.text += rest + "\n"
          break
        }
        if let event = event(begun.text + rest[..<end], line: lines[begun.line].number) {
          events.append(event)
        }
        open = nil
        rest = rest[end...]
      }
    }
    return (events, taken)
  }

  private static func event(_ text: String, line: Int) -> NTEvent? {
    let text = text[...]
    guard let source = text.attribute("Name", ofTag: "Provider"),
      let id = text.content(ofTag: "EventID").flatMap({ EventNumber.text(of: $0.trimmed.utf8) })
    else { return nil }
    var fields: [EventField: String] = [.id: id, .source: source]
    fields[.time] = text.attribute("SystemTime", ofTag: "TimeCreated")
    fields[.computer] = text.content(ofTag: "Computer").map { String($0) }
    fields[.log] = text.content(ofTag: "Channel").map { String($0) }
    fields[.type] = text.content(ofTag: "Level").map { String($0) }
    return NTEvent(line: line, fields: fields, text: text.withoutTags)
  }
}

extension Substring {
  /// Where a tag begins; its name ends behind it.
  fileprivate func start(ofTag name: String) -> Index? {
    var from = startIndex
    while let start = self[from...].utf8.firstIndex(of: UInt8(ascii: "<")) {
      let rest = self[start...].dropFirst()
      if rest.hasPrefix(name), rest.dropFirst(name.count).utf8.first?.isOfWord != true {
        return start
      }
      from = utf8.index(after: start)
    }
    return nil
  }

  /// The place behind a text.
  fileprivate func place(after text: String) -> Index? {
    var from = startIndex
    while let start = self[from...].utf8.firstIndex(of: UInt8(ascii: "<")) {
      if self[start...].hasPrefix(text) { return index(start, offsetBy: text.count) }
      from = utf8.index(after: start)
    }
    return nil
  }

  fileprivate func content(ofTag name: String) -> Substring? {
    guard let start = start(ofTag: name), let begin = self[start...].firstIndex(of: ">") else {
      return nil
    }
    let rest = self[index(after: begin)...]
    return rest.prefix { $0 != "<" }
  }

  fileprivate func attribute(_ attribute: String, ofTag name: String) -> String? {
    guard let start = start(ofTag: name) else { return nil }
    let tag = self[start...].prefix { $0 != ">" }
    for part in tag.split(separator: " ") where part.hasPrefix(attribute + "=") {
      let rest = tag[part.startIndex...].dropFirst(attribute.count + 1)
      guard let quote = rest.first, quote == "'" || quote == "\"" else { return nil }
      return String(rest.dropFirst().prefix { $0 != quote })
    }
    return nil
  }

  /// The text between tags.
  fileprivate var withoutTags: String {
    var text: [UInt8] = []
    var isTag = false
    for byte in utf8 {
      if byte == UInt8(ascii: "<") {
        isTag = true
        text.append(0x20)
      } else if byte == UInt8(ascii: ">") {
        isTag = false
      } else if !isTag {
        text.append(byte)
      }
    }
    let plain = String(decoding: text, as: UTF8.self)
    return ["&lt;": "<", "&gt;": ">", "&quot;": "\"", "&apos;": "'", "&amp;": "&"]
      .sorted { $0.key > $1.key }.reduce(plain) { text, entity in
        text.split(separator: entity.key, omittingEmptySubsequences: false).joined(
          separator: entity.value)
      }
  }
}
