// Waiting for something to read, without burning time.

import Glibc

/// Waiting on file descriptors.
enum Wait {
  /// Waits until one of the descriptors has something to read or has been closed.
  static func forInput(_ first: Int32, or second: Int32) {
    var both = [
      pollfd(fd: first, events: Int16(POLLIN), revents: 0),
      pollfd(fd: second, events: Int16(POLLIN), revents: 0),
    ]
    poll(&both, 2, -1)
  }

  /// Whether the descriptor has something to read, or has been closed, within some milliseconds.
  static func hasInput(_ descriptor: Int32, within milliseconds: Int32 = 0) -> Bool {
    var one = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&one, 1, milliseconds) > 0
  }
}
