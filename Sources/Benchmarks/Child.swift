// Running this program again, in a process of its own.

import Glibc

/// A run of this program in a process of its own.
enum Child {
  /// What the program prints with the given words as its arguments, without the line end.
  static func output(of words: [String]) -> String {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return "" }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    posix_spawn_file_actions_addclose(&actions, ends[0])
    var arguments = (["Benchmarks"] + words).map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child: pid_t = 0
    let failure = posix_spawn(&child, "/proc/self/exe", &actions, nil, &arguments, environ)
    close(ends[1])
    defer { close(ends[0]) }
    guard failure == 0 else { return "" }
    defer { waitpid(child, nil, 0) }
    var text = ""
    var bytes = [UInt8](repeating: 0, count: 4096)
    while case let count = read(ends[0], &bytes, bytes.count), count > 0 {
      text += String(decoding: bytes[..<count], as: UTF8.self)
    }
    return String(text.prefix { $0 != "\n" })
  }
}
