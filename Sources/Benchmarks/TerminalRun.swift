// One run of a program on a terminal: how soon it draws, and how soon it answers a key.

import CPty
import Glibc

/// A program that runs on a pseudo-terminal of 80x24.
struct TerminalRun: ~Copyable {
  private let child: pid_t
  private let terminal: Int32
  private let clock = ContinuousClock()
  private let started: ContinuousClock.Instant

  /// What came out after some input.
  struct Burst {
    /// The milliseconds up to the last byte.
    var time = 0.0
    /// The number of bytes.
    var bytes = 0
  }

  /// Starts a program, with more variables as `NAME=TEXT`; nil when that fails.
  init?(_ command: [String], environment more: [String] = []) {
    var arguments = command.map { strdup($0) } + [nil]
    let settings = ["TERM=xterm-256color", "LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin"] + more
    var environment = settings.map { strdup($0) } + [nil]
    defer { for word in arguments + environment { free(word) } }
    var terminal: Int32 = -1
    var modes = termios()
    started = clock.now
    child = pty_spawn(command[0], &arguments, &environment, 80, 24, &terminal, &modes)
    self.terminal = terminal
    if child < 0 { return nil }
  }

  deinit {
    kill(child, SIGKILL)
    waitpid(child, nil, 0)
    close(terminal)
  }

  /// What it draws first.
  func firstFrame() -> Burst { output(since: started, quiet: 60) }

  /// What it draws for a key.
  func press(_ key: String) -> Burst {
    let pressed = clock.now
    _ = write(terminal, key, key.utf8.count)
    return output(since: pressed, quiet: 12)
  }

  /// The most memory that it has taken so far, in MiB.
  var memory: Double { peakMemory(of: child) }

  /// All that comes until nothing comes for some milliseconds.
  private func output(since start: ContinuousClock.Instant, quiet: Int32) -> Burst {
    var burst = Burst()
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    var readable = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    while poll(&readable, 1, burst.bytes == 0 ? 1_000 : quiet) > 0 {
      let count = read(terminal, &bytes, bytes.count)
      if count <= 0 { break }
      let time = (clock.now - start).components
      burst.time = Double(time.seconds) * 1e3 + Double(time.attoseconds) / 1e15
      burst.bytes += count
    }
    return burst
  }
}
