// Texts with names in brackets that stand for others.

extension String {
  /// The text with others in place of names in brackets, where there is one.
  func filling(_ text: (String) -> String?) -> String {
    var filled = ""
    var rest = self[...]
    while let start = rest.firstIndex(of: "<") {
      filled += rest[..<start]
      rest = rest[start...]
      let stop = rest.dropFirst().firstIndex { $0 == "<" || $0 == ">" }
      guard let end = stop, rest[end] == ">",
        let text = text(String(rest[rest.index(after: start)..<end]))
      else {
        filled += "<"
        rest = rest.dropFirst()
        continue
      }
      filled += text
      rest = rest[rest.index(after: end)...]
    }
    return filled + rest
  }
}
