// Names of entries in directories: `CN=Tom,OU=Users,DC=solo,DC=local` and `/o=Solo/cn=Tom`.

/// Finds distinguished names, as LDAP and X.500 write them.
enum DirectoryNames {
  private static let attributes: Set<String> = [
    "cn", "ou", "dc", "o", "c", "l", "st", "uid", "sn", "e",
  ]

  static func found(in folded: [UInt8]) -> [NameFound] {
    var found: [NameFound] = []
    var place = 0
    while let sign = folded[place...].firstIndex(of: UInt8(ascii: "=")) {
      place = sign + 1
      guard let start = attribute(before: sign, in: folded) else { continue }
      let isPath = start > 0 && folded[start - 1] == UInt8(ascii: "/")
      let end = isPath ? endOfPath(folded, from: place) : endOfList(folded, from: place)
      let isCommon = folded[start..<sign].elementsEqual("cn".utf8)
      let least = isCommon && !isPath ? 1 : 2
      // One letter and a sign begin many other texts.
      if isPath || sign - start > 1,
        folded[start..<end].count(where: { $0 == UInt8(ascii: "=") }) >= least
      {
        found.append(NameFound((isPath ? start - 1 : start)..<end, .entry))
        place = end
      }
    }
    return found
  }

  /// Where the attribute begins whose value stands behind a sign.
  private static func attribute(before sign: Int, in folded: [UInt8]) -> Int? {
    var start = sign
    while start > 0, folded[start - 1].isLetter, sign - start < 4 { start -= 1 }
    guard start == 0 || !folded[start - 1].isOfName,
      attributes.contains(String(decoding: folded[start..<sign], as: UTF8.self))
    else { return nil }
    return start
  }

  /// The end of parts with commas between them; the last one has no blank.
  private static func endOfList(_ folded: [UInt8], from start: Int) -> Int {
    var place = start
    var end = place
    while true {
      let stop = folded[place...].firstIndex { ",\"';)>]\n".utf8.contains($0) } ?? folded.count
      let comma = stop < folded.count && folded[stop] == UInt8(ascii: ",") ? stop : nil
      let next = comma.flatMap { comma in
        folded[(comma + 1)...].firstIndex { !$0.isBlank }
      }
      if let next, let sign = folded[next...].firstIndex(where: { !$0.isLetter }),
        folded[sign] == UInt8(ascii: "="), attribute(before: sign, in: folded) == next
      {
        place = sign + 1
        continue
      }
      end = folded[place..<stop].firstIndex(where: \.isBlank) ?? stop
      while end > place, folded[end - 1] == UInt8(ascii: ".") { end -= 1 }
      return end
    }
  }

  /// The end of parts that begin with strokes; the last one has no blank.
  private static func endOfPath(_ folded: [UInt8], from start: Int) -> Int {
    var place = start
    while true {
      let stop = folded[place...].firstIndex { "/\"';,)>]\n".utf8.contains($0) } ?? folded.count
      if stop < folded.count, folded[stop] == UInt8(ascii: "/"),
        let sign = folded[(stop + 1)...].firstIndex(where: { !$0.isLetter }),
        folded[sign] == UInt8(ascii: "="), attribute(before: sign, in: folded) == stop + 1
      {
        place = sign + 1
        continue
      }
      return folded[place..<stop].firstIndex(where: \.isBlank) ?? stop
    }
  }
}
