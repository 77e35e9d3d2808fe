// The terminal: shows frames, and says what the person does.

import CNcurses
import Glibc
package import Screen

/// The person's terminal, in full-screen mode for as long as the value lives.
package struct Terminal: ~Copyable {
  /// The size of the screen.
  package private(set) var size: Size

  private let output: Int32
  private let curses: CursesLibrary
  private let modes: Modes
  private var painter: Painter
  private var keyboard: Keyboard
  private let deaths: DeathSignals
  private let notices: Notices

  /// Takes over the terminal on standard input and output.
  package init(options: Options) throws(Failure) {
    try self.init(options: options, input: STDIN_FILENO, output: STDOUT_FILENO)
  }

  /// Takes over the terminal behind two file descriptors.
  package init(options: Options, input: Int32, output: Int32) throws(Failure) {
    let encoding = Encoding.ofEnvironment(namesUTF8: options.takesUTF8)
    // ncurses sets handlers of its own, so what was there before is remembered first.
    let deaths = DeathSignals(terminal: output)
    let notices = Notices()
    self.output = output
    do throws(Failure) {
      curses = try CursesLibrary(name: options.name, input: input, output: output)
    } catch {
      deaths.restoreModes()
      deaths.release()
      notices.release()
      throw error
    }
    modes = Modes(mouse: options.mouse, output: output)
    deaths.handle(undoing: modes.off + curses.undoing)
    notices.handle()
    painter = Painter(looks: Looks(colour: options.colour), encoding: encoding)
    keyboard = Keyboard(descriptor: input, encoding: encoding, hasMouse: modes.hasMouse)
    self.deaths = deaths
    self.notices = notices
    size = curses.measuredSize()
    curses.resize(to: size)
    modes.switchOn()
  }

  deinit {
    modes.switchOff()
    if modes.hasMouse { keyboard.dropReports() }
    curses.leave()
    deaths.release()
    notices.release()
    curses.delete()
  }

  /// Shows a frame; what lies outside the screen is left out.
  ///
  /// While more keys are waiting to be read, the frame is only remembered: the last one
  /// is sent before the next wait.
  mutating func draw(_ frame: Frame) {
    painter.paint(frame, within: size)
    if !keyboard.isWaiting { catchUp() }
  }

  /// Sends the whole screen afresh, since something else has written over it.
  package mutating func redraw() {
    painter.forgetScreen()
    catchUp()
  }

  /// Gives a text to the clipboard of the person's machine; false when the terminal can't.
  package func copy(_ text: String) -> Bool {
    guard Clipboard.isThere else { return false }
    Clipboard(output: output).take(text)
    return true
  }

  /// Waits for what the person does next; nil when nothing can come any more.
  ///
  /// The frame is asked for and shown before the wait, and not at all while keys are waiting.
  package mutating func nextInput(showing frame: () -> Frame?) -> Input? {
    var isEmpty = false
    var isShown = false
    while true {
      let news = notices.take()
      if !news.isEmpty {
        heed(news)
        // Whoever sends the signal without a new size, as dtach does, wants to see the screen again.
        size = curses.measuredSize()
        curses.resize(to: size)
        painter.forgetScreen()
        return .resize(size)
      }
      switch keyboard.read() {
      case .input(let input): return input
      case .nothing: isEmpty = false
      case .empty:
        if !isShown, let frame = frame() { draw(frame) }
        isShown = true
        catchUp()
        let isReadable = Wait.hasInput(keyboard.descriptor)
        // Readable twice, and still nothing to read: that is the end of a file or of a line.
        if isReadable, isEmpty {
          if keyboard.patience != nil {
            keyboard.giveUp()
            continue
          }
          // A hang-up is told to the shell first, and to this program only when that ends.
          if curses.hasHungUp { raise(SIGHUP) }
          return nil
        }
        isEmpty = isReadable
        if !isReadable { waitForMore() }
      }
    }
  }

  /// Waits for bytes or news; what has begun is over when nothing more came in time.
  private mutating func waitForMore() {
    var came = false
    let time = ContinuousClock().measure {
      came = Wait.forInput(
        keyboard.descriptor, or: notices.descriptor, within: keyboard.patience ?? -1)
    }
    if came {
      keyboard.wait(Int32(min(time / .milliseconds(1), 60_000)))
    } else {
      keyboard.giveUp()
    }
  }

  /// Sends what the terminal does not show yet.
  private func catchUp() {
    doupdate()
  }

  /// Acts on signals that came in the meantime.
  private mutating func heed(_ signals: [Int32]) {
    if signals.contains(SIGTSTP) {
      stepAside()
      notices.stop()
      comeBack()
    } else if signals.contains(SIGCONT) {
      // After SIGSTOP, which nobody can prepare for, the shell has changed the modes.
      stepAside()
      comeBack()
    }
  }

  /// Leaves the terminal to the shell.
  private func stepAside() {
    modes.switchOff()
    if modes.hasMouse { keyboard.dropReports() }
    curses.leave()
    deaths.disarm()
  }

  /// Takes the terminal back, and has everything sent afresh at the next update.
  private mutating func comeBack() {
    deaths.arm()
    modes.switchOn()
    painter.forgetScreen()
  }
}
