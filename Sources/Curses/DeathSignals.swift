// Gives the terminal back when a signal ends the program.

import Glibc

/// The signals that end the program, and what they do to the terminal first.
struct DeathSignals {
  /// Signals by which somebody ends the program, or the system does: all whose default is that, but
  /// for those that the program lives on with.
  private static let ends =
    [
      SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU,
      SIGSTKFLT, SIGIO, SIGPWR, SIGSYS, SIGPIPE,
    ] + Array(__libc_current_sigrtmin()...__libc_current_sigrtmax())
  /// Signals by which the program ends itself, by mistake.
  private static let crashes = [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV]

  private let endActions = SignalActions(of: ends)
  private let crashActions = SignalActions(of: crashes)
  private let words = UnsafeMutablePointer<LastWords>.allocate(capacity: 1)

  /// Remembers the modes of the terminal as they are now, before anything is changed.
  init(terminal: Int32) {
    var modes = termios()
    let hasModes = tcgetattr(terminal, &modes) == 0
    words.initialize(
      to: LastWords(
        terminal: terminal, modes: modes, hasModes: hasModes,
        undoing: UnsafeMutableRawBufferPointer.allocate(byteCount: 0, alignment: 1)))
  }

  /// Gives the terminal the modes that it had, where taking it over has failed half way.
  func restoreModes() {
    if words.pointee.hasModes {
      tcsetattr(words.pointee.terminal, TCSANOW, &words.pointee.modes)
    }
  }

  /// From now on the signals send the given sequence before they end the program.
  func handle(undoing sequence: [UInt8]) {
    words.pointee.undoing.deallocate()
    let undoing = UnsafeMutableRawBufferPointer.allocate(
      byteCount: sequence.count, alignment: 1)
    undoing.copyBytes(from: sequence)
    words.pointee.undoing = undoing
    giveStack()
    arm()
    endActions.handle(with: die, flags: 0)
    crashActions.handle(with: die, flags: SA_ONSTACK)
  }

  /// The terminal is the program's now.
  func arm() { lastWords = words }

  /// The terminal is somebody else's now.
  func disarm() { lastWords = nil }

  /// Makes the signals do again what they did.
  func release() {
    disarm()
    endActions.restore()
    crashActions.restore()
    words.pointee.undoing.deallocate()
    words.deallocate()
  }

  /// Gives the handlers a stack of their own, for the case that the program's is used up.
  private func giveStack() {
    let size = 1 << 16
    var stack = stack_t()
    sigaltstack(nil, &stack)
    guard stack.ss_flags & Int32(SS_DISABLE) != 0 else { return }
    stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    stack.ss_size = size
    stack.ss_flags = 0
    sigaltstack(&stack, nil)
  }
}

/// What is left to do for the terminal when a signal ends the program.
private struct LastWords {
  let terminal: Int32
  var modes: termios
  let hasModes: Bool
  var undoing: UnsafeMutableRawBufferPointer
}

/// Nil while the terminal is not the program's.
nonisolated(unsafe) private var lastWords: UnsafeMutablePointer<LastWords>?

/// Restores the terminal and lets the signal end the program.
///
/// It runs in the middle of anything, so it allocates nothing and calls only what POSIX
/// allows inside a signal handler.
private func die(by signal: Int32) {
  if let words = lastWords {
    lastWords = nil
    var ready = pollfd(fd: words.pointee.terminal, events: Int16(POLLOUT), revents: 0)
    if poll(&ready, 1, 0) == 0 {
      // Stopped by Ctrl-S; only what tcflow has stopped itself does it also start.
      tcflow(words.pointee.terminal, TCOOFF)
      tcflow(words.pointee.terminal, TCOON)
    }
    if poll(&ready, 1, 20) > 0 {
      let undoing = words.pointee.undoing
      send(undoing.baseAddress, undoing.count, to: words.pointee.terminal)
    }
    if words.pointee.hasModes {
      tcsetattr(words.pointee.terminal, TCSANOW, &words.pointee.modes)
    }
  }
  var ready = pollfd(fd: STDERR_FILENO, events: Int16(POLLOUT), revents: 0)
  if let sentence = sentence(onCrashBy: signal), poll(&ready, 1, 20) > 0 {
    send(sentence.utf8Start, sentence.utf8CodeUnitCount, to: STDERR_FILENO)
  }
  SignalActions.raiseByDefault(signal)
}

/// Writes what there is room for: a terminal that takes nothing must not keep the program alive.
private func send(_ bytes: UnsafeRawPointer?, _ count: Int, to descriptor: Int32) {
  let flags = fcntl(descriptor, F_GETFL)
  _ = fcntl(descriptor, F_SETFL, flags | O_NONBLOCK)
  _ = write(descriptor, bytes, count)
  // The shell has the same open file.
  _ = fcntl(descriptor, F_SETFL, flags)
}

/// What the person reads after a crash; nil for a signal that somebody sent on purpose.
private func sentence(onCrashBy signal: Int32) -> StaticString? {
  switch signal {
  case SIGILL:
    "kbwizard: stopped by an internal error (SIGILL); the terminal has been restored.\n"
  case SIGTRAP:
    "kbwizard: stopped by an internal error (SIGTRAP); the terminal has been restored.\n"
  case SIGABRT:
    "kbwizard: stopped by an internal error (SIGABRT); the terminal has been restored.\n"
  case SIGBUS:
    "kbwizard: stopped by an internal error (SIGBUS); the terminal has been restored.\n"
  case SIGFPE:
    "kbwizard: stopped by an internal error (SIGFPE); the terminal has been restored.\n"
  case SIGSEGV:
    "kbwizard: stopped by an internal error (SIGSEGV); the terminal has been restored.\n"
  default: nil
  }
}
