// The program as the process that runs: its arguments, environment and streams.

internal import Glibc

extension Program {
  /// Runs the program with the arguments, environment and streams of the process.
  package static func runAsProcess() -> Int32 {
    let output = Output(STDOUT_FILENO)
    let program = Program(
      arguments: Array(Swift.CommandLine.arguments.dropFirst()),
      environment: processEnvironment(),
      isInteractive: isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1,
      columns: terminalColumns(),
      streams: Streams(
        readLine: { Swift.readLine() }, output: output.write, error: Output(STDERR_FILENO).write))
    let status = program.run()
    guard let reason = output.failure else { return status }
    program.complain("The output can't be written: \(reason).")
    return ExitStatus.failed.rawValue
  }
}

/// A stream that text is written to.
private final class Output {
  private let descriptor: Int32
  /// Why something could not be written.
  private(set) var failure: String?

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Writes all of a text.
  func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty, failure == nil {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR {
        failure = strerror(errno).map { String(cString: $0).lowercased() } ?? "error \(errno)"
      }
      bytes = bytes.dropFirst(max(0, count))
    }
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
