// What a signal does: setting it, and setting it back.

import Glibc

/// What some signals did before this program changed it.
struct SignalActions {
  private let saved: [(signal: Int32, action: sigaction)]

  /// Remembers what the signals do now.
  init(of signals: [Int32]) {
    saved = signals.map { signal in
      var action = sigaction()
      sigaction(signal, nil, &action)
      return (signal, action)
    }
  }

  /// Has a handler called for the signals, save those ignored so far, as `nohup` asks for.
  func handle(with handler: @convention(c) (Int32) -> Void, flags: Int32) {
    for (signal, action) in saved where !action.ignores {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = handler
      action.sa_flags = flags
      // A second signal must not interrupt the handler of the first.
      sigfillset(&action.sa_mask)
      sigaction(signal, &action, nil)
    }
  }

  /// Makes every signal do again what it did.
  func restore() {
    for (signal, var action) in saved { sigaction(signal, &action, nil) }
  }

  /// Has the signal do to this process what it does by default, now.
  static func raiseByDefault(_ signal: Int32) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = SIG_DFL
    sigaction(signal, &action, nil)
    var mask = sigset_t()
    sigemptyset(&mask)
    sigaddset(&mask, signal)
    raise(signal)
    pthread_sigmask(SIG_UNBLOCK, &mask, nil)
  }
}

extension sigaction {
  /// Whether the signal is ignored.
  fileprivate var ignores: Bool {
    // Functions cannot be compared, but their addresses can.
    let ignoring: sighandler_t? = SIG_IGN
    return withUnsafeBytes(of: __sigaction_handler) { handler in
      withUnsafeBytes(of: ignoring) { handler.elementsEqual($0) }
    }
  }
}
