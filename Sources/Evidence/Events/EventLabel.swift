// The labels in front of what an entry of the event log says, in any of its shapes.

/// What an entry says under a label.
enum EventField: String, CaseIterable, Sendable {
  case id, source, type, category, user, computer, date, time, log, text
}

/// A label in a line, with what stands behind it.
struct EventLabel: Sendable {
  let field: EventField
  /// Where the label begins in its line.
  let start: Int
  let value: String

  /// The spellings in small letters, longer ones before those that they begin with.
  private static let spellings: [(name: [UInt8], field: EventField)] = {
    let names: [(String, EventField)] = [
      ("event id", .id), ("eventid", .id), ("event code", .id), ("eventcode", .id), ("event", .id),
      ("instanceid", .id), ("instance id", .id), ("id", .id),
      ("event source", .source), ("source name", .source), ("sourcename", .source),
      ("source", .source), ("provider name", .source), ("providername", .source),
      ("event type", .type), ("entrytype", .type), ("leveldisplayname", .type), ("type", .type),
      ("level", .type),
      ("event category", .category), ("task category", .category), ("category", .category),
      ("user", .user), ("computername", .computer), ("computer", .computer),
      ("machinename", .computer), ("date", .date), ("timegenerated", .time),
      ("timecreated", .time), ("time", .time), ("log name", .log), ("logname", .log),
      ("description", .text), ("message", .text),
    ]
    return names.sorted { $0.0.utf8.count > $1.0.utf8.count }.map { (Array($0.0.utf8), $0.1) }
  }()

  /// The spellings by their first letters.
  private static let byLetter = (UInt8.min...UInt8.max).map { letter in
    spellings.filter { $0.name.first == letter }
  }

  /// The labels of a line, in order.
  static func all(in line: EventLine) -> [EventLabel] {
    var places: [Place] = []
    let folded = line.folded
    var start = 0
    while start < folded.count {
      if folded[start].isLetter, start == 0 || !folded[start - 1].isOfWord,
        let place = place(in: folded, at: start, after: places)
      {
        places.append(place)
        // What describes an event is no place for more labels, but an undecoded one names both.
        start = place.value
      } else {
        start += 1
      }
    }
    return places.enumerated().compactMap { index, place in
      label(place, in: line, before: index + 1 < places.count ? places[index + 1].start : nil)
    }
  }

  /// A label, not yet with its value.
  private struct Place {
    let field: EventField
    let start: Int
    /// Where the value begins.
    let value: Int
    /// What stands between label and value; a blank where nothing else does.
    let sign: UInt8
  }

  private static func place(in line: [UInt8], at start: Int, after others: [Place]) -> Place? {
    let known = byLetter[Int(line[start])].first { spelling in
      line.count - start >= spelling.name.count
        && spelling.name.indices.allSatisfy { line[start + $0] == spelling.name[$0] }
    }
    guard let known, case let end = start + known.name.count,
      end == line.count || !line[end].isOfWord
    else { return nil }
    let rest = line[end...].drop(while: \.isBlank)
    let gap = rest.startIndex - end
    let sign = rest.first.flatMap { ":=(#".utf8.contains($0) ? $0 : nil }
    let value = sign == nil ? rest : rest.dropFirst().drop(while: \.isBlank)
    let isWide = gap > 1 || line[end...].first == 0x09
    let place = Place(
      field: known.field, start: start, value: value.startIndex, sign: sign ?? 0x20)
    let stands = Standing(in: line, at: start)
    switch known.field {
    case .id where known.name.count == 2:
      return sign != nil && sign != UInt8(ascii: "(") && stands == .first ? place : nil
    case .id where known.name == Array("event".utf8):
      return sign != nil && stands != .inText ? place : nil
    case .id: return sign != nil || value.first?.isDigit == true ? place : nil
    default: break
    }
    let isNamed = others.contains { $0.field == .id || $0.field == .source }
    if known.field == .source, stands.follows("from", in: line, at: start) { return place }
    if known.field == .source, stands.follows("in", in: line, at: start), sign != nil {
      return place
    }
    if sign == UInt8(ascii: "("), known.field != .source { return nil }
    if sign != nil { return stands != .inText || isNamed ? place : nil }
    return isWide && stands != .inText && !value.isEmpty && known.field != .text ? place : nil
  }

  /// The label with its value; nil where it has none that it could have.
  private static func label(_ place: Place, in line: EventLine, before next: Int?) -> EventLabel? {
    var value = line.bytes[place.value..<max(place.value, next ?? line.bytes.count)]
    if place.field == .id {
      let number = value.prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
      let behind = value[number.endIndex...]
      if let sign = behind.first, "./:\\_".utf8.contains(sign),
        behind.dropFirst().first?.isOfWord == true
      {
        return nil
      }
      return EventNumber.text(of: number).map {
        EventLabel(field: .id, start: place.start, value: $0)
      }
    }
    if place.field != .text {
      value = value.prefix { $0 != 0x09 }
      if place.sign == UInt8(ascii: "(") { value = value.prefix { $0 != UInt8(ascii: ")") } }
      if place.field == .source { value = value.prefix { $0 != UInt8(ascii: ",") } }
      var end = value.startIndex
      while end < value.endIndex,
        !(value[end].isBlank && value[end...].dropFirst().first?.isBlank == true)
      {
        end += 1
      }
      value = value[..<end]
      if place.field == .source, place.sign == 0x20, let blank = value.firstIndex(where: \.isBlank),
        line.folded[..<place.start].reversed().drop(while: \.isBlank).starts(with: "morf".utf8)
      {
        value = value[..<blank]
      }
    }
    let text = String(decoding: value, as: UTF8.self)[...].trimmed
    let bare = place.field == .source ? text.withoutQuotes : text
    return EventLabel(field: place.field, start: place.start, value: bare)
  }
}

/// How a word stands in its line.
private enum Standing {
  case first, apart, inText

  init(in line: [UInt8], at start: Int) {
    let before = line[..<start].reversed()
    let gap = before.prefix(while: \.isBlank)
    guard let last = before.dropFirst(gap.count).first else {
      self = .first
      return
    }
    let isApart =
      gap.count > 1 || gap.first == 0x09 || !last.isLetter && !(last == UInt8(ascii: "."))
    self = isApart ? .apart : .inText
  }

  /// Whether the word before is another one.
  func follows(_ word: String, in line: [UInt8], at start: Int) -> Bool {
    let before = line[..<start].reversed().drop(while: \.isBlank)
    return before.starts(with: word.utf8.reversed())
      && before.dropFirst(word.utf8.count).first?.isOfWord != true
  }
}

extension UInt8 {
  /// Whether it may stand inside a word.
  var isOfWord: Bool { isLetter || isDigit || self == UInt8(ascii: "_") || self >= 0x80 }
}

extension String {
  /// The text without quotes around it and without a full stop at its end.
  fileprivate var withoutQuotes: String {
    var text = self[...]
    while let last = text.last, "\"'.;".contains(last) { text = text.dropLast() }
    while let first = text.first, "\"'".contains(first) { text = text.dropFirst() }
    return text.trimmed
  }
}
