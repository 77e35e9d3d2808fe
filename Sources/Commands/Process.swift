// The program as the process that runs: its arguments, environment and streams.

internal import Glibc

extension Program {
  /// The program with the arguments, environment and streams of the process.
  package static func ofProcess() -> Program {
    Program(
      arguments: Array(Swift.CommandLine.arguments.dropFirst()),
      environment: processEnvironment(),
      isInteractive: isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1,
      columns: terminalColumns(),
      streams: Streams(
        readLine: { Swift.readLine() },
        output: { write($0, to: STDOUT_FILENO) },
        error: { write($0, to: STDERR_FILENO) }))
  }
}

/// The width of the terminal on standard output in cells; 80 when it is none.
private func terminalColumns() -> Int {
  var size = winsize()
  guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
  return Int(size.ws_col)
}

private func processEnvironment() -> [String: String] {
  var variables: [String: String] = [:]
  var next = environ
  while let entry = next.pointee {
    let text = String(cString: entry)
    if let sign = text.utf8.firstIndex(of: UInt8(ascii: "=")) {
      variables[String(text[..<sign])] = String(text[text.utf8.index(after: sign)...])
    }
    next += 1
  }
  return variables
}

/// Writes all of a text; what can't be written is lost, as nobody is there to be told.
private func write(_ text: String, to descriptor: Int32) {
  var bytes = Array(text.utf8)[...]
  while !bytes.isEmpty {
    let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    if count < 0, errno != EINTR { return }
    bytes = bytes.dropFirst(max(0, count))
  }
}
