// Chunks of a text in any encoding, made into bytes that readers search.

/// How a text was saved, as its beginning says.
struct TextTraits: Sendable {
  var hasMark = false
  var isWide = false
  /// Whether its lines end without a return.
  var lacksReturns = false
}

/// Takes the bytes of a text chunk by chunk, and gives them on in UTF-8, or as they are where they
/// are neither UTF-16 nor from a terminal.
struct TextIntake {
  private enum Encoding {
    case unknown, bytes
    case wide(WideText)
  }

  private var encoding = Encoding.unknown
  /// The beginning of the text while its encoding is unknown.
  private var head: [UInt8] = []
  private var plain = TerminalText()
  private(set) var traits = TextTraits()

  /// How many bytes it takes to know an encoding.
  private static let headLength = 1024

  /// Takes a chunk, and adds what it stands for.
  mutating func take(_ chunk: Swift.Span<UInt8>, to buffer: inout [UInt8]) {
    switch encoding {
    case .unknown:
      head.append(chunk)
      if head.count >= Self.headLength { decide(to: &buffer) }
    case .bytes: plain.take(chunk, to: &buffer)
    case .wide(var wide):
      var narrow: [UInt8] = []
      wide.take(chunk, to: &narrow)
      encoding = .wide(wide)
      plain.take(narrow.span, to: &buffer)
    }
  }

  /// Adds what is still held back at the end of the text.
  mutating func finish(to buffer: inout [UInt8]) {
    if case .unknown = encoding { decide(to: &buffer) }
    plain.finish(to: &buffer)
  }

  private mutating func decide(to buffer: inout [UInt8]) {
    let start: Int
    let known = Array(head.prefix(Self.headLength))
    (encoding, start) = Self.encoding(of: known)
    traits.hasMark = start > 0
    if case .wide = encoding { traits.isWide = true }
    traits.lacksReturns = known.contains(0x0A) && !known.contains(0x0D)
    let rest = Array(head[start...])
    head = []
    plain.breaksAtReturns = known.contains(0x0D) && !known.contains(0x0A)
    take(rest.span, to: &buffer)
  }

  /// The encoding of a text by its beginning, and how long its byte order mark is.
  private static func encoding(of head: [UInt8]) -> (Encoding, Int) {
    if head.starts(with: [0xFF, 0xFE]) { return (.wide(WideText(isBigEndian: false)), 2) }
    if head.starts(with: [0xFE, 0xFF]) { return (.wide(WideText(isBigEndian: true)), 2) }
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return (.bytes, 3) }
    let pairs = head.count / 2
    let zeros = (0..<2).map { side in (0..<pairs).count { head[$0 * 2 + side] == 0 } }
    for (side, isBigEndian) in [(1, false), (0, true)]
    where pairs > 1 && zeros[side] * 2 > pairs && zeros[1 - side] * 10 < pairs {
      return (.wide(WideText(isBigEndian: isBigEndian)), 0)
    }
    return (.bytes, 0)
  }
}
