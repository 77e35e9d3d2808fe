// The program as the process that runs: its arguments, environment and streams.

internal import Glibc
internal import Journals
internal import Seal

extension Program {
  /// Runs the program with the environment and streams of the process, and the words of its command
  /// line, the program's name first, which a null pointer ends.
  package static func runAsProcess(words: UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Int32 {
    // A limit for files is a full disk like any other: it is said, and the walk goes on.
    signal(SIGXFSZ, SIG_IGN)
    let output = Output(STDOUT_FILENO)
    let seal = ProcessSeal.close()
    #if DEBUG
      seal.probe()
    #endif
    var world = World(
      environment: .ofProcess,
      isInteractive: isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1,
      showsMessages: isatty(STDERR_FILENO) == 1, columns: terminalColumns(),
      streams: Streams(
        readLine: LineReader(STDIN_FILENO).next, output: output.write,
        error: Output(STDERR_FILENO).write),
      keysFromTerminal: readKeysFromTerminal)
    world.seal = seal
    world.hasInput = hasInput
    if case .refused(let reason) = seal {
      world.complain(
        "This system can't keep the program from starting others (\(reason)); it goes on without that."
      )
    }
    let status: Int32
    do throws(Problem) {
      status = Program(arguments: try arguments(of: words), world: world).run()
    } catch {
      world.complain(error.sentence)
      status = error.status.rawValue
    }
    guard let reason = output.failure else { return status }
    world.complain("The output can't be written: \(reason).")
    return ExitStatus.failed.rawValue
  }

  /// The words after the program's name.
  private static func arguments(
    of words: UnsafePointer<UnsafeMutablePointer<CChar>?>
  ) throws(Problem) -> [String] {
    guard words[0] != nil else { return [] }
    var arguments: [String] = []
    while let word = words[arguments.count + 1] {
      // Repaired, it would name another file.
      guard let argument = String(validatingCString: word) else {
        throw .usage(
          "The argument \"\(spelled(word))\" is not UTF-8; type it in UTF-8, or rename the file.")
      }
      arguments.append(argument)
    }
    return arguments
  }

  /// A text of any bytes in ASCII, as `$'...'` of a shell spells it.
  private static func spelled(_ word: UnsafePointer<CChar>) -> String {
    UnsafeBufferPointer(start: word, count: strlen(word)).map { byte in
      byte >= 0
        ? String(Unicode.Scalar(UInt8(byte)))
        : "\\x" + String(UInt8(bitPattern: byte), radix: 16, uppercase: true)
    }.joined()
  }
}

/// Whether somebody has written to standard input, and does not wait to be asked.
private func hasInput() -> Bool {
  if isatty(STDIN_FILENO) == 1 { return false }
  // Whoever looks at a terminal pipes a text in, and can wait for it.
  var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
  return poll(&input, 1, isatty(STDOUT_FILENO) == 1 ? -1 : 200) > 0
}

/// Makes the terminal of the process its standard input; false when it has none.
private func readKeysFromTerminal() -> Bool {
  guard isatty(STDOUT_FILENO) == 1 else { return false }
  let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC)
  guard terminal >= 0 else { return false }
  defer { close(terminal) }
  return dup2(terminal, STDIN_FILENO) >= 0
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
