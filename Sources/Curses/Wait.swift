// Waiting for something to read, without burning time.

import Glibc

/// Waiting on file descriptors.
enum Wait {
  /// Waits until one of the descriptors has something to read or has been closed, or a signal came;
  /// false when some milliseconds have passed first, which -1 are never.
  static func forInput(_ first: Int32, or second: Int32, within milliseconds: Int32) -> Bool {
    var both = [
      pollfd(fd: first, events: Int16(POLLIN), revents: 0),
      pollfd(fd: second, events: Int16(POLLIN), revents: 0),
    ]
    return poll(&both, 2, milliseconds) != 0
  }

  /// Whether the descriptor has something to read, or has been closed.
  static func hasInput(_ descriptor: Int32) -> Bool { forInput(descriptor, within: 0) }

  /// Waits until the descriptor has something to read or has been closed; false when some milliseconds
  /// have passed first.
  static func forInput(_ descriptor: Int32, within milliseconds: Int32) -> Bool {
    var one = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&one, 1, milliseconds) > 0
  }
}
