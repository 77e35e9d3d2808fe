// Where the records of a JSON text lie, told by brackets alone.

/// Follows the brackets of JSON, and tells where records begin and end.
///
/// Records are the objects at a depth: of lines, of the outermost array, or of the array that a path
/// leads to.
struct ObjectSplitter: Sendable {
  /// The names that lead to the array; empty for the outermost one.
  private let path: [[UInt8]]
  private var depth = 0
  private var isInString = false
  private var isEscaped = false
  /// How many names of the path have been entered.
  private var entered = 0
  /// The depth of the array whose objects are records.
  private var home: Int?
  /// The string read last while the path is looked for.
  private var name: [UInt8] = []
  private var isNameNext = false
  /// Whether something was escaped since the last record began.
  private(set) var hasEscapes = false

  /// Records of the array that a path leads to.
  init(path: [[UInt8]]) { self.path = path }

  /// What a byte did.
  enum Step { case none, begins, ends }

  /// Goes on behind the next byte at which a record begins or ends, or to the end.
  mutating func next(in bytes: Swift.Span<UInt8>, from place: inout Int) -> Step {
    while place < bytes.count {
      // Where no names are looked for, quotes and brackets are all that matters.
      if isInHome || path.isEmpty, !isEscaped {
        let next =
          isInString
          ? bytes.first(UInt8(ascii: "\""), or: UInt8(ascii: "\\"), from: place)
          : bytes.firstOfJSON(from: place)
        guard let next else { break }
        place = next
      }
      let step = take(bytes[place])
      place += 1
      if step != .none { return step }
    }
    place = bytes.count
    return .none
  }

  private mutating func take(_ byte: UInt8) -> Step {
    if isInString {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
        hasEscapes = true
      } else if byte == UInt8(ascii: "\"") {
        isInString = false
      }
      if isInString, !isInHome, !path.isEmpty, name.count < 256 { name.append(byte) }
      return .none
    }
    switch byte {
    case UInt8(ascii: "\""):
      isInString = true
      name = []
    case UInt8(ascii: ":"):
      if !isInHome, entered < path.count, depth == entered + 1, name == path[entered] {
        isNameNext = true
      }
    case UInt8(ascii: ","): if !isInHome { isNameNext = false }
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      let isObject = byte == UInt8(ascii: "{")
      let begins = isObject && depth == recordDepth
      depth += 1
      if isNameNext {
        entered += 1
        isNameNext = false
        if entered == path.count, !isObject { home = depth }
      } else if depth == 1, !isObject {
        // An array needs no path: what else would its objects be?
        home = depth
      }
      if begins {
        hasEscapes = false
        return .begins
      }
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      if depth > 0 { depth -= 1 }
      if byte == UInt8(ascii: "}"), depth == recordDepth { return .ends }
      if let home, depth < home {
        self.home = nil
        entered = Swift.max(0, Swift.min(entered, depth))
      }
    default: break
    }
    return .none
  }

  private var isInHome: Bool { home.map { depth >= $0 } ?? false }

  /// The depth at which an object is a record.
  private var recordDepth: Int? { home ?? (path.isEmpty ? 0 : nil) }

  /// Begins anew behind something that is no JSON.
  mutating func reset() { self = ObjectSplitter(path: path) }
}
