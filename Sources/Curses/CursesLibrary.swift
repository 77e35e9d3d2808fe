// Opening a terminal with ncurses, measuring it, leaving it for a while and for good.

import CNcurses
import Glibc
import Screen

/// The screen as ncurses has it.
struct CursesLibrary {
  private let screen: OpaquePointer
  private let streams: [UnsafeMutablePointer<FILE>]
  private let output: Int32

  /// Opens the terminal behind two file descriptors.
  init(name: String, input: Int32, output: Int32) throws(Terminal.Failure) {
    // The size is what the terminal says, not what somebody once put into LINES and COLUMNS.
    use_env(false)
    use_tioctl(true)
    // ncurses closes nothing, and standard input and output stay open for the caller.
    guard let reader = fdopen(fcntl(input, F_DUPFD_CLOEXEC, 3), "r"),
      let writer = fdopen(fcntl(output, F_DUPFD_CLOEXEC, 3), "w"),
      let screen = newterm(name, writer, reader)
    else { throw .unknownTerminal(name) }
    self.screen = screen
    self.output = output
    streams = [reader, writer]
    Terminfo.forgetWhatMustNotBeSent()
    startAfresh(writer: fileno(writer))
    guard Terminfo.capability("cup") != nil else {
      delete()
      throw .noCursorMovement(name)
    }
    cbreak()
    noecho()
    nonl()
    typeahead(-1)  // Terminal.draw looks for waiting keys itself.
    let delay = getenv("ESCDELAY").flatMap { Int32(String(cString: $0)) } ?? 25
    set_escdelay(max(0, min(delay, 1000)))
  }

  /// Makes ncurses begin with its first update of the screen, as after any pause.
  ///
  /// What it has ready to be sent by now was made before `Terminfo` forgot anything, and goes nowhere.
  private func startAfresh(writer: Int32) {
    let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
    dup2(nowhere, writer)
    close(nowhere)
    endwin()
    dup2(output, writer)
    _ = fcntl(writer, F_SETFD, FD_CLOEXEC)
  }

  /// The size that the terminal has now.
  func measuredSize() -> Size {
    var window = winsize()
    let known = ioctl(output, UInt(TIOCGWINSZ), &window) == 0
    guard known, window.ws_row > 0, window.ws_col > 0 else {
      return Size(columns: Int(screen_columns()), rows: Int(screen_rows()))
    }
    // No screen is larger, and ncurses keeps several cells of memory for each of the window.
    let most = Size.longestSide
    return Size(columns: min(Int(window.ws_col), most), rows: min(Int(window.ws_row), most))
  }

  /// Whether the terminal has been closed, or its line lost.
  var hasHungUp: Bool {
    // While a terminal is being closed, its modes can still be read for a moment.
    var news = pollfd(fd: output, events: 0, revents: 0)
    if poll(&news, 1, 0) > 0, news.revents & Int16(POLLHUP) != 0 { return true }
    var modes = termios()
    return tcgetattr(output, &modes) != 0 && errno == EIO
  }

  /// Fits the screen of ncurses to a new size.
  func resize(to size: Size) {
    // Not resizeterm, which would report the change a second time, as a key.
    resize_term(Int32(size.rows), Int32(size.columns))
  }

  /// Gives the terminal back; the next update of the screen takes it again.
  func leave() {
    if Terminfo.capability("rmcup") == nil {
      // Without a second screen the prompt would land on the last row, in the middle of text.
      wmove(screen_window(), screen_rows() - 1, 0)
      wclrtoeol(screen_window())
      wrefresh(screen_window())
    }
    endwin()
  }

  /// What undoes everything that ncurses has switched on in the terminal.
  var undoing: [UInt8] {
    let leaving =
      Terminfo.sequence("rmcup")
      ?? (Terminfo.sequence("cup", screen_rows() - 1, 0) ?? []) + (Terminfo.sequence("el") ?? [])
    let keypad = Terminfo.sequence("rmkx") ?? []
    return (Terminfo.sequence("sgr0") ?? []) + leaving + keypad + "\r".utf8
  }

  /// Forgets the terminal.
  func delete() {
    delscreen(screen)
    for stream in streams { fclose(stream) }
  }
}
