// A table read row by row against the rules of one evidence.

/// Reads the rows of a table, and tries rules on them.
struct TableReading: Sendable {
  private let source: Source
  private let form: TableForm
  private var splitter = RowSplitter()
  private var bytes: [UInt8] = []
  private var line = 1
  private var header: TableHeader?
  /// The row that is looked at.
  private var row: TableRow
  private var headerLine = 0
  private var separator: UInt8 = 0
  /// The beginnings of the lines above the header that are not empty.
  private var above: [String] = []
  private var isGivenUp = false
  private var tallies: [RowTally] = []
  private var seen = SeenTexts()
  /// The line from which on no other texts are remembered.
  private var fullLine: Int?
  /// For each rule those before it to which it gives way row by row.
  private let rivals: [[Int]]
  /// Whether each rule says something of the row.
  private var hits: [Bool]
  private var long = (signs: [Sign](), count: 0)
  private var short = (signs: [Sign](), count: 0)

  /// How many lines are searched for a header.
  private static let mostAbove = 100
  /// How much of such a line is kept, in bytes.
  private static let longestAbove = 1_000

  init?(_ source: Source) {
    guard case .csv(let form) = source.reader else { return nil }
    self.source = source
    self.form = form
    row = TableRow(header: TableHeader([]), form: form)
    tallies = source.rules.compactMap { rule in
      if case .table(let test) = rule.test { RowTally(rule, test) } else { nil }
    }
    let rules = tallies.map(\.rule)
    hits = rules.map { _ in false }
    rivals = rules.enumerated().map { index, rule in
      rule.isOfRows
        ? (0..<index).filter { rules[$0].isOfRows && rule.unless.contains(rules[$0].id) } : []
    }
  }

  /// Takes bytes of the text.
  mutating func take(_ more: [UInt8]) {
    if isGivenUp { return }
    bytes += more
    read(isLast: false)
  }

  /// What was found, with what is known of values.
  ///
  /// With the traits of a text that a person named it is told too that there is no header, and what is
  /// not as usual.
  mutating func finish(values: [String: String], _ traits: TextTraits?) -> [RuleFinding] {
    if !isGivenUp { read(isLast: true) }
    guard let header else { return traits == nil ? [] : [noHeader] }
    let common = tallies.reduce(into: [:]) { $0.merge($1.common) { first, _ in first } }
    let known = values.merging(common) { given, _ in given }
    return ownFindings(header) + (traits.map(notes) ?? [])
      + tallies.compactMap { $0.finding(in: source.id, values: $0.common.isEmpty ? known : values) }
  }

  private mutating func read(isLast: Bool) {
    var bytes: [UInt8] = []
    swap(&bytes, &self.bytes)
    var place = 0
    while !isGivenUp, let end = splitter.end(of: bytes.span, from: place, isLast: isLast) {
      var last = end.place
      while last > place, bytes[last - 1] == 0x0A || bytes[last - 1] == 0x0D { last -= 1 }
      if !bytes[place..<last].allSatisfy(\.isBlank) { take(bytes.span.extracting(place..<last)) }
      line += end.lines
      place = end.place
    }
    if isGivenUp { bytes = [] } else { bytes.removeSubrange(..<place) }
    swap(&bytes, &self.bytes)
  }

  private mutating func take(_ text: Swift.Span<UInt8>) {
    if header == nil { return takeHeader(text) }
    row.take(text, line: line, splitter)
    if row.isLong {
      long.count += 1
      if long.signs.count < 1_000 { long.signs.append(sign(row.keepable)) }
    }
    if row.isShort {
      short.count += 1
      if short.signs.count < 1_000 { short.signs.append(sign(row.keepable)) }
    }
    for index in tallies.indices {
      var gives = false
      for rival in rivals[index] where hits[rival] { gives = true }
      hits[index] = tallies[index].take(&row, &seen, besides: gives)
    }
    if seen.isFull, fullLine == nil { fullLine = line }
  }

