// The values of options as numbers and formats, and what is said of words that are neither.

extension CommandLine {
  /// The number given last for an option that takes one; nil without it.
  func number(of option: Option) throws(Problem) -> Int? {
    guard let word = values(of: option).last,
      case .number(_, let range, let mistake)? = option.value
    else { return nil }
    guard let number = Int(word), range.contains(number), word.allSatisfy(\.isNumber) else {
      throw .usage("\"\(word)\" \(mistake).")
    }
    return number
  }

  /// The word given last for an option that takes one of several; nil without it.
  func word(of option: Option) throws(Problem) -> String? {
    guard let word = values(of: option).last, case .one(let kind, let words)? = option.value else {
      return nil
    }
    if words.contains(word) { return word }
    throw .usage(
      "There is no \(kind.lowercased()) \"\(word)\".\(hint(at: word, among: words)) "
        + "You can give: \(words.joined(separator: ", ")).")
  }

  /// The format that is asked for, or the standard one.
  func format<Format: RawRepresentable<String> & CaseIterable>(
    or standard: Format
  ) throws(Problem) -> Format {
    guard let word = values(of: .format(or: standard)).last else { return standard }
    if let format = Format(rawValue: word) { return format }
    let names = Format.allCases.map(\.rawValue)
    throw .usage(
      "There is no format \"\(word)\".\(hint(at: word, among: names)) "
        + "The formats: \(names.joined(separator: ", ")).")
  }
}
