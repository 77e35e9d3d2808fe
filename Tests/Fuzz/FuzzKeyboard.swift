// Bytes as what a terminal sends: they mean the same in one piece and one by one, and nothing of it
// can steer a terminal.

import Curses
import Glibc
import Screen
import Wandering

/// Reads the bytes as the keyboard of a terminal; the first one picks which.
@Sendable func fuzzKeyboard(_ source: [UInt8]) {
  guard let first = source.first else { return }
  let name = names[Int(first) % names.count]
  let bytes = Array(source.dropFirst().prefix(1 << 16))
  decode(bytes, givingUpAfter: 1 + Int(first))
  let inputs = meaning(of: bytes, on: name, inPieces: false)
  hold(inputs.count <= bytes.count, "\(inputs.count) inputs came of \(bytes.count) bytes.")
  for input in inputs { check(input) }
  // A socket holds few more pieces.
  if bytes.count <= 200 {
    let others = meaning(of: bytes, on: name, inPieces: true)
    hold(others == inputs, "In pieces they mean \(others), else \(inputs).")
  }
}

/// Decodes the bytes where now and then nothing more comes in time; a key behind them is that key.
private func decode(_ bytes: [UInt8], givingUpAfter count: Int) {
  var decoder = Decoder()
  for (place, byte) in bytes.enumerated() {
    hold(decoder.lacking > 0, "Nothing is lacking of what has begun.")
    for input in decoder.take(byte) { check(input) }
    guard (place + 1) % count == 0 || place + 1 == bytes.count else { continue }
    for input in decoder.giveUp() { check(input) }
    hold(decoder.patience == nil, "More is waited for after giving up.")
    hold(decoder.giveUp().isEmpty, "Something came of nothing.")
  }
  hold(decoder.take(0x6A) == [.key(.character("j"))], "A key behind all was lost.")
}

private let names = [
  "xterm-256color", "screen-256color", "tmux-256color", "linux", "rxvt", "vt220",
]

private func check(_ input: Input) {
  switch input {
  case .key(.character(let character)):
    hold(
      character.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control },
      "A character is a control character: \(input)")
  case .click(let position):
    hold(position.row >= 0 && position.column >= 0, "A click is outside: \(position)")
  case .paste(let text):
    hold(
      text.unicodeScalars.allSatisfy {
        $0 == "\n" || $0 == "\t" || $0.properties.generalCategory != .control
      }, "A paste holds control characters.")
  default: break
  }
}

/// What the bytes mean up to the end of the input, each in a piece of its own or all in one.
private func meaning(of bytes: [UInt8], on name: String, inPieces: Bool) -> [Input] {
  var ends: [Int32] = [-1, -1]
  let kind = inPieces ? SOCK_SEQPACKET : SOCK_STREAM
  socketpair(AF_UNIX, Int32(kind.rawValue), 0, &ends)
  let pieces = inPieces ? bytes.map { [$0] } : [bytes]
  for piece in pieces { _ = write(ends[1], piece, piece.count) }
  close(ends[1])
  defer { close(ends[0]) }
  let options = Terminal.Options(name: name, colour: true, mouse: true)
  var handlers = Handlers()
  guard var terminal = try? Terminal(options: options, input: ends[0], output: nowhere) else {
    fatalError("There is no terminal \(name).")
  }
  handlers.restore()
  var inputs: [Input] = []
  while let input = terminal.nextInput(showing: { nil }) { inputs.append(input) }
  return inputs
}

private let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)

/// What libFuzzer does on signals, which a terminal replaces by what it does itself.
private struct Handlers {
  private static let signals = [
    SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGALRM, SIGINT, SIGTERM,
  ]
  private let actions: [sigaction]
  private var clock = itimerval()

  /// Remembers it, and stops the clock of libFuzzer, which must not ring meanwhile.
  init() {
    var stopped = itimerval()
    setitimer(__itimer_which_t(ITIMER_REAL.rawValue), &stopped, &clock)
    actions = Handlers.signals.map { signal in
      var action = sigaction()
      sigaction(signal, nil, &action)
      return action
    }
  }

  /// Does it again.
  mutating func restore() {
    for (signal, var action) in zip(Handlers.signals, actions) { sigaction(signal, &action, nil) }
    setitimer(__itimer_which_t(ITIMER_REAL.rawValue), &clock, nil)
  }
}