  private mutating func takeHeader(_ text: Swift.Span<UInt8>) {
    let line = text.indices.map { text[$0] }.inUTF8
    guard let (found, sign) = TableHeader.find(in: line, first: form.header.first) else {
      above.append(String(decoding: line.prefix(Self.longestAbove), as: UTF8.self))
      isGivenUp = above.count > Self.mostAbove
      return
    }
    (headerLine, separator, splitter.separator) = (self.line, sign, sign)
    header = found
    row = TableRow(header: found, form: form)
    for index in tallies.indices { tallies[index].begin(&row, line: self.line, number: index) }
    row.prepare()
  }

  private func sign(_ row: String) -> Sign {
    Excerpt(TextRecord(row)).sign(
      line: line, time: nil, fit: Fit(range: 0..<0, captures: []))
  }

  /// What is wrong with the table whatever the rules say.
  private func ownFindings(_ header: TableHeader) -> [RuleFinding] {
    let names = header.names.joined(separator: String(UnicodeScalar(separator)))
    let place = Sign(line: headerLine, time: nil, text: names, captures: [])
    var found: [RuleFinding] = []
    if !header.begins(with: form.header) {
      let wanted = form.header.joined(separator: ", ")
      found.append(
        finding(
          .error, "header-order", "The header does not begin with \(wanted), in this order.",
          [place]))
    }
    if above.count != form.above, !form.header.isEmpty {
      let has = above.count == 1 ? "1 line stands" : "\(above.count) lines stand"
      let severity = above.isEmpty ? RuleSeverity.error : .warning
      found.append(
        finding(
          severity, "lines-above", "\(has) above the header, where \(form.above) belong.", [place]))
    }
    if separator != UInt8(ascii: ",") {
      let sign = separator == 0x09 ? "Tabs stand" : "\"\(UnicodeScalar(separator))\" stands"
      found.append(
        finding(.warning, "separator", "\(sign) between the cells, not commas.", [place]))
    }
    if long.count > 0 {
      found.append(
        finding(
          .warning, "long-row", "The row has more cells than the header.", long.signs, long.count))
    }
    if let fullLine {
      let place = Sign(line: fullLine, time: nil, text: "", captures: [])
      found.append(
        finding(
          .warning, "many-texts",
          "From here on the list is too long to remember what stands in it: a text that first "
            + "appears below may stand twice.", [place]))
    }
    return found
  }

  /// What is not as usual, but does no harm to reading.
  private func notes(_ traits: TextTraits) -> [RuleFinding] {
    let place = Sign(line: headerLine, time: nil, text: "", captures: [])
    var found: [RuleFinding] = []
    if traits.isWide {
      found.append(finding(.note, "utf-16", "The text is in UTF-16; it was saved anew.", [place]))
    } else if traits.hasMark {
      found.append(
        finding(
          .note, "byte-order-mark", "The text begins with a byte order mark; it was saved anew.",
          [place]))
    }
    if traits.lacksReturns {
      found.append(
        finding(.note, "line-ends", "The lines end without a carriage return.", [place]))
    }
    if short.count > 0 {
      found.append(
        finding(
          .note, "short-row", "The row has fewer cells than the header; the rest counts as empty.",
          short.signs, short.count))
    }
    return found
  }

  private var noHeader: RuleFinding {
    let name = form.header.first ?? ""
    let seen = above.first.map { " The first line is \"\($0.prefix(60))\"." } ?? ""
    return finding(
      .error, "no-header", "No line begins with \"\(name)\", as the header does.\(seen)",
      [
        Sign(
          line: 1, time: nil, text: above.first.map { String($0.prefix(240)) } ?? "", captures: [])
      ])
  }

  private func finding(
    _ severity: RuleSeverity, _ id: String, _ remark: String, _ signs: [Sign], _ count: Int? = nil
  ) -> RuleFinding {
    var rule = Rule(id, .table(TableTest(.missing(""))))
    rule.severity = severity
    rule.remark = remark
    return RuleFinding(
      evidence: source.id, rule: rule, signs: signs, count: count ?? signs.count, texts: [])
  }
}
