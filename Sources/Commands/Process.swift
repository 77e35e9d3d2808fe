// The program as the process that runs: its arguments, environment and streams.

internal import Glibc
internal import Journals

extension Program {
  /// Runs the program with the arguments, environment and streams of the process.
  package static func runAsProcess() -> Int32 {
    let output = Output(STDOUT_FILENO)
    let world = World(
      environment: .ofProcess,
      isInteractive: isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1,
      columns: terminalColumns(),
      streams: Streams(
        readLine: LineReader(STDIN_FILENO).next, output: output.write,
        error: Output(STDERR_FILENO).write))
    let arguments = Array(Swift.CommandLine.arguments.dropFirst())
    let status = Program(arguments: arguments, world: world).run()
    guard let reason = output.failure else { return status }
    world.complain("The output can't be written: \(reason).")
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
        failure = systemReason(errno)
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
