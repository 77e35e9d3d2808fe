// The program in a terminal of its own, typed to and looked at by a test.

import CPty
import FoundationEssentials
import Glibc
import Testing

/// A terminal in which the program, or a shell that starts it, runs.
final class Console {
  let process: pid_t
  private let terminal: Int32
  /// The modes of the terminal before the program changed any.
  private let modes: termios
  /// Everything that the program sent.
  private(set) var sent: [UInt8] = []
  private var glass: Glass
  private var isClosed = false
  private var isOver = false

  /// The words that start the program, which was built beside the tests, with a small tree.
  static var program: [String] {
    var path = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &path, path.count - 1)
    let tests = String(
      decoding: path.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let here = tests.split(separator: "/").dropLast().joined(separator: "/")
    let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    return ["/\(here)/kbwizard", "/\(folder)/Fixtures/lamp.yaml"]
  }

  /// A folder for the sessions of this terminal alone.
  private let states = "/tmp/kbwizard-terminal-\(UUID().uuidString)"

  /// Starts a command, the program unless another one is named.
  init(
    _ command: [String] = Console.program, environment: [String: String] = [:],
    columns: Int = 80, rows: Int = 24
  ) throws {
    // What AddressSanitizer is told goes for the program as well.
    var told = ProcessInfo.processInfo.environment.filter { $0.key.hasSuffix("SAN_OPTIONS") }
    // Leaks are looked for by a second process, which the program can't begin any more.
    told["ASAN_OPTIONS"]?.append(":detect_leaks=0")
    let variables = [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin",
      "XDG_STATE_HOME": states,
    ].merging(told) { $1 }.merging(environment) { $1 }.map { "\($0)=\($1)" }
    var words = command.map { strdup($0) } + [nil]
    var entries = variables.map { strdup($0) } + [nil]
    defer { for text in words + entries { free(text) } }
    var descriptor: Int32 = -1
    var before = termios()
    process = pty_spawn(
      command[0], &words, &entries, UInt16(columns), UInt16(rows), &descriptor, &before)
    try #require(process > 0)
    terminal = descriptor
    modes = before
    glass = Glass(columns: columns, rows: rows)
    _ = fcntl(terminal, F_SETFL, O_NONBLOCK)
  }

  deinit {
    if !isClosed { close(terminal) }
    // A process that is gone may have left its number to another one.
    if !isOver {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    try? FileManager.default.removeItem(atPath: states)
  }

  /// The rows of the screen.
  var rows: [String] { glass.rows }

  /// Everything that the program sent, as text.
  var text: String { String(decoding: sent, as: UTF8.self) }

  /// Types a text.
  func type(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
      if count < 0, errno != EAGAIN, errno != EINTR { return }
      bytes = bytes.dropFirst(max(0, count))
    }
  }

  /// Sends the program a signal.
  func send(_ signal: Int32) { if !isOver { kill(process, signal) } }

  /// Gives the terminal another size, and so an empty screen to look at.
  func resize(_ columns: Int, _ rows: Int) {
    glass = Glass(columns: columns, rows: rows)
    pty_resize(terminal, UInt16(columns), UInt16(rows))
  }

  /// Forgets the screen, as if something else had written over it.
  func forgetScreen() { glass = Glass(columns: glass.columns, rows: glass.rows.count) }

  /// Waits until a text stands on the screen.
  func see(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try wait(until: { $0.rows.contains { $0.contains(text) } }, text, sourceLocation)
  }

  /// Waits until the screen is as given.
  func see(rows: [String], sourceLocation: SourceLocation = #_sourceLocation) throws {
    try wait(until: { $0.rows == rows }, rows.joined(separator: "\n"), sourceLocation)
  }

  /// Waits until a bar on the screen says that so many percent are done, or that it is over.
  func see(percent: Int, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try wait(
      until: { console in
        let shown = console.text.split(separator: " %").dropLast().last?.split(separator: " ").last
        return (shown.flatMap { Int($0) } ?? 0) >= percent || console.text.contains("articles")
      }, "\(percent) %", sourceLocation)
  }

  private func wait(
    until isDone: (Console) -> Bool, _ wanted: String, _ sourceLocation: SourceLocation
  ) throws {
    let screen = { self.rows.joined(separator: "\n") }
    while !isDone(self) {
      let isAlive = receive()
      try #require(
        isAlive || isDone(self), "There is no\n\(wanted)\non\n\(screen())",
        sourceLocation: sourceLocation)
    }
  }

  /// The rows of the screen as soon as nothing more comes to change them.
  func quietRows() -> [String] {
    while receive(within: 300) {}
    return rows
  }

  /// Takes in what comes within some milliseconds; false when nothing does.
  private func receive(within patience: Int32 = 10_000) -> Bool {
    var request = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    var ready = poll(&request, 1, patience)
    while ready < 0, errno == EINTR { ready = poll(&request, 1, patience) }
    guard ready > 0 else { return false }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(terminal, &bytes, bytes.count)
    guard count > 0 else { return count < 0 && (errno == EINTR || errno == EAGAIN) }
    sent += bytes[..<count]
    glass.show(bytes[..<count])
    return true
  }

  /// Closes the terminal under the program.
  func hangUp() {
    close(terminal)
    isClosed = true
  }

  /// Waits, without looking at what it sends, until the program can send nothing more.
  func waitUntilFull() {
    var (before, now): (Int32, Int32) = (-1, 0)
    while now == 0 || now != before {
      before = now
      poll(nil, 0, 50)
      _ = ioctl(terminal, UInt(FIONREAD), &now)
    }
  }

  /// Waits for the end of the program; its exit status, or 128 and the signal that ended it.
  ///
  /// A program that goes on for ten seconds more is killed. Without `looking` at what it sends it
  /// may be unable to send anything.
  func end(looking: Bool = true) -> Int32 {
    if looking, !isClosed { while receive() {} }
    var status: Int32 = 0
    var polls = 0
    while waitpid(process, &status, WNOHANG) != process {
      if polls == 1_000 { kill(process, SIGKILL) }
      poll(nil, 0, 10)
      polls += 1
    }
    isOver = true
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  /// What about the terminal is not as it was before the program began.
  var leftovers: [String] {
    var found: [String] = []
    var now = termios()
    tcgetattr(terminal, &now)
    let same =
      now.c_iflag == modes.c_iflag && now.c_oflag == modes.c_oflag
      && now.c_cflag == modes.c_cflag && now.c_lflag == modes.c_lflag
    if !same { found.append("termios") }
    let on = modesOn
    for (mode, name) in Console.modeNames where on.contains(mode) { found.append(name) }
    if !on.contains("25") { found.append("hidden cursor") }
    return found
  }

  private static let modeNames = [
    "1": "application cursor keys", "1000": "mouse", "1002": "mouse moves", "1003": "mouse moves",
    "1006": "mouse reports", "1049": "alternate screen", "2004": "paste marks",
  ]

  /// The modes of the terminal that are on after all that was sent, by their numbers.
  var modesOn: Set<String> {
    var on: Set<String> = ["25"]
    for piece in text.split(separator: "\u{1B}[?").dropFirst() {
      let numbers = piece.prefix { $0.isNumber || $0 == ";" }
      let end = piece.dropFirst(numbers.count).first
      for mode in numbers.split(separator: ";").map(String.init) {
        if end == "h" { on.insert(mode) } else if end == "l" { on.remove(mode) }
      }
    }
    return on
  }
}
