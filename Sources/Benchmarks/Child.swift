// Running programs, this one among them, each in a process of its own.

import Glibc

/// A run of a program in a process of its own.
enum Child {
  /// What this program prints with the given words as its arguments, without the line end.
  static func output(of words: [String]) -> String {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return "" }
    let child = spawn("/proc/self/exe", ["Benchmarks"] + words, output: ends[1])
    close(ends[1])
    defer { close(ends[0]) }
    guard let child else { return "" }
    defer { waitpid(child, nil, 0) }
    var text = ""
    var bytes = [UInt8](repeating: 0, count: 4096)
    while case let count = read(ends[0], &bytes, bytes.count), count > 0 {
      text += String(decoding: bytes[..<count], as: UTF8.self)
    }
    return String(text.prefix { $0 != "\n" })
  }

  /// Runs a program to its end; whether it did what it should.
  static func run(_ words: [String]) -> Bool {
    guard let child = spawn(words[0], words, output: nil) else { return false }
    var status: Int32 = 0
    return waitpid(child, &status, 0) == child && status == 0
  }

  /// The milliseconds from the start of a program to its end; its output is thrown away.
  static func wall(_ words: [String]) -> Double { milliseconds { _ = time(words) } }

  /// The milliseconds of processor time that a program takes; its output is thrown away.
  static func time(_ words: [String]) -> Double {
    // Where its output is /dev/null, grep stops at the first line that fits.
    let scratch = "/tmp/kbwizard-output-\(getpid())"
    let output = open(scratch, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    defer {
      close(output)
      unlink(scratch)
    }
    guard let child = spawn(words[0], words, output: output) else { return .nan }
    var usage = rusage()
    wait4(child, nil, 0, &usage)
    let seconds = Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
    let microseconds = Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec)
    return seconds * 1e3 + microseconds / 1e3
  }

  /// Kills a program so many milliseconds after its start; false when it ended before that.
  static func kill(_ words: [String], after milliseconds: Double) -> Bool {
    guard let child = spawn(words[0], words, output: nil) else { return false }
    usleep(UInt32(milliseconds * 1_000))
    Glibc.kill(child, SIGKILL)
    var status: Int32 = 0
    waitpid(child, &status, 0)
    return status & 0x7F == SIGKILL
  }

  /// Starts a program with its output, and what it complains about, at a descriptor.
  private static func spawn(_ path: String, _ words: [String], output: Int32?) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let output { posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO) }
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child: pid_t = 0
    return posix_spawn(&child, path, &actions, nil, &arguments, environ) == 0 ? child : nil
  }
}

/// The path of a program that lies beside this one.
func neighbour(_ name: String) -> String {
  var path = [CChar](repeating: 0, count: 4096)
  let length = max(0, readlink("/proc/self/exe", &path, path.count))
  let own = String(decoding: path[..<length].map(UInt8.init(bitPattern:)), as: UTF8.self)
  return own.prefix(through: own.lastIndex(of: "/") ?? own.startIndex) + name
}
