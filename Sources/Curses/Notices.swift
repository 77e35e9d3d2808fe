// Signals that tell something without ending the program, turned into bytes to wait for.

import Glibc

/// The news that arrives by signals.
struct Notices {
  /// The signals that bring news.
  private static let signals = [SIGTSTP, SIGCONT, SIGWINCH]

  private let actions = SignalActions(of: signals)
  /// What to wait on for news, beside the keys.
  let descriptor: Int32
  private let writer: Int32

  /// Opens the pipe that brings the news.
  init() {
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    descriptor = ends[0]
    writer = ends[1]
  }

  /// From now on the signals bring news, and do nothing else.
  func handle() {
    bell = writer
    actions.handle(with: ring, flags: SA_RESTART)
  }

  /// Stops the process as Ctrl-Z does, and returns when it goes on.
  ///
  /// In a session without job control nothing stops, and it returns at once.
  func stop() {
    SignalActions.raiseByDefault(SIGTSTP)
    handle()
    // The signal that has ended the stop is no news.
    _ = take()
  }

  /// The signals that came since the last call.
  func take() -> [Int32] {
    // Most keys come without news, and each call of the system would be felt in their time.
    guard hasRung else { return [] }
    hasRung = false
    var signals: [Int32] = []
    var bytes: [UInt8] = Array(repeating: 0, count: 64)
    while case let count = read(descriptor, &bytes, bytes.count), count > 0 {
      signals += bytes[..<count].map(Int32.init)
    }
    return signals
  }

  /// Makes the signals do again what they did.
  func release() {
    actions.restore()
    bell = -1
    close(writer)
    close(descriptor)
  }
}

/// The end of the pipe that the handler writes into.
nonisolated(unsafe) private var bell: Int32 = -1

/// Whether the handler wrote into the pipe since somebody looked.
nonisolated(unsafe) private var hasRung = false

/// Reports the signal; whoever waits for input wakes up.
private func ring(for signal: Int32) {
  let saved = errno
  hasRung = true
  var byte = UInt8(truncatingIfNeeded: signal)
  _ = write(bell, &byte, 1)
  errno = saved
}
